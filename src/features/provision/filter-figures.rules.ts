import { FEWEST, shownCount } from '../impact/suppression.rules.ts';
import { areasOf } from './figure.rules.ts';
import type { FilterCount } from './filters.queries.ts';
import type { FigureArea } from './provision.codes.ts';

/** What is told of searches in which something had to hold, in one area. */
export interface FilterFigure {
  areaKind: FigureArea;
  area: string;
  filter: string;
  searches: number;
  /** Null where it is told nowhere in the area. */
  none: number | null;
  few: number | null;
  /** Of how many searches these are. */
  countedOf: number | null;
}

type ShownFilter = Pick<FilterFigure, 'searches' | 'none' | 'few'>;

/** Some, and too few to be told, of searches or of people. */
const isThin = (count: number, people: number): boolean => count > 0 && (count < FEWEST || people < FEWEST);

/** What may be shown; null is nothing. What follows from it has to be of enough people as well: others, and what searches found. */
export function shownFilter(count: FilterCount): ShownFilter | null {
  const { searches, none, few, users, noneBy, fewBy, foundBy, all, othersBy } = count;
  const shown = shownCount(searches, users);
  if (shown === null || shown === 0 || isThin(all - searches, othersBy)) return null;
  const isTold = !isThin(none, noneBy) && !isThin(few, fewBy) && !isThin(searches - none - few, foundBy);
  return { searches: shown, none: isTold ? shownCount(none) : null, few: isTold ? shownCount(few) : null };
}

/** Councils, boards and nations: sums of what is shown of their parts. */
export function filterFigures(counts: readonly FilterCount[]): FilterFigure[] {
  const figures = new Map<string, FilterFigure>();
  for (const count of counts) {
    const shown = shownFilter(count);
    if (shown)
      for (const [areaKind, area] of areasOf(count)) {
        const key = [areaKind, area, count.filter].join(' ');
        const before = figures.get(key) ?? {
          areaKind,
          area,
          filter: count.filter,
          searches: 0,
          none: null,
          few: null,
          countedOf: null,
        };
        figures.set(key, added(before, shown));
      }
  }
  return [...figures.values()];
}

function added(figure: FilterFigure, { searches, none, few }: ShownFilter): FilterFigure {
  const total = { ...figure, searches: figure.searches + searches };
  if (none === null || few === null) return total;
  return {
    ...total,
    none: (figure.none ?? 0) + none,
    few: (figure.few ?? 0) + few,
    countedOf: (figure.countedOf ?? 0) + searches,
  };
}
