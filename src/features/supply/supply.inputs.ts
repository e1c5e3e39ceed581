import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';

@ArgsType()
export class SupplyArgs extends PageArgs {
  @Field(() => String, {
    description:
      'The area: a council (E08000009), an integrated care or health board, or a nation. An old code leads on.',
  })
  areaCode!: string;

  @Field(() => String, { nullable: true, description: 'Only of this need, by its code.' })
  need?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only services that say they are for this population, by its code. Otherwise all, for whomever they are.',
  })
  population?: string | null;

  @Field(() => String, { nullable: true, description: 'Which quarter: 2026-Q4. The newest, unless said.' })
  quarter?: string | null;
}
