import type { Context } from '../../context.ts';
import type { ShownGap } from '../provision/list-provision-gaps.ts';
import { EVERYBODY } from '../provision/provision.codes.ts';
import { findView, type AreaViewHead, type AskedView, type View } from './find-view.ts';
import { inQuarter } from './lineage.rules.ts';
import { lineageOf } from './lineage.queries.ts';
import { lastQuarters } from './last-quarters.rules.ts';
import { figuresInQuarters } from './view-figures.queries.ts';

export interface TrendPoint {
  /** 2026-Q1 */
  quarter: string;
  /** Null where nothing is published of it. */
  figure: ShownGap | null;
  /** Of the areas that have become this one since, where they were several. */
  predecessors: ShownGap[];
  /** Of areas that were divided since, of which this one was a part. */
  divided: ShownGap[];
  /** What figures that are not its own are of. */
  words: string | null;
}

export interface Trend {
  points: TrendPoint[];
  /** False where the figures were made by more than one method. */
  isComparable: boolean;
}

export interface AskedTrend extends Omit<AskedView, 'quarter'> {
  need: string;
  /** The last quarter. */
  to?: string | null | undefined;
}

/** What became of one need in one area over eight quarters. */
export async function findTrend(ctx: Context, asked: AskedTrend): Promise<AreaViewHead & Trend> {
  const view = await findView(ctx, 'provisionTrend', { ...asked, quarter: asked.to });
  return { ...view.head, ...(await trendOf(ctx, view, asked)) };
}

async function trendOf(
  { reads }: Context,
  { area, areaKind, quarter }: View,
  { need, population }: AskedTrend,
): Promise<Trend> {
  if (quarter === null) return { points: [], isComparable: true };
  const quarters = lastQuarters(quarter);
  const lineage = await lineageOf(reads, area.code);
  const figures = await figuresInQuarters(reads, {
    quarters: quarters.map(({ from }) => from),
    ...{ areaKind, areas: lineage.map(({ code }) => code), need, population: population ?? EVERYBODY },
  });
  const points = quarters.map(({ name, from }): TrendPoint => {
    const ofQuarter = figures.filter((each) => each.quarter === from).map((each) => ({ ...each, reasons: [] }));
    const { own: figure, ...others } = inQuarter(ofQuarter, lineage, (each) => each.area);
    return { quarter: name, figure, ...others };
  });
  return { points, isComparable: new Set(figures.map(({ method }) => method)).size <= 1 };
}
