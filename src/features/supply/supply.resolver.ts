import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Answer } from '../../graphql/answer.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { listSupply } from './list-supply.ts';
import { SupplyArgs } from './supply.inputs.ts';
import { METHOD } from './supply.rules.ts';
import { SupplyConnectionType } from './supply.type.ts';

/** Where there was a problem, that is all there is. */
type Found = Partial<SupplyConnectionType>;

const NO_PAGE = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };

@Resolver(() => SupplyConnectionType)
export class SupplyResolver {
  @Guarded()
  @Answer(() => SupplyConnectionType, {
    description:
      'What there is in an area, by need and by catchment: services listed and referable, places, waits, and what is lost to quality, for each 10,000 residents. For everybody who works here; nothing is suppressed, since it counts services.',
  })
  async supply(@Ctx() ctx: Context, @Args(() => SupplyArgs) args: SupplyArgs): Promise<Found> {
    return listSupply(ctx, args);
  }

  @FieldResolver()
  edges(@Root() { edges }: Found): SupplyConnectionType['edges'] {
    return edges ?? [];
  }

  @FieldResolver()
  pageInfo(@Root() { pageInfo }: Found): SupplyConnectionType['pageInfo'] {
    return pageInfo ?? NO_PAGE;
  }

  @FieldResolver()
  method(): string {
    return METHOD;
  }
}
