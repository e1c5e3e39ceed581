import type { Context } from '../../context.ts';
import type { AreaReference } from '../place/place.rules.ts';
import type { ShownGap } from '../provision/list-provision-gaps.ts';
import type { FigureRow } from '../provision/figure-rows.queries.ts';
import { EVERYBODY } from '../provision/provision.codes.ts';
import type { TermRow } from '../taxonomy/taxonomy.queries.ts';
import { equityOf, plusGroupOf, type Equity, type PlusGroup } from './equity.rules.ts';
import { findView, type AreaViewHead, type AskedTerms, type AskedView, type View } from './find-view.ts';
import { figuresOfArea } from './view-figures.queries.ts';

/** What there is for one of the groups of Core20PLUS, of one need. */
export interface EquityOfGroup {
  population: TermRow;
  group: PlusGroup;
  /** Null where no service says that it is for them, and nothing is known of them. */
  figure: ShownGap | null;
}

export interface EquityOfNeed extends Equity {
  need: TermRow | null;
  groups: EquityOfGroup[];
}

/** Whether people get as much where they are worse off, need by need. */
export async function findEquity(ctx: Context, asked: AskedView): Promise<AreaViewHead & { needs: EquityOfNeed[] }> {
  const view = await findView(ctx, 'provisionEquity', asked);
  return { ...view.head, needs: await equityIn(ctx, view, asked) };
}

export async function equityIn(
  { reads, vocabulary }: Context,
  { area, areaKind, quarter }: View,
  { need = null }: AskedTerms = {},
): Promise<EquityOfNeed[]> {
  if (quarter === null) return [];
  const groups = vocabulary.terms('POPULATION').flatMap((population) => {
    const group = plusGroupOf(population.domain);
    return group ? [{ population, group }] : [];
  });
  const cells = { quarter, areaKind, area: area.code, need };
  const codes = groups.map(({ population }) => population.code);
  const figures = await figuresOfArea(reads, cells, [EVERYBODY, ...codes]);
  const byCell = new Map(figures.map((figure) => [keyOf(figure.need, figure.population), figure]));
  return figures
    .filter(({ population }) => population === EVERYBODY)
    .map((figure) => ({
      ...equityOf(figure),
      need: vocabulary.term('NEED', figure.need) ?? null,
      groups: groups.map(({ population, group }) => {
        const own = byCell.get(keyOf(figure.need, population.code));
        return { population, group, figure: own ? shown(own, area) : null };
      }),
    }))
    .sort(mostUnequalFirst);
}

const keyOf = (need: string, population: string): string => `${need} ${population}`;

/** Reasons are told of everybody alone. */
function shown(figure: FigureRow, place: AreaReference): ShownGap {
  return { ...figure, reasons: [], place };
}

/** What cannot be compared comes last. */
function mostUnequalFirst(one: Equity, other: Equity): number {
  return (one.ratio ?? Infinity) - (other.ratio ?? Infinity) || 0;
}
