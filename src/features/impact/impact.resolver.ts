import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Answer } from '../../graphql/answer.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { METHOD } from './figures.rules.ts';
import { METHOD_VERSION } from './impact.codes.ts';
import { impactCsv } from './impact-csv.rules.ts';
import { ImpactArgs } from './impact.inputs.ts';
import { ImpactConnectionType, ImpactPeriodType } from './impact.type.ts';
import { listImpact } from './list-impact.ts';
import { listImpactPeriods } from './list-impact-periods.ts';

/** Where there was a problem, that is all there is. */
type Report = Partial<ImpactConnectionType>;

const NO_PAGE = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };

@Resolver(() => ImpactConnectionType)
export class ImpactResolver {
  @Guarded()
  @Answer(() => ImpactConnectionType, {
    description:
      'Figures about connections: of one’s organisation, team or area; those of the whole directory for everybody who works for the partnership. Only for periods that are frozen, see impactPeriods. All see the same figures.',
  })
  async impact(@Ctx() ctx: Context, @Args(() => ImpactArgs) args: ImpactArgs): Promise<Report> {
    return listImpact(ctx, args);
  }

  @Guarded()
  @Query(() => [ImpactPeriodType], {
    description:
      'The periods: those to come with the day on which they are published, then the published ones, newest first.',
  })
  impactPeriods(@Ctx() ctx: Context): Promise<ImpactPeriodType[]> {
    return listImpactPeriods(ctx);
  }

  @FieldResolver()
  method(): string {
    return METHOD;
  }

  @FieldResolver()
  methodVersion(): number {
    return METHOD_VERSION;
  }

  @FieldResolver()
  csv(@Root() { edges, period }: Report): string | null {
    return period ? impactCsv((edges ?? []).map(({ node }) => node)) : null;
  }

  @FieldResolver()
  edges(@Root() { edges }: Report): ImpactConnectionType['edges'] {
    return edges ?? [];
  }

  @FieldResolver()
  pageInfo(@Root() { pageInfo }: Report): ImpactConnectionType['pageInfo'] {
    return pageInfo ?? NO_PAGE;
  }
}
