import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import { AreaReferenceType } from '../place/area.type.ts';
import type { AreaReference } from '../place/place.rules.ts';
import type { Supply, SupplyMeasure } from './supply.rules.ts';

@ObjectType('SupplyMeasure', { description: 'A number of services or places, beside those for whom it is.' })
export class SupplyMeasureType implements SupplyMeasure {
  @Field(() => Float, { description: 'How many. A service that takes people from half of the area counts as a half.' })
  count!: number;

  @Field(() => Int, { description: 'How many people live there; 0 where that is not known.' })
  residents!: number;

  @Field(() => Float, { nullable: true, description: 'How many for each 10,000 of them; null where nobody knows.' })
  per10000!: number | null;
}

@ObjectType('Supply', { description: 'What there is for a need in an area.' })
export class SupplyType implements Supply {
  @Field(() => String, { description: 'The need, by its code.' })
  need!: string;

  @Field(() => String, { description: 'The same in words.' })
  label!: string;

  @Field(() => SupplyMeasureType, { description: 'Services that are published and not closed.' })
  listed!: SupplyMeasure;

  @Field(() => SupplyMeasureType, {
    description: 'Those of them to which people may be referred: they run, and meet the quality standard. Coverage.',
  })
  referable!: SupplyMeasure;

  @Field(() => SupplyMeasureType, {
    description:
      'The same services, each divided among all the residents whom it takes in: one for a nation is hardly any in one council.',
  })
  referableSpread!: SupplyMeasure;

  @Field(() => SupplyMeasureType, {
    description: 'For how many people referable services have room at a time, as far as they say so.',
  })
  places!: SupplyMeasure;

  @Field(() => Float, { description: 'How many referable services say so.' })
  placesStatedBy!: number;

  @Field(() => SupplyMeasureType, { description: 'Referable services that say they have room.' })
  accepting!: SupplyMeasure;

  @Field(() => SupplyMeasureType, { description: 'Referable services with a waiting list.' })
  waiting!: SupplyMeasure;

  @Field(() => Float, {
    nullable: true,
    description: 'Within how many weeks half of those with a waiting list take people; null where none says.',
  })
  medianWaitWeeks!: number | null;

  @Field(() => SupplyMeasureType, {
    description: 'Lost to quality: services that run, and are only working towards the standard.',
  })
  lostToWorkingTowards!: SupplyMeasure;

  @Field(() => SupplyMeasureType, {
    description: 'Lost to quality: services that run, and whose evidence has run out.',
  })
  lostToExpiry!: SupplyMeasure;

  @Field(() => SupplyMeasureType, { description: 'For how many people both have room, as far as they say so.' })
  placesLost!: SupplyMeasure;

  @Field(() => SupplyMeasureType, {
    description: 'How many would be referable if all that is lost to quality were helped.',
  })
  ifWonBack!: SupplyMeasure;

  @Field(() => SupplyMeasureType, {
    description:
      'Referable services for those who live in the most deprived fifth of neighbourhoods (deciles 1 and 2).',
  })
  inMostDeprived!: SupplyMeasure;

  @Field(() => SupplyMeasureType, {
    description: 'Referable services for those who live in the least deprived fifth (deciles 9 and 10).',
  })
  inLeastDeprived!: SupplyMeasure;

  @Field(() => Float, {
    nullable: true,
    description:
      'Services open to somebody in the most deprived fifth on average, by those open to somebody in the least. 1 is alike; under 1 there is less where life is hardest.',
  })
  equityRatio!: number | null;
}

export const SupplyEdgeType = edgeOf('Supply', () => SupplyType);

@ObjectType('SupplyConnection', { description: 'A page of what there is in an area, by need, and how it was counted.' })
export class SupplyConnectionType {
  @Field(() => AreaReferenceType, { nullable: true, description: 'The area; null where there was a problem.' })
  area?: AreaReference | null;

  @Field(() => String, { nullable: true, description: 'The quarter: 2026-Q4.' })
  quarter?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was counted. A quarter that is over stays as it was on its last evening.',
  })
  countedAt?: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many services were listed in the whole directory then.' })
  services?: number | null;

  @Field(() => [SupplyEdgeType], { description: 'By need, also those for which there is nothing.' })
  edges!: InstanceType<typeof SupplyEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => String, { description: 'How it was counted, in words to put beside the figures.' })
  method!: string;

  @Field(() => Int, { nullable: true, description: 'The version of that method by which it was counted.' })
  methodVersion?: number | null;

  @Field(() => [ProblemType], { description: 'What was wrong with the question. Empty when all went well.' })
  problems!: ProblemType[];
}
