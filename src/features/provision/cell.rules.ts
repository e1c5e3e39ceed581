import type { CellKey, ConnectionCount, RecordedCount, UnmetCount } from './counting.queries.ts';
import type { SearchCount } from './searches.queries.ts';
import {
  CONNECTIONS,
  DEMAND,
  EVERYBODY,
  FEW_FOUND,
  NONE,
  NOT_STARTED,
  RECORDED,
  SEARCHES,
  UNMET,
  type Demand,
} from './provision.codes.ts';

/** What counts people in one council, board, need and population, exactly. It must never leave the program. */
export interface ExactCell extends CellKey {
  /** In the order of DEMAND. */
  readonly counts: number[];
  /** Of how many different people each of them is. */
  readonly people: number[];
  /** How many different people started, and after how many days half of them had. */
  startedBy: number;
  median: number | null;
}

export interface Counts {
  connections: readonly ConnectionCount[];
  medians: readonly (CellKey & { median: number })[];
  recorded: readonly RecordedCount[];
  unmet: readonly UnmetCount[];
  searches: readonly SearchCount[];
}

/** Every cell of which anything was counted, and each of these keys, though nothing may have been. */
export function exactCells(counts: Counts, keys: readonly CellKey[]): ExactCell[] {
  const cells = new Map<string, ExactCell>();
  const cellOf = (key: CellKey): ExactCell => {
    const name = nameOf(key);
    const known = cells.get(name) ?? emptyCell(key);
    cells.set(name, known);
    return known;
  };
  for (const key of keys) cellOf(key);
  for (const row of counts.connections) {
    const cell = cellOf(row);
    put(cell, CONNECTIONS, row.made, row.madeBy);
    put(cell, NOT_STARTED, row.late, row.lateBy);
    cell.startedBy = row.startedBy;
  }
  for (const row of counts.medians) cellOf(row).median = row.median;
  for (const row of counts.recorded) put(cellOf(row), RECORDED, row.recorded, row.recordedBy);
  for (const row of counts.unmet) put(cellOf(row), row.reason ? placeOf(row.reason) : UNMET, row.events, row.people);
  const everybody = new Map(counts.searches.filter(isOfEverybody).map((row) => [nameOf(row), row]));
  for (const row of counts.searches)
    putSearches(cellOf(row), everybody.get(nameOf({ ...row, population: EVERYBODY })), row);
  return [...cells.values()];
}

export const nameOf = ({ localAuthority, icb, need, population }: CellKey): string =>
  [localAuthority, icb, need, population].join(' ');

/** Whether figures of it are published: it is known where it is, and for what. */
export const isPlaced = ({ localAuthority, need }: CellKey): boolean => localAuthority !== '' && need !== '';
export const isOfEverybody = ({ population }: Pick<CellKey, 'population'>): boolean => population === EVERYBODY;

export const placeOf = (demand: Demand): number => DEMAND.indexOf(demand);

function emptyCell({ localAuthority, icb, need, population }: CellKey): ExactCell {
  const [counts, people] = [DEMAND.map(() => 0), DEMAND.map(() => 0)];
  return { localAuthority, icb, need, population, counts, people, startedBy: 0, median: null };
}

function put({ counts, people }: ExactCell, place: number, count: number, by: number): void {
  counts[place] = count;
  people[place] = by;
}

/**
 * What follows from what is shown has to be of enough people, too: whoever knows all searches and those that found nothing knows the others.
 * So what searches found is told only where each part of them is of enough people. Of a population it is not told at all, since there it
 * would tell what all others found; and how many searches there were, only where the others are enough as well.
 */
function putSearches(cell: ExactCell, everybody: SearchCount | undefined, row: SearchCount): void {
  const { searches, none, few, users } = row;
  const others = (everybody?.searches ?? searches) - searches;
  put(cell, SEARCHES, searches, others > 0 ? Math.min(users, row.othersBy) : users);
  const parts = [[none, row.noneBy] as const, [few, row.fewBy] as const, [searches - none - few, row.foundBy] as const];
  const fewest = Math.min(...parts.flatMap(([count, by]) => (count > 0 ? [by] : [])), users);
  const by = isOfEverybody(row) ? fewest : 0;
  put(cell, NONE, none, by);
  put(cell, FEW_FOUND, few, by);
}
