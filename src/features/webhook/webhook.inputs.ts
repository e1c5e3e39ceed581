import { Field, InputType } from 'type-graphql';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { ListingKindEnum } from '../listing/listing-kind.type.ts';

@InputType('WebhookInput', { description: 'Where to tell of changes, and of which.' })
export class WebhookInput {
  @Field(() => String, { description: 'Who listens there: “Website of the council”.' })
  name!: string;

  @Field(() => String, {
    description:
      'The address to which changes are sent by POST. It begins with https:// and can be reached from the internet.',
  })
  address!: string;

  @Field(() => [ListingKindEnum], { nullable: true, description: 'Of which kinds of listing; of all when left out.' })
  kinds?: ListingKind[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A cursor of changes up to which you have read, so that nothing is missed in between. From now on when left out.',
  })
  since?: string | null;
}
