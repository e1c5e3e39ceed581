import { Field, ObjectType } from 'type-graphql';
import { ProvisionGapType } from '../provision/provision.type.ts';
import { DenialReasonType, ShownSumType } from './shown-sum.type.ts';
import { AreaViewHeadType } from './view-head.type.ts';

@ObjectType('ProvisionByNeed', { description: 'What is missing in one area, need by need.' })
export class ProvisionByNeedType extends AreaViewHeadType {
  @Field(() => [ProvisionGapType], {
    nullable: true,
    description: 'Each need once, the greatest gap first; null where there was a problem.',
  })
  needs?: ProvisionGapType[] | null;
}

@ObjectType('Denials', {
  description: 'Demand, take-up, how often it came to nothing, and why. Sums are of what is shown.',
})
export class DenialsType {
  @Field(() => ShownSumType, { description: 'Needs that were recorded of people who were referred.' })
  recordedNeeds!: ShownSumType;

  @Field(() => ShownSumType, { description: 'Connections that were made.' })
  connections!: ShownSumType;

  @Field(() => ShownSumType, { description: 'Connections that had not started in 28 days.' })
  notStarted!: ShownSumType;

  @Field(() => ShownSumType, { description: 'Needs that were not met.' })
  unmet!: ShownSumType;

  @Field(() => [DenialReasonType], { description: 'Why they were not met, the most frequent reason first.' })
  reasons!: DenialReasonType[];

  @Field(() => [ProvisionGapType], { description: 'Need by need, those that were not met most often first.' })
  needs!: ProvisionGapType[];
}

@ObjectType('ProvisionDenials', { description: 'How often needs were not met in one area, and why.' })
export class ProvisionDenialsType extends AreaViewHeadType {
  @Field(() => DenialsType, { nullable: true, description: 'What is known; null where there was a problem.' })
  denials?: DenialsType | null;
}

@ObjectType('ProvisionTrendPoint', { description: 'One quarter of a trend.' })
export class ProvisionTrendPointType {
  @Field(() => String, { description: 'The quarter: 2026-Q1.' })
  quarter!: string;

  @Field(() => ProvisionGapType, {
    nullable: true,
    description: 'Its figure, under the code that the area had then; null where none is published.',
  })
  figure!: ProvisionGapType | null;

  @Field(() => [ProvisionGapType], {
    description:
      'Where there is none: the figures of those areas that have gone into this one since, as a whole. They are never added up: scores are no sums.',
  })
  predecessors!: ProvisionGapType[];

  @Field(() => [ProvisionGapType], {
    description:
      'Where there is none: the figures of those areas that were divided since, of which this one was a part. They are of all of each, not of this part.',
  })
  divided!: ProvisionGapType[];

  @Field(() => String, {
    nullable: true,
    description: 'In words, what figures that are not its own are of; null where there are none of those.',
  })
  words!: string | null;
}

@ObjectType('ProvisionTrend', { description: 'One need in one area, over eight quarters.' })
export class ProvisionTrendType extends AreaViewHeadType {
  @Field(() => [ProvisionTrendPointType], {
    nullable: true,
    description: 'Eight quarters, the oldest first; null where there was a problem.',
  })
  points?: ProvisionTrendPointType[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'False where the figures were made by several versions of the method, so that what differs may be that.',
  })
  isComparable?: boolean | null;
}
