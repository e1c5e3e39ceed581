import { Field, ID, ObjectType } from 'type-graphql';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { UnansweredRow } from './to-chase.queries.ts';

@ObjectType('UnansweredReferral', {
  description: 'Somebody was sent, and the organisation has said nothing, though it was asked again. Ring it.',
})
export class UnansweredReferralType implements UnansweredRow {
  @Field(() => ID, { description: 'The id of the connection.' })
  id!: string;

  @Field(() => ID, { description: 'Whom it is about: the id of somebody whom your team supports.' })
  personId!: string;

  @Field(() => ID, { description: 'The id of whoever follows it up.' })
  heldBy!: string;

  @Field(() => String, { description: 'What the service was called then.' })
  serviceName!: string;

  @Field(() => String, { description: 'Who offered it then.' })
  organisationName!: string;

  @Field(() => String, { description: 'The day on which it was sent, YYYY-MM-DD.' })
  sentOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The day on which the organisation was asked again, YYYY-MM-DD; null where we have no address of it.',
  })
  askedAgainOn!: string | null;
}

export const UnansweredReferralEdgeType = edgeOf('UnansweredReferral', () => UnansweredReferralType);

@ObjectType('UnansweredReferralConnection', { description: 'A page of referrals that nobody has answered.' })
export class UnansweredReferralConnectionType {
  @Field(() => [UnansweredReferralEdgeType], { description: 'Those of this page.' })
  edges!: InstanceType<typeof UnansweredReferralEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}
