import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import type { FigureArea } from './provision.codes.ts';
import { ProvisionAreaKindEnum } from './provision.type.ts';

@ArgsType()
export class ProvisionGapsArgs extends PageArgs {
  @Field(() => ProvisionAreaKindEnum, {
    defaultValue: 'LOCAL_AUTHORITY',
    description: 'What sort of area is compared with others of its sort.',
  })
  areaKind!: FigureArea;

  @Field(() => String, {
    nullable: true,
    description: 'Only this area, by its code, of whatever sort it is; otherwise all of a sort that you may see.',
  })
  area?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this need, by its code.' })
  need?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this population, by its code; otherwise of everybody.' })
  population?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which quarter: 2026-Q1. The newest published one, unless said.',
  })
  quarter?: string | null;
}
