import type { Context } from '../../context.ts';
import { asAtDoor } from '../../policy/as-at-door.ts';
import { reachOf } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected, rejectIfAny } from '../../shared/problems.ts';
import { figuresAfter, type FigureRow, type FiguresWanted } from '../provision/figure-rows.queries.ts';
import { publishedQuarter } from '../provision/list-provision-gaps.ts';
import { EVERYBODY, FIGURE_AREAS, type FigureArea } from '../provision/provision.codes.ts';
import { areaSummaries, type AreaSummaryRow } from './area-summary.queries.ts';
import { findView, headOf, problemsWithTerms, type ViewHead } from './find-view.ts';
import { wantedAreas } from './list-by-area.ts';

/** More than there are councils. */
const ALL = 100_000;
/** So many figures are read at a time, while others are being sent: of a country there are eleven thousand. */
const AT_ONCE = 500;

/** What a file is asked for: texts, as they stand in an address. */
export interface AskedFile {
  areaKind?: string | undefined;
  areaCode?: string | undefined;
  need?: string | undefined;
  population?: string | undefined;
  quarter?: string | undefined;
}

/**
 * All figures of a kind of area that are the viewer's, or those of one area, piece by piece. Published figures do not change, so that pieces
 * that are read one after the other fit together.
 */
export function listFiguresForFile(
  ctx: Context,
  asked: AskedFile,
): Promise<{ head: ViewHead; figures: AsyncIterable<FigureRow[]> }> {
  const operation = asked.areaCode === undefined ? 'provisionByArea' : 'provisionByNeed';
  return asAtDoor(ctx, operation, async () => {
    const { head, quarter, areaKind, area } = await wantedOf(ctx, asked);
    if (quarter === null) return { head, figures: pieces(ctx, null) };
    const own = reachOf(ctx.viewer, 'provisionByArea');
    const reach = area === null ? own : { all: true, scopes: [] };
    const wanted = { reach, quarter, areaKind, population: asked.population ?? EVERYBODY, area };
    return { head, figures: pieces(ctx, { ...wanted, need: asked.need ?? null }) };
  });
}

async function* pieces({ reads }: Context, wanted: FiguresWanted | null): AsyncGenerator<FigureRow[]> {
  let after = 0;
  for (let isMore = wanted !== null; wanted && isMore;) {
    const figures = await figuresAfter(reads, wanted, { after, limit: AT_ONCE });
    after = figures.at(-1)?.rank ?? after;
    isMore = figures.length === AT_ONCE;
    yield figures;
  }
}

/** All areas of a kind that are the viewer's, each with its figures put together. */
export function listAreasForFile(
  ctx: Context,
  asked: AskedFile,
): Promise<{ head: ViewHead; areaKind: FigureArea; areas: AreaSummaryRow[] }> {
  return asAtDoor(ctx, 'provisionByArea', async () => {
    const { head, quarter, areaKind } = await wantedOf(ctx, { ...asked, areaCode: undefined });
    if (quarter === null) return { head, areaKind, areas: [] };
    const wanted = wantedAreas(ctx, { ...asked, areaKind }, quarter);
    return { head, areaKind, areas: await areaSummaries(ctx.reads, wanted, { after: null, limit: ALL }) };
  });
}

interface Wanted {
  head: ViewHead;
  quarter: string | null;
  areaKind: FigureArea;
  area: string | null;
}

async function wantedOf(ctx: Context, asked: AskedFile): Promise<Wanted> {
  if (asked.areaCode !== undefined) {
    const { head, quarter, areaKind, area } = await findView(ctx, 'provisionByNeed', {
      ...asked,
      areaCode: asked.areaCode,
    });
    return { head, quarter, areaKind, area: area.code };
  }
  const areaKind = FIGURE_AREAS.find((kind) => kind === (asked.areaKind ?? 'LOCAL_AUTHORITY'));
  if (!areaKind) throw new Rejected([NO_KIND]);
  rejectIfAny(problemsWithTerms(ctx, asked));
  const published = await publishedQuarter(ctx, asked.quarter ?? null);
  return { head: await headOf(ctx, published), quarter: published?.quarter ?? null, areaKind, area: null };
}

const NO_KIND = problem('areaKind', 'INVALID', `Give one of ${FIGURE_AREAS.join(', ')}, or leave it out for councils.`);
