import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { edgeOf, NodeType, PageInfoType } from '../../graphql/relay.type.ts';
import type { AreaKind } from './place.rules.ts';

export const AreaKindEnum = enumOf<AreaKind>('AreaKind', 'What sort of area it is.', {
  UK: 'The United Kingdom.',
  NATION: 'England, Wales, Scotland or Northern Ireland.',
  REGION: 'A region of England.',
  ICB: 'The area of an integrated care board, in England.',
  SUB_ICB: 'A sub-location of an integrated care board.',
  HEALTH_BOARD: 'A health board in Wales or Scotland, or a health and social care trust in Northern Ireland.',
  UPPER_TIER: 'A county council, above its district councils.',
  LOCAL_AUTHORITY: 'A council: district, borough, city, unitary or council area.',
  WARD: 'A ward of a council.',
  OUTCODE: 'All postcodes with the same first half, such as M33.',
});

@ObjectType('AreaReference', { description: 'An area by code and name.' })
export class AreaReferenceType {
  @Field(() => String, { description: 'The code, as the Office for National Statistics writes it: E08000009.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => AreaKindEnum, { description: 'What sort of area it is.' })
  kind!: AreaKind;
}

@ObjectType('AreaPopulation', { description: 'How many people live in an area.' })
export class AreaPopulationType {
  @Field(() => Int, { description: 'Everybody.' })
  total!: number;

  @Field(() => Int, { nullable: true, description: 'Younger than 16; null where that is not published.' })
  under16!: number | null;

  @Field(() => Int, { nullable: true, description: 'From 16 to 64; null where that is not published.' })
  from16To64!: number | null;

  @Field(() => Int, { nullable: true, description: '65 and older; null where that is not published.' })
  from65!: number | null;
}

@ObjectType('Area', {
  implements: NodeType,
  description: 'An area that a service may be for, or that figures are about. Its id is its code.',
})
export class AreaType extends AreaReferenceType implements NodeType {
  @Field(() => ID, { description: 'The id, which is the code.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The NHS code of the organisation in charge: QOP.' })
  odsCode!: string | null;

  @Field(() => [String], { description: 'The codes of the areas that it lies in.' })
  parents!: string[];

  @Field(() => AreaPopulationType, { nullable: true, description: 'Who lives there; null where we do not know.' })
  population!: AreaPopulationType | null;

  @Field(() => Float, { nullable: true, description: 'Latitude of its middle.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude of its middle.' })
  longitude!: number | null;

  @Field(() => String, { nullable: true, description: 'The first day it was in force, if we know.' })
  validFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'The last day it was in force; null while it is.' })
  validTo!: string | null;

  @Field(() => [String], { description: 'The codes of the areas that took its place.' })
  successors!: string[];
}

export const AreaEdgeType = edgeOf('Area', () => AreaType);

@ObjectType('AreaConnection', { description: 'A page of areas.' })
export class AreaConnectionType {
  @Field(() => [AreaEdgeType], { description: 'The areas of this page.' })
  edges!: InstanceType<typeof AreaEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}
