import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import { ImpactDimensionEnum } from './impact.type.ts';
import type { AskedDimension } from './list-impact.ts';

@ArgsType()
export class ImpactArgs extends PageArgs {
  @Field(() => ImpactDimensionEnum, { description: 'By what they are told apart.' })
  dimension!: AskedDimension;

  @Field(() => String, {
    nullable: true,
    description:
      '2026-Q1, or 2025-26 for a financial year. Where nothing is said, the newest published quarter, or the newest year where they are told apart by QUARTER.',
  })
  period?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this service, organisation, team, area or code.' })
  key?: string | null;
}
