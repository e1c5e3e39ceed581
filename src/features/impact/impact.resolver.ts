import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Answer } from '../../graphql/answer.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { METHOD } from './figures.rules.ts';
import { METHOD_VERSION } from './impact.codes.ts';
import { impactCsv } from './impact-csv.rules.ts';
import { ImpactArgs } from './impact.inputs.ts';
import { ImpactPeriodType, ImpactReportType } from './impact.type.ts';
import { listImpact } from './list-impact.ts';
import { listImpactPeriods } from './list-impact-periods.ts';

@Resolver(() => ImpactReportType)
export class ImpactResolver {
  @Guarded()
  @Answer(() => ImpactReportType, {
    description:
      'Figures about connections: of one’s organisation, team or area; those of the whole directory for everybody who works for the partnership. Only for periods that are frozen, see impactPeriods. All see the same figures.',
  })
  async impact(@Ctx() ctx: Context, @Args(() => ImpactArgs) args: ImpactArgs): Promise<Partial<ImpactReportType>> {
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
  csv(@Root() { cells }: ImpactReportType): string | null {
    return cells ? impactCsv(cells.edges.map(({ node }) => node)) : null;
  }
}
