import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import type { FigureArea } from '../provision/provision.codes.ts';
import { ProvisionAreaKindEnum } from '../provision/provision.type.ts';

const NEED = 'Only of this need, by its code.';
const POPULATION = 'Of this population, by its code; otherwise of everybody.';
const QUARTER = 'Which quarter: 2026-Q1. The newest published one, unless said.';
const AREA = 'The code of a council, a board or a nation: E08000009.';

@ArgsType()
export class ProvisionByAreaArgs extends PageArgs {
  @Field(() => ProvisionAreaKindEnum, { defaultValue: 'LOCAL_AUTHORITY', description: 'What sort of areas.' })
  areaKind!: FigureArea;

  @Field(() => String, { nullable: true, description: NEED })
  need?: string | null;

  @Field(() => String, { nullable: true, description: POPULATION })
  population?: string | null;

  @Field(() => String, { nullable: true, description: QUARTER })
  quarter?: string | null;
}

@ArgsType()
export class AreaQuarterArgs {
  @Field(() => String, { description: AREA })
  areaCode!: string;

  @Field(() => String, { nullable: true, description: QUARTER })
  quarter?: string | null;
}

@ArgsType()
export class ProvisionByNeedArgs extends AreaQuarterArgs {
  @Field(() => String, { nullable: true, description: POPULATION })
  population?: string | null;
}

@ArgsType()
export class AreaNeedArgs extends AreaQuarterArgs {
  @Field(() => String, { nullable: true, description: NEED })
  need?: string | null;
}

@ArgsType()
export class ProvisionTrendArgs {
  @Field(() => String, { description: AREA })
  areaCode!: string;

  @Field(() => String, { description: 'Of which need, by its code.' })
  need!: string;

  @Field(() => String, { nullable: true, description: POPULATION })
  population?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last quarter: 2026-Q1. The newest published one, unless said.',
  })
  to?: string | null;
}
