import { Field, Float, InputType } from 'type-graphql';
import { ProvenanceInput, TextInput } from '../listing/listing.inputs.ts';
import type { Accessibility } from '../service/service.codes.ts';
import { AccessibilityEnum } from '../service/service-enums.type.ts';

@InputType({ description: 'What to say about a place. A new one needs a name; a change holds only what changes.' })
export class LocationInput {
  @Field(() => TextInput, { nullable: true, description: 'What the place is called.' })
  name?: TextInput;

  @Field(() => [String], { nullable: true, description: 'The lines of the address, without town and postcode.' })
  addressLines?: string[];

  @Field(() => String, { nullable: true, description: 'Town or city.' })
  town?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Postcode. The point and the local authority are looked up from it.',
  })
  postcode?: string | null;

  @Field(() => TextInput, { nullable: true, description: 'How to get in: entrance, parking, stairs.' })
  accessNotes?: TextInput | null;

  @Field(() => [AccessibilityEnum], {
    nullable: true,
    description: 'What the building offers people with access needs.',
  })
  accessibility?: Accessibility[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where the address must stay secret (a refuge): only its local authority is then ever shown.',
  })
  isConfidential?: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'Degrees north (WGS 84), where known better than by the postcode.',
  })
  latitude?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Degrees east (WGS 84), where known better than by the postcode.',
  })
  longitude?: number | null;

  @Field(() => ProvenanceInput, {
    nullable: true,
    description: 'Where the record came from, when it was brought from elsewhere.',
  })
  provenance?: ProvenanceInput;
}
