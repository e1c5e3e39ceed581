import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { GapStatus, GapStepKind, UnmetReason } from './gap.codes.ts';
import { GapStatusEnum, GapStepKindEnum, UnmetReasonEnum } from './gap-enums.type.ts';

@ObjectType('GapReason', { description: 'How often a reason was given for a need that was not met.' })
export class GapReasonType {
  @Field(() => UnmetReasonEnum, { description: 'The reason.' })
  reason!: UnmetReason;

  @Field(() => Int, { nullable: true, description: 'How often, to the nearest five; null where it was 1 to 7 times.' })
  count!: number | null;
}

@ObjectType('GapEvidence', {
  description:
    'How much speaks of a gap. Each event is somebody’s story, so counts are those of people: 1 to 7 are withheld, others rounded to the nearest five, and only quarters that are frozen count.',
})
export class GapEvidenceType {
  @Field(() => String, { description: 'Up to which day it was counted, as YYYY-MM-DD.' })
  until!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Events, to the nearest five; null where there were 1 to 7, of any reason: else the rest could be worked out.',
  })
  events!: number | null;

  @Field(() => [GapReasonType], { description: 'By reason. They need not add up to the events.' })
  reasons!: GapReasonType[];
}

@ObjectType('GapStep', { description: 'One step in the life of a gap.' })
export class GapStepType {
  @Field(() => GapStepKindEnum, { description: 'What happened.' })
  kind!: GapStepKind;

  @Field(() => String, { description: 'The day, as YYYY-MM-DD.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'Why, what is planned, or what group is proposed.' })
  words!: string | null;
}

@ObjectType('Gap', { description: 'A need that is not met in an area, for everybody or for some people.' })
export class GapType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Goes up by one with each change. Send back the one you saw.' })
  version!: number;

  @Field(() => GapStatusEnum, { description: 'Where it stands.' })
  status!: GapStatus;
}

export const GapEdgeType = edgeOf('Gap', () => GapType);

@ObjectType('GapConnection', { description: 'A page of gaps.' })
export class GapConnectionType {
  @Field(() => [GapEdgeType], { description: 'The gaps of this page.' })
  edges!: InstanceType<typeof GapEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('GapPayload', { description: 'What came of a change to a gap.' })
export class GapPayload {
  @Field(() => GapType, { nullable: true, description: 'The gap as it is now; null when nothing was done.' })
  gap?: GapType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
