import type { Context } from '../../context.ts';
import type { ShownGap } from '../provision/list-provision-gaps.ts';
import { reasonTotals, shownSum, type ReasonTotal, type ShownSum } from './denials.rules.ts';
import { gapsOf } from './find-by-need.ts';
import { findView, type AreaViewHead, type AskedTerms, type AskedView, type View } from './find-view.ts';

/** The four things that people who commission ask for: demand, take-up, how often it came to nothing, and why. */
export interface Denials {
  recordedNeeds: ShownSum;
  connections: ShownSum;
  notStarted: ShownSum;
  unmet: ShownSum;
  reasons: ReasonTotal[];
  /** Need by need, those that were not met most often first. */
  needs: ShownGap[];
}

export async function findDenials(ctx: Context, asked: AskedView): Promise<AreaViewHead & { denials: Denials }> {
  const view = await findView(ctx, 'provisionDenials', asked);
  return { ...view.head, denials: await denialsOf(ctx, view, asked) };
}

export async function denialsOf(ctx: Context, view: View, { need = null }: AskedTerms = {}): Promise<Denials> {
  const gaps = await gapsOf(ctx, view, { need });
  const sum = (pick: (gap: ShownGap) => number | null) => shownSum(gaps.map(pick));
  return {
    recordedNeeds: sum(({ recordedNeeds }) => recordedNeeds),
    connections: sum(({ connections }) => connections),
    notStarted: sum(({ notStarted }) => notStarted),
    unmet: sum(({ unmet }) => unmet),
    reasons: reasonTotals(gaps),
    needs: gaps.toSorted((one, other) => (other.unmet ?? -1) - (one.unmet ?? -1) || other.score - one.score),
  };
}
