import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { Rejected } from '../../shared/problems.ts';
import type { FigureRow } from '../provision/figure-rows.queries.ts';
import type { ShownGap } from '../provision/list-provision-gaps.ts';
import { EVERYBODY } from '../provision/provision.codes.ts';
import { findView, type AreaViewHead, type AskedView, type View } from '../provision-views/find-view.ts';
import { figuresOfArea, figuresWithin } from '../provision-views/view-figures.queries.ts';
import { helpableOrganisations, liftableServices, type HelpableRow, type LiftableRow } from './improvement.queries.ts';
import { hasDemand, pointsOfOneMore } from './improvement.rules.ts';

/** Where a new service would help. */
export interface Opening {
  gap: ShownGap;
  points: number;
}

export interface Improvements {
  help: HelpableRow[];
  open: Opening[];
  lift: LiftableRow[];
}

const MOST = 50;

/** What would win most: help these groups over the line, open here, lift these waiting lists. */
export async function findImprovements(
  ctx: Context,
  { first, ...asked }: Omit<AskedView, 'population'> & { first: number },
): Promise<AreaViewHead & { improvements: Improvements | null }> {
  const view = await findView(ctx, 'whatWouldWinMost', asked);
  if (view.areaKind === 'NATION') throw new Rejected([TOO_WIDE]);
  return { ...view.head, improvements: await improvementsOf(ctx, view, { need: asked.need ?? null, first }) };
}

const TOO_MANY = problem('first', 'OUT_OF_RANGE', `Ask for 1 to ${MOST} of each.`);
const TOO_WIDE = problem('areaCode', 'INVALID', 'Ask this of a council or a board: a nation is too wide for one list.');

/** Scores are those that are published; services are as they are today, and counts of people that are withheld rank nothing. */
export async function improvementsOf(
  { reads, now }: Context,
  { area, areaKind, quarter }: View,
  { need, first }: { need: string | null; first: number },
): Promise<Improvements | null> {
  if (first < 1 || first > MOST) throw new Rejected([TOO_MANY]);
  if (areaKind === 'NATION') return null;
  if (quarter === null) return { help: [], open: [], lift: [] };
  const cells = { quarter, areaKind, area: area.code, need };
  const figures = await figuresOfArea(reads, cells, [EVERYBODY]);
  const wanted = { areaKind, area: area.code, today: londonDay(now()), limit: first };
  const [within, help, lift] = await Promise.all([
    figuresWithin(reads, cells),
    helpableOrganisations(reads, { ...wanted, needs: scoresOf(figures) }),
    liftableServices(reads, { ...wanted, needs: scoresOf(figures.filter(hasDemand)) }),
  ]);
  return { help, open: openingsIn(within, first), lift };
}

const scoresOf = (figures: readonly FigureRow[]) => figures.map(({ need, score }) => ({ need, score }));

/** What gains as much comes where more people live. */
function openingsIn(figures: readonly FigureRow[], first: number): Opening[] {
  return figures
    .map((figure) => ({
      gap: { ...figure, reasons: [] },
      points: pointsOfOneMore(figure),
    }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points || other.gap.residents - one.gap.residents)
    .slice(0, first);
}
