import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { AreaReferenceType } from './area.type.ts';
import type { Precision } from './place.rules.ts';

export const PrecisionEnum = enumOf<Precision>('PlacePrecision', 'How exact a place is.', {
  UNIT: 'One whole postcode, such as M33 7SR: some fifteen addresses.',
  SECTOR: 'The middle of all postcodes that begin alike up to the digit after the space: M33 7.',
  OUTCODE: 'The middle of all postcodes with the same first half: M33.',
});

@ObjectType('GeoPoint', { description: 'A point on the map (WGS84).' })
export class GeoPointType {
  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east; west is negative.' })
  longitude!: number;
}

@ObjectType('SmallArea', { description: 'A neighbourhood of some 1,500 people, which statistics are made for.' })
export class SmallAreaType {
  @Field(() => String, { description: 'The code of the lower layer super output area or data zone.' })
  code!: string;

  @Field(() => String, { description: 'Its name, such as Trafford 014A.' })
  name!: string;
}

@ObjectType('Deprivation', { description: 'How deprived the neighbourhood is.' })
export class DeprivationType {
  @Field(() => Int, { description: '1 for the most deprived tenth of its nation, to 10 for the least deprived.' })
  decile!: number;

  @Field(() => String, {
    description: 'The index that the decile is from, such as IMD2025. Deciles of two nations cannot be compared.',
  })
  index!: string;

  @Field(() => Boolean, {
    description: 'Always true: it is that of the nearest small area, which may not be the right one.',
  })
  isEstimated!: boolean;

  @Field(() => SmallAreaType, { description: 'The small area that it is the figure of.' })
  smallArea!: SmallAreaType;
}

@ObjectType('Place', { description: 'Where a postcode is, and in which areas.' })
export class PlaceType {
  @Field(() => String, { description: 'The postcode as asked for, in its usual form.' })
  postcode!: string;

  @Field(() => String, { description: 'The part before the space.' })
  outcode!: string;

  @Field(() => GeoPointType, { description: 'Where it is; the middle, where it is more than one postcode.' })
  point!: GeoPointType;

  @Field(() => PrecisionEnum, { description: 'How exact this answer is.' })
  precision!: Precision;

  @Field(() => Float, {
    nullable: true,
    description: 'Nine in ten of its postcodes lie within so many kilometres of the point. Null for a whole postcode.',
  })
  radiusKm!: number | null;

  @Field(() => AreaReferenceType, {
    nullable: true,
    description: 'The council. Of a part of a postcode: that of most of it.',
  })
  localAuthority!: AreaReferenceType | null;

  @Field(() => AreaReferenceType, {
    nullable: true,
    description: 'The county council, where there is one above the council.',
  })
  upperTier!: AreaReferenceType | null;

  @Field(() => AreaReferenceType, { nullable: true, description: 'The ward; only of a whole postcode, and estimated.' })
  ward!: AreaReferenceType | null;

  @Field(() => AreaReferenceType, { nullable: true, description: 'The integrated care board, in England.' })
  icb!: AreaReferenceType | null;

  @Field(() => AreaReferenceType, { nullable: true, description: 'The sub-location of the integrated care board.' })
  subIcb!: AreaReferenceType | null;

  @Field(() => AreaReferenceType, { nullable: true, description: 'The health board or trust, outside England.' })
  healthBoard!: AreaReferenceType | null;

  @Field(() => AreaReferenceType, { nullable: true, description: 'The region, in England.' })
  region!: AreaReferenceType | null;

  @Field(() => AreaReferenceType, { nullable: true, description: 'England, Wales, Scotland or Northern Ireland.' })
  nation!: AreaReferenceType | null;

  @Field(() => DeprivationType, {
    nullable: true,
    description: 'How deprived the neighbourhood is. Null where nothing is published for the small areas of today.',
  })
  deprivation!: DeprivationType | null;

  @Field(() => ProblemType, {
    nullable: true,
    description: 'Why the answer is less exact than was asked for, and what to type. Null when it is exact.',
  })
  notice!: ProblemType | null;

  @Field(() => [String], {
    description: 'Sentences that must be shown wherever this is, by the licences of the sources.',
  })
  attribution!: string[];
}

@ObjectType('PlacePayload', { description: 'What came of looking up a postcode.' })
export class PlacePayload {
  @Field(() => PlaceType, { nullable: true, description: 'The place; null when nothing could be found.' })
  place?: PlaceType | null;

  @Field(() => [ProblemType], {
    description: 'What to type instead. Also there beside a place that is less exact than was asked for.',
  })
  problems!: ProblemType[];
}
