import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Answer } from '../../graphql/answer.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { GapConnectionType } from '../gap/gap.type.ts';
import { listGaps } from '../gap/list-gaps.ts';
import { improvementsOf } from '../improvement/find-improvements.ts';
import { ImprovementsType } from '../improvement/improvement.type.ts';
import { ProvisionGapType } from '../provision/provision.type.ts';
import { AreaProfileType, AreaTrendPointType } from './area-profile.type.ts';
import { DenialsType } from './area-views.type.ts';
import { ProvisionEquityNeedType } from './equity.type.ts';
import { areaTrendOf, findAreaProfile, type AreaProfile } from './find-area-profile.ts';
import { gapsOf } from './find-by-need.ts';
import { denialsOf } from './find-denials.ts';
import { equityIn } from './find-equity.ts';
import { searchFiltersIn } from './find-search-filters.ts';
import { SearchFilterType } from './search-filter.type.ts';
import { AreaQuarterArgs } from './views.args.inputs.ts';

/** Where there was a problem, there is no view, and so no part of the page. */
type Profile = Partial<AreaProfile>;

@Resolver(() => AreaProfileType)
export class AreaProfileResolver {
  @Guarded()
  @Answer(() => AreaProfileType, {
    description:
      'All that is known of provision in one area, as one page: needs, equity, denials, the trend, gaps that were raised, and what would win most. For those who commission there.',
  })
  async areaProfile(
    @Ctx() ctx: Context,
    @Args(() => AreaQuarterArgs) asked: AreaQuarterArgs,
  ): Promise<Partial<AreaProfileType>> {
    return findAreaProfile(ctx, asked);
  }

  @FieldResolver(() => [ProvisionGapType], {
    nullable: true,
    description: 'What is missing, need by need, the greatest gap first.',
  })
  needs(@Root() { view }: Profile, @Ctx() ctx: Context): Promise<ProvisionGapType[]> | null {
    return view ? gapsOf(ctx, view) : null;
  }

  @FieldResolver(() => [ProvisionEquityNeedType], {
    nullable: true,
    description: 'Whether people get as much where they are worse off, the most unequal need first.',
  })
  equity(@Root() { view }: Profile, @Ctx() ctx: Context): Promise<ProvisionEquityNeedType[]> | null {
    return view ? equityIn(ctx, view) : null;
  }

  @FieldResolver(() => DenialsType, { nullable: true, description: 'How often needs were not met, and why.' })
  denials(@Root() { view }: Profile, @Ctx() ctx: Context): Promise<DenialsType> | null {
    return view ? denialsOf(ctx, view) : null;
  }

  @FieldResolver(() => [SearchFilterType], {
    nullable: true,
    description: 'What people looked for besides the need, those first in which nothing was found most often.',
  })
  searchFilters(@Root() { view }: Profile, @Ctx() ctx: Context): Promise<SearchFilterType[]> | null {
    return view ? searchFiltersIn(ctx, view) : null;
  }

  @FieldResolver(() => [AreaTrendPointType], {
    nullable: true,
    description: 'Eight quarters over all needs, the oldest first.',
  })
  trend(@Root() { view }: Profile, @Ctx() ctx: Context): Promise<AreaTrendPointType[]> | null {
    return view ? areaTrendOf(ctx, view) : null;
  }

  @FieldResolver(() => ImprovementsType, {
    nullable: true,
    description: 'What would win most; null for a nation, which is too wide for one list.',
  })
  improvements(
    @Root() { view }: Profile,
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many of each to show, 1 to 50.' }) first: number,
  ): Promise<ImprovementsType | null> | null {
    return view ? improvementsOf(ctx, view, { need: null, first }) : null;
  }

  @FieldResolver(() => GapConnectionType, {
    nullable: true,
    description: 'Gaps that people have raised here, or in an area inside, and what became of them.',
  })
  raisedGaps(
    @Root() { view }: Profile,
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<GapConnectionType> | null {
    return view ? listGaps(ctx, { ...page, areaCode: view.area.code }) : null;
  }
}
