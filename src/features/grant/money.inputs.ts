import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import type { MoneyAreaKind, MoneyDimension } from './money.codes.ts';
import { MoneyAreaKindEnum, MoneyDimensionEnum } from './money.type.ts';

@ArgsType()
export class MoneyArgs extends PageArgs {
  @Field(() => MoneyDimensionEnum, { description: 'By what it is told apart.' })
  dimension!: MoneyDimension;

  @Field(() => MoneyAreaKindEnum, {
    defaultValue: 'LOCAL_AUTHORITY',
    description: 'By which areas, where it is told apart by AREA.',
  })
  areaKind!: MoneyAreaKind;

  @Field(() => String, { nullable: true, description: 'Only for this area, or one that it holds, by its code.' })
  area?: string | null;

  @Field(() => String, { nullable: true, description: 'Only for this need, by its code.' })
  need?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only to this organisation.' })
  organisationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '2026-Q1, or 2025-26 for a financial year. The newest quarter of which figures about people may be there when left out.',
  })
  period?: string | null;
}
