import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Answer } from '../../graphql/answer.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { METHOD_VERSION } from './impact.codes.ts';
import { ImpactArgs } from './impact.inputs.ts';
import { ImpactConnectionType, ImpactPeriodType } from './impact.type.ts';
import { listImpact, type PublishedAs } from './list-impact.ts';
import { listImpactPeriods } from './list-impact-periods.ts';
import { METHOD } from './method.rules.ts';
import { writeCsv } from './write-csv.ts';

/** Where there was a problem, that is all there is. */
type Report = Partial<Omit<ImpactConnectionType, 'period'>> & { period?: PublishedAs };

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
  methodVersion(@Root() { period }: Report): number {
    return period?.method ?? METHOD_VERSION;
  }

  @FieldResolver()
  async csv(@Root() { edges = [], period }: Report, @Ctx() ctx: Context): Promise<string | null> {
    return period
      ? writeCsv(
          ctx,
          edges.map(({ node }) => node),
          period,
        )
      : null;
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
