import { Field, ID, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';

@ObjectType('Suspension', {
  description:
    'Why nobody may be connected to a service, or to anything that an organisation offers. Of the listing itself it says nothing.',
})
export class SuspensionType {
  @Field(() => ID, { description: 'Its id: liftSuspension takes it.' })
  id!: string;

  @Field(() => String, { description: 'Why, in the words of the assurer.' })
  reason!: string;

  @Field(() => Date, { description: 'Since when.' })
  suspendedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was lifted; null while it stands.' })
  liftedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was lifted; null while it stands.' })
  liftReason?: string | null;
}

export const SuspensionEdgeType = edgeOf('Suspension', () => SuspensionType);

@ObjectType('SuspensionConnection', { description: 'A page of suspensions, the newest first.' })
export class SuspensionConnectionType {
  @Field(() => [SuspensionEdgeType], { description: 'The suspensions of this page.' })
  edges!: InstanceType<typeof SuspensionEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('SuspensionPayload', { description: 'What came of suspending, or of lifting a suspension.' })
export class SuspensionPayload {
  @Field(() => SuspensionType, {
    nullable: true,
    description: 'The suspension as it is now; null when nothing was done.',
  })
  suspension?: SuspensionType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
