import { Field, ID, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import { StandingEnum } from '../service/service-enums.type.ts';
import type { Standing } from '../standing/standing.codes.ts';

@ObjectType('WithdrawnConnectionRecord', {
  description:
    'An open connection to a service to which nobody may be connected any more. Speak with the person today.',
})
export class WithdrawnType {
  @Field(() => Date, { description: 'Since when.' })
  since!: Date;

  @Field(() => StandingEnum, { description: 'How the service stands now: SUSPENDED or NOT_MET.' })
  standingNow!: Standing;

  @Field(() => Date, {
    nullable: true,
    description: 'When whoever follows it up took note; null as long as nobody has.',
  })
  seenByWorkerAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a supervisor took note; null as long as nobody has.' })
  seenBySupervisorAt!: Date | null;
}

export const WithdrawnEdgeType = edgeOf('WithdrawnConnectionRecord', () => WithdrawnType);

@ObjectType('WithdrawnConnectionRecordConnection', {
  description: 'A page of open connections to what is withdrawn, the newest connection first.',
})
export class WithdrawnConnectionType {
  @Field(() => [WithdrawnEdgeType], { description: 'The entries of this page.' })
  edges!: InstanceType<typeof WithdrawnEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('AcknowledgementPayload', { description: 'What came of taking note of connections to what is withdrawn.' })
export class AcknowledgementPayload {
  @Field(() => [ID], {
    nullable: true,
    description: 'The connections of which note was taken; null when nothing was done.',
  })
  connectionIds?: string[] | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
