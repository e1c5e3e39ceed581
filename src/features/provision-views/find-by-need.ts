import type { Context } from '../../context.ts';
import type { ShownGap } from '../provision/list-provision-gaps.ts';
import { EVERYBODY } from '../provision/provision.codes.ts';
import { findView, type AreaViewHead, type AskedTerms, type AskedView, type View } from './find-view.ts';
import { denialsOfArea, figuresOfArea } from './view-figures.queries.ts';

export interface ByNeed {
  needs: ShownGap[];
}

/** What is missing in an area, need by need, the greatest gap first. */
export async function findByNeed(ctx: Context, asked: AskedView): Promise<AreaViewHead & ByNeed> {
  const view = await findView(ctx, 'provisionByNeed', asked);
  return { ...view.head, needs: await gapsOf(ctx, view, asked) };
}

/** Each need of an area with why it was not met, which is told of everybody alone. */
export async function gapsOf(
  { reads }: Context,
  { area, areaKind, quarter }: View,
  { need = null, population = null }: AskedTerms = {},
): Promise<ShownGap[]> {
  if (quarter === null) return [];
  const cells = { quarter, areaKind, area: area.code, need };
  const figures = await figuresOfArea(reads, cells, [population ?? EVERYBODY]);
  const denials = population === null ? await denialsOfArea(reads, cells) : [];
  const byNeed = Map.groupBy(denials, (denial) => denial.need);
  return figures.map((figure) => ({ ...figure, reasons: byNeed.get(figure.need) ?? [], place: area }));
}
