import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Answer } from '../../graphql/answer.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { listMoney } from './list-money.ts';
import { MONEY_METHOD_VERSION } from './money.codes.ts';
import { MoneyArgs } from './money.inputs.ts';
import { MONEY_METHOD } from './money.rules.ts';
import { MoneyConnectionType } from './money.type.ts';

/** Where there was a problem, that is all there is. */
type Report = Partial<MoneyConnectionType>;

@Resolver(() => MoneyConnectionType)
export class MoneyResolver {
  @Guarded()
  @Answer(() => MoneyConnectionType, {
    description:
      'Money awarded in a quarter or a financial year by area, need and organisation, with what it comes to per connection where connections are shown to you.',
  })
  async money(@Ctx() ctx: Context, @Args(() => MoneyArgs) args: MoneyArgs): Promise<Report> {
    return listMoney(ctx, args);
  }

  @FieldResolver()
  method(): string {
    return MONEY_METHOD;
  }

  @FieldResolver()
  methodVersion(): number {
    return MONEY_METHOD_VERSION;
  }

  @FieldResolver()
  edges(@Root() { edges }: Report): MoneyConnectionType['edges'] {
    return edges ?? [];
  }

  @FieldResolver()
  pageInfo(@Root() { pageInfo }: Report): MoneyConnectionType['pageInfo'] {
    return pageInfo ?? { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  }

  @FieldResolver()
  waiting(@Root() { waiting }: Report): MoneyConnectionType['waiting'] {
    return waiting ?? 0;
  }

  @FieldResolver()
  otherCurrencies(@Root() { otherCurrencies }: Report): MoneyConnectionType['otherCurrencies'] {
    return otherCurrencies ?? [];
  }
}
