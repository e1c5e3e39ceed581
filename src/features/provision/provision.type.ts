import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { MeasureCode } from './measures.rules.ts';
import type { FigureArea, PartCode } from './provision.codes.ts';

export const ProvisionAreaKindEnum = enumOf<FigureArea>('ProvisionAreaKind', 'What sort of area figures are of.', {
  LOCAL_AUTHORITY: 'A council: district, borough, city, unitary or council area.',
  ICB: 'An integrated care board in England; elsewhere a health board or a health and social care trust.',
  NATION: 'England, Wales, Scotland or Northern Ireland.',
});

export const GapPartCodeEnum = enumOf<PartCode>('GapPartCode', 'What a part of a gap score looks at.', {
  SUPPLY: 'Services to which people may be referred, for 10,000 residents, short of what is usual for the need.',
  UNMET: 'How often the need was not met, for each time that it was recorded, beyond what is usual.',
  SHARE: 'The gap index: the share of the need in what is recorded, less its share in what people may be referred to.',
  START: 'Connections that had not started in 28 days, beyond what is usual.',
  SEARCH: 'Searches that found nothing, or one or two, beyond what is usual.',
});

export const ProvisionMeasureCodeEnum = enumOf<MeasureCode>('ProvisionMeasureCode', 'What is measured.', {
  REFERABLE_COVERAGE: 'Services to which people may be referred, for 10,000 residents whom they take.',
  LISTED_COVERAGE: 'Services that are listed, for 10,000 residents whom they take.',
  PLACES_COVERAGE: 'Places in services to which people may be referred, as far as these say so, for 10,000 residents.',
  UNMET_NEEDS: 'Needs that were not met, for a hundred that were recorded.',
  NO_RESULT: 'Searches that found nothing, of a hundred.',
  THIN_RESULT: 'Searches that found one or two, of a hundred.',
  NOT_STARTED: 'Connections that had not started in 28 days, of a hundred that were made.',
  MEDIAN_WAIT: 'After how many days half of those who started had done so.',
  UTILISATION: 'Services to which people may be referred and that do not say they have room, of a hundred.',
  GAP_INDEX: 'The share of the need in what is recorded, less its share in services to which people may be referred.',
  EQUITY_RATIO:
    'Coverage in the two most deprived tenths for each of that in the two least deprived. Under 1 is unequal.',
  LOST_TO_QUALITY: 'Services that evidence keeps from being referable: working towards it, or run out; of a hundred.',
});

@ObjectType('ProvisionMeasure', {
  description: 'One measure, with what is above the line and below it. What counts people is suppressed and rounded.',
})
export class ProvisionMeasureType {
  @Field(() => ProvisionMeasureCodeEnum, { description: 'What is measured.' })
  code!: MeasureCode;

  @Field(() => Float, { nullable: true, description: 'What is counted; null is withheld, or not known.' })
  numerator!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of how much; null is withheld, or not known.' })
  denominator!: number | null;

  @Field(() => Int, {
    description: 'For how many of the denominator the value is told: 10,000 residents, or a hundred.',
  })
  per!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Numerator by denominator, for so many; null where one is missing.',
  })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'From here on it lies with 95 per cent confidence: by Wilson for shares, by Garwood for counts.',
  })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Up to there it lies with 95 per cent confidence.' })
  high!: number | null;

  @Field(() => String, { description: 'The quarter that it is of: 2026-Q1.' })
  period!: string;

  @Field(() => Int, { description: 'The version of the method by which it was made.' })
  methodVersion!: number;

  @Field(() => String, { description: 'The same in words.' })
  words!: string;
}

@ObjectType('GapPart', { description: 'One part of a gap score, so that it can be seen what a score is made of.' })
export class GapPartType {
  @Field(() => GapPartCodeEnum, { description: 'What it looks at.' })
  code!: PartCode;

  @Field(() => Float, {
    nullable: true,
    description:
      'What is thought of the area, drawn towards what is usual by as much as little is known of it; null where nothing is.',
  })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'What is usual for the need in areas of the kind.' })
  usual!: number | null;

  @Field(() => Float, { nullable: true, description: 'From here on the value lies with 95 per cent probability.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Up to there the value lies with 95 per cent probability.' })
  high!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'It is so far from what is usual, or further, with a probability of three in four: points are given for that. Null before version 2 of the method.',
  })
  likely!: number | null;

  @Field(() => Int, { description: 'How many points it could give.' })
  weight!: number;

  @Field(() => Float, { description: 'How many points it gives. The parts add up to the score.' })
  points!: number;

  @Field(() => String, { description: 'Why, in words.' })
  words!: string;
}

@ObjectType('ProvisionGap', {
  description: 'What is missing for one need in one area, for everybody or for a population, in one quarter.',
})
export class ProvisionGapType {
  @Field(() => ProvisionAreaKindEnum, { description: 'What sort of area it is.' })
  areaKind!: FigureArea;

  @Field(() => Float, { description: 'How great the gap is, from 0 to 100, among areas of the kind.' })
  score!: number;

  @Field(() => Int, {
    description: 'Its place among all areas of the kind, and all needs. The first is the greatest gap.',
  })
  rank!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How deprived the area is: the mean decile of its neighbourhoods, 1 the most. It is no part of the score.',
  })
  decile!: number | null;

  @Field(() => Int, { description: 'How many people live there; 0 where that is not known.' })
  residents!: number;
}

export const ProvisionGapEdgeType = edgeOf('ProvisionGap', () => ProvisionGapType);

@ObjectType('ProvisionGapConnection', {
  description: 'A page of gaps in provision, the greatest first, and how they were found.',
})
export class ProvisionGapConnectionType {
  @Field(() => String, { nullable: true, description: 'The quarter: 2026-Q1; null while none is published.' })
  quarter?: string | null;

  @Field(() => Date, { nullable: true, description: 'When its figures were published. They do not change any more.' })
  publishedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is missing, where there are no figures yet, and what to do.',
  })
  notice?: string | null;

  @Field(() => [ProvisionGapEdgeType], { description: 'The gaps of this page; none where there was a problem.' })
  edges!: InstanceType<typeof ProvisionGapEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => String, { description: 'How figures and scores were made, in words to put beside them.' })
  method?: string;

  @Field(() => Int, { description: 'The version of that method.' })
  methodVersion?: number;

  @Field(() => [ProblemType], { description: 'What was wrong with the question. Empty when all went well.' })
  problems!: ProblemType[];
}
