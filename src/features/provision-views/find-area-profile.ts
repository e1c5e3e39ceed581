import type { Context } from '../../context.ts';
import { areasInQuarters, type AreaSummaryRow } from './area-summary.queries.ts';
import { findView, type AreaViewHead, type AskedView, type View } from './find-view.ts';
import { inQuarter } from './lineage.rules.ts';
import { lineageOf } from './lineage.queries.ts';
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
  /** Of the areas that have become this one since, where they were several. */
  predecessors: AreaSummaryRow[];
  /** Of areas that were divided since, of which this one was a part. */
  divided: AreaSummaryRow[];
  /** What figures that are not its own are of. */
  words: string | null;
}

/** What became of an area over eight quarters, over all needs. */
export async function areaTrendOf({ reads }: Context, { area, areaKind, quarter }: View): Promise<AreaTrendPoint[]> {
  if (quarter === null) return [];
  const quarters = lastQuarters(quarter);
  const lineage = await lineageOf(reads, area.code);
  const areas = lineage.map(({ code }) => code);
  const rows = await areasInQuarters(reads, { quarters: quarters.map(({ from }) => from), areaKind, areas });
  return quarters.map(({ name, from }) => {
    const ofQuarter = rows.filter((row) => row.quarter === from);
    const { own: figures, ...others } = inQuarter(ofQuarter, lineage, ({ code }) => code);
    return { quarter: name, figures, ...others };
  });
}
