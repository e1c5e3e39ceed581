import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { NodeType } from '../../graphql/relay.type.ts';
import type { Accessibility } from '../service/service.codes.ts';
import { AccessibilityEnum } from '../service/service-enums.type.ts';

@ObjectType('Location', {
  implements: NodeType,
  description:
    'A place where services happen. Of a confidential one (a refuge) only its local authority is shown, and the middle of that area stands in for its point.',
})
export class LocationType extends NodeType {
  @Field(() => Int, { description: 'Raised by each change. Pass it back when you change the place.' })
  version!: number;

  @Field(() => Boolean, { description: 'True where the address is kept secret. Do not try to work it out.' })
  isConfidential!: boolean;

  @Field(() => [String], { description: 'The lines of the address, without town and postcode.' })
  addressLines!: string[];

  @Field(() => String, { nullable: true, description: 'Town or city.' })
  town!: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode.' })
  postcode!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Degrees north (WGS 84); of a confidential place, the middle of its area.',
  })
  latitude!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Degrees east (WGS 84); of a confidential place, the middle of its area.',
  })
  longitude!: number | null;

  @Field(() => String, { nullable: true, description: 'The code of the local authority it lies in: E08000009.' })
  localAuthority!: string | null;

  @Field(() => [AccessibilityEnum], { description: 'What the building offers people with access needs.' })
  accessibility!: Accessibility[];
}

@ObjectType('LocationPayload', { description: 'What came of a change to a place.' })
export class LocationPayload {
  @Field(() => LocationType, { nullable: true, description: 'The place as it is now; null when nothing was done.' })
  location?: LocationType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
