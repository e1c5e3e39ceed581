import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { Tier } from '../framework/framework.codes.ts';
import { TierEnum } from '../framework/framework-enums.type.ts';
import { ServiceType } from '../service/service.type.ts';
import type { TaskKind } from './task.codes.ts';

export const TaskKindEnum = enumOf<TaskKind>(
  'AssuranceTaskKind',
  'Why something waits for an assurer, in the order of risk.',
  {
    CONCERN: 'A team found it unsafe.',
    CHECKS_REOPENED: 'An edit of an assessed service touched what had been checked.',
    EXPIRED: 'Evidence has run out.',
    EXPIRING: 'Evidence runs out within 60 days.',
    EVIDENCE_WAITING: 'The group has sent evidence in.',
    REVIEW_OPEN: 'A review has been begun.',
    PLAN_OVERDUE: 'A step of an action plan should have been done.',
    NEVER_ASSESSED: 'Nobody has concluded a review of it.',
  },
);

@ObjectType('AssuranceTask', {
  description: 'One thing that waits for an assurer. A service may wait for several reasons.',
})
export class AssuranceTaskType {
  @Field(() => TaskKindEnum, { description: 'Why it waits.' })
  kind!: TaskKind;

  @Field(() => String, { description: 'Why it waits and what is next, in words.' })
  why!: string;

  @Field(() => String, { nullable: true, description: 'Since when it waits, or by when it is due, YYYY-MM-DD.' })
  on!: string | null;

  @Field(() => TierEnum, { nullable: true, description: 'The tier of the service.' })
  tier!: Tier | null;

  @Field(() => ServiceType, { description: 'Which service.' })
  service!: ServiceType;
}

export const AssuranceTaskEdgeType = edgeOf('AssuranceTask', () => AssuranceTaskType);

@ObjectType('AssuranceTaskConnection', { description: 'A page of what waits for assurers.' })
export class AssuranceTaskConnectionType {
  @Field(() => [AssuranceTaskEdgeType], { description: 'What waits, the highest risk first.' })
  edges!: InstanceType<typeof AssuranceTaskEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}
