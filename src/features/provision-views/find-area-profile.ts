import type { Context } from '../../context.ts';
import { areaInQuarters, type AreaSummaryRow } from './area-summary.queries.ts';
import { findView, type AreaViewHead, type AskedView, type View } from './find-view.ts';
import { lastQuarters } from './last-quarters.rules.ts';

export interface AreaProfile extends AreaViewHead {
  /** By which the parts of the page are made. */
  view: View;
}

/** The page of an area: its parts follow from the view, each when it is asked for. */
export async function findAreaProfile(ctx: Context, asked: AskedView): Promise<AreaProfile> {
  const view = await findView(ctx, 'areaProfile', asked);
  return { ...view.head, view };
}

export interface AreaTrendPoint {
  quarter: string;
  figures: AreaSummaryRow | null;
}

/** What became of an area over eight quarters, over all needs. */
export async function areaTrendOf({ reads }: Context, { area, areaKind, quarter }: View): Promise<AreaTrendPoint[]> {
  if (quarter === null) return [];
  const quarters = lastQuarters(quarter);
  const rows = await areaInQuarters(reads, { quarters: quarters.map(({ from }) => from), areaKind, area: area.code });
  return quarters.map(({ name, from }) => ({
    quarter: name,
    figures: rows.find((row) => row.quarter === from) ?? null,
  }));
}
