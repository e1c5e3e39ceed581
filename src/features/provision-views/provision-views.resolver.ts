import { Args, Ctx, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Answer } from '../../graphql/answer.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { ProvisionByNeedType, ProvisionDenialsType, ProvisionTrendType } from './area-views.type.ts';
import { ProvisionEquityType } from './equity.type.ts';
import { findByNeed } from './find-by-need.ts';
import { findDenials } from './find-denials.ts';
import { findEquity } from './find-equity.ts';
import { findTrend } from './find-trend.ts';
import { AreaNeedArgs, ProvisionByNeedArgs, ProvisionTrendArgs } from './views.args.inputs.ts';

/** What a view answers; where there was a problem, that is all there is. */
type Shown<View> = Promise<Partial<View>>;

@Resolver()
export class ProvisionViewsResolver {
  @Guarded()
  @Answer(() => ProvisionByNeedType, {
    description:
      'What is missing in one area, need by need, the greatest gap first, for everybody or for a population. For those who commission there.',
  })
  async provisionByNeed(
    @Ctx() ctx: Context,
    @Args(() => ProvisionByNeedArgs) asked: ProvisionByNeedArgs,
  ): Shown<ProvisionByNeedType> {
    return findByNeed(ctx, asked);
  }

  @Guarded()
  @Answer(() => ProvisionEquityType, {
    description:
      'Whether people get as much where they are worse off: the two most deprived tenths of the nation beside the two least deprived, and the groups of Core20PLUS. For those who commission there.',
  })
  async provisionEquity(
    @Ctx() ctx: Context,
    @Args(() => AreaNeedArgs) asked: AreaNeedArgs,
  ): Shown<ProvisionEquityType> {
    return findEquity(ctx, asked);
  }

  @Guarded()
  @Answer(() => ProvisionDenialsType, {
    description:
      'How often needs were not met in one area, and why, beside demand and take-up. Counts of people are suppressed and rounded. For those who commission there.',
  })
  async provisionDenials(
    @Ctx() ctx: Context,
    @Args(() => AreaNeedArgs) asked: AreaNeedArgs,
  ): Shown<ProvisionDenialsType> {
    return findDenials(ctx, asked);
  }

  @Guarded()
  @Answer(() => ProvisionTrendType, {
    description: 'What became of one need in one area over eight quarters. For those who commission there.',
  })
  async provisionTrend(
    @Ctx() ctx: Context,
    @Args(() => ProvisionTrendArgs) asked: ProvisionTrendArgs,
  ): Shown<ProvisionTrendType> {
    return findTrend(ctx, asked);
  }
}
