import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { CostCaution, MoneyAreaKind, MoneyDimension } from './money.codes.ts';

export const MoneyDimensionEnum = enumOf<MoneyDimension>('MoneyDimension', 'By what money is told apart.', {
  TOTAL: 'As one sum.',
  AREA: 'By area that it is for.',
  NEED: 'By need that it is for.',
  ORGANISATION: 'By organisation that got it.',
});

export const MoneyAreaKindEnum = enumOf<MoneyAreaKind>('MoneyAreaKind', 'Which areas money is told apart by.', {
  LOCAL_AUTHORITY: 'Councils.',
  ICB: 'Integrated care boards, and the health boards of the other nations.',
  NATION: 'Nations.',
});

export const CostCautionEnum = enumOf<CostCaution>(
  'CostCaution',
  'Why there is no cost per connection, or what to bear in mind with one.',
  {
    FEW: 'Under 30 connections: one more or less changes it a lot.',
    NONE_MADE: 'No connections were made, so there is no cost of one.',
    WITHHELD: 'Connections are withheld: there were one to seven, or others could be worked out.',
    NOT_PUBLISHED: 'Connections of this period are not published: see impactPeriods.',
    PART_ONLY:
      'Connections are published of whole organisations, councils, boards and needs, and of a need in a council. This is a part of one, such as the part of a council that lies in a board, or of another kind.',
    NOT_KNOWN: 'It is not known where, for what or to whom this money went.',
    NOT_YOURS: 'You do not see the connections of this.',
  },
);

@ObjectType('Money', {
  description:
    'Money that falls into a period, of one key. It is counted exactly; connections beside it are as published.',
})
export class MoneyType {
  @Field(() => ID, { description: 'A code of an area or need, the id of an organisation, ALL, or NOT_KNOWN.' })
  key!: string;

  @Field(() => String, { description: 'The same in words.' })
  label!: string;

  @Field(() => Float, { description: 'What was awarded, in pounds, as far as it falls into the period. To the penny.' })
  awarded!: number;

  @Field(() => Int, { description: 'Of how many grants.' })
  grants!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Needs recorded in the same area and quarter, as provisionGaps shows them to you. Only of one need in one area; null elsewhere, and where it is withheld.',
  })
  recordedNeeds!: number | null;

  @Field(() => Int, { nullable: true, description: 'Times that such a need was not met, likewise.' })
  unmet!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Connections made in the same period, to the nearest five, as they are published; see caution.',
  })
  connections!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Money by connections, in whole pounds; null where connections are not shown. Grants are not all that an organisation has.',
  })
  cost!: number | null;

  @Field(() => Float, { nullable: true, description: 'The least that it may be, since connections are rounded.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'The most that it may be.' })
  high!: number | null;

  @Field(() => CostCautionEnum, {
    nullable: true,
    description: 'Why there is no cost, or what to bear in mind with it.',
  })
  caution!: CostCaution | null;
}

@ObjectType('OtherMoney', { description: 'What the same grants come to that are in another currency.' })
export class OtherMoneyType {
  @Field(() => String, { description: 'The currency, by three letters.' })
  currency!: string;

  @Field(() => Float, { description: 'How much, in units of that currency.' })
  awarded!: number;

  @Field(() => Int, { description: 'Of how many grants.' })
  grants!: number;
}

export const MoneyEdgeType = edgeOf('Money', () => MoneyType);

@ObjectType('MoneyConnection', {
  description: 'A page of money in pounds by what it is told apart, the largest first, with how it was counted.',
})
export class MoneyConnectionType {
  @Field(() => [MoneyEdgeType], { description: 'The sums of this page; none where there was a problem.' })
  edges!: InstanceType<typeof MoneyEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => String, { nullable: true, description: 'The period, by its name; null where there was a problem.' })
  period?: string | null;

  @Field(() => String, { nullable: true, description: 'Its first day.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Its last day.' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'From when on any grant is known; null where none is.' })
  knownFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Until when any grant is spread.' })
  knownTo?: string | null;

  @Field(() => Int, {
    description:
      'How many changes of grants, and of what organisations offer, are not counted yet, up to 10,000. They are counted within minutes.',
  })
  waiting!: number;

  @Field(() => [OtherMoneyType], { description: 'What is in other currencies, which is never added to pounds.' })
  otherCurrencies!: OtherMoneyType[];

  @Field(() => String, { description: 'How the figures were made, in words to put beside them.' })
  method!: string;

  @Field(() => Int, { description: 'The version of that method.' })
  methodVersion!: number;

  @Field(() => [ProblemType], { description: 'What was wrong with the question. Empty when all went well.' })
  problems!: ProblemType[];
}
