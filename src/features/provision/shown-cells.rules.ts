import { FEWEST, shownAverage } from '../impact/suppression.rules.ts';
import { isOfEverybody, isPlaced, nameOf, type ExactCell } from './cell.rules.ts';
import type { CellKey } from './counting.queries.ts';
import { Ledger } from './ledger.rules.ts';
import { protect } from './protect.rules.ts';
import {
  CONNECTIONS,
  DEMAND,
  EVERYBODY,
  FEW_FOUND,
  NONE,
  NOT_STARTED,
  REASONS_FROM,
  SEARCHES,
  UNMET,
} from './provision.codes.ts';

/** What may be shown of a cell; null is withheld. */
export interface ShownCell extends CellKey {
  /** In the order of DEMAND. */
  readonly shown: readonly (number | null)[];
  readonly medianDays: number | null;
}

/** A cell with its numbers in the ledger: those of DEMAND, and behind them what follows from these. Populations have no reasons. */
interface Entry {
  readonly cell: ExactCell;
  readonly at: readonly (number | undefined)[];
}

const REASONS = DEMAND.map((_, place) => place).slice(REASONS_FROM);
/** What follows from what is shown: those who started in time, and searches that found enough. */
const [STARTED_SOON, FOUND] = [DEMAND.length, DEMAND.length + 1] as const;
/** What is told of all cells together by `impact` as well, and so must not tell of one of them. */
const TOLD_ELSEWHERE = [CONNECTIONS, NOT_STARTED, UNMET, ...REASONS, STARTED_SOON];
const OF_CONNECTIONS = [CONNECTIONS, NOT_STARTED, UNMET, ...REASONS];
/** What is told only where that which it is a part of is told. */
const PARTS_OF: readonly (readonly [whole: number, parts: readonly number[]])[] = [
  [CONNECTIONS, [NOT_STARTED]],
  [UNMET, REASONS],
  [SEARCHES, [NONE, FEW_FOUND]],
];
const SUMS_OF: readonly (readonly [whole: number, parts: readonly number[]])[] = [
  [CONNECTIONS, [NOT_STARTED, STARTED_SOON]],
  [UNMET, REASONS],
  [SEARCHES, [NONE, FEW_FOUND, FOUND]],
];
/** Of more cells than that, what is left of a cell beside one of its populations is not looked at: nothing tells so much of it. */
const MANY = 20_000;

/** What may be shown: exact counts in, cells that give nobody away out, of known places and needs alone. */
export function shownCells(cells: readonly ExactCell[], chance: () => number): ShownCell[] {
  const ledger = new Ledger();
  const entries = cells.filter(isPlaced).map((cell) => enter(ledger, cell));
  const everybody = new Map(entries.flatMap((each) => (isOfEverybody(each.cell) ? [[nameOf(each.cell), each]] : [])));
  for (const [members, wholes] of totalsOf(cells, entries)) addTotals(ledger, members, wholes);
  for (const entry of entries) addWithin(ledger, entry);
  for (const entry of entries) addToEverybody(ledger, entry, everybody, entries.length < MANY);
  protect(ledger, chance);
  return entries.map((entry) => {
    const shown = toldOf(ledger, entry);
    return { ...keyOf(entry.cell), shown, medianDays: medianOf(entry.cell, shown) };
  });
}

function keyOf({ localAuthority, icb, need, population }: CellKey): CellKey {
  return { localAuthority, icb, need, population };
}

function enter(ledger: Ledger, cell: ExactCell): Entry {
  const isTold = (place: number) => place < REASONS_FROM || isOfEverybody(cell);
  const at = DEMAND.map((_, place) =>
    isTold(place) ? ledger.publish(countOf(cell, place), cell.people[place]) : undefined,
  );
  const follows = [STARTED_SOON, FOUND].map((place, index) => {
    const isNone = countOf(cell, index === 0 ? CONNECTIONS : SEARCHES) === 0;
    return isNone ? ledger.know(0) : ledger.keep(countOf(cell, place));
  });
  return { cell, at: [...at, ...follows] };
}

function countOf({ counts }: ExactCell, place: number): number {
  const at = (each: number) => counts[each] ?? 0;
  if (place === STARTED_SOON) return at(CONNECTIONS) - at(NOT_STARTED);
  return place === FOUND ? at(SEARCHES) - at(NONE) - at(FEW_FOUND) : at(place);
}

/** What adds up to a total that can be read elsewhere: councils, boards and needs, all together, and each population. */
function totalsOf(cells: readonly ExactCell[], entries: readonly Entry[]): [Entry[], ExactCell[]][] {
  const totals = new Map<string, [Entry[], ExactCell[]]>();
  const totalNamed = (name: string) => totals.get(name) ?? totals.set(name, [[], []]).get(name) ?? [[], []];
  for (const cell of cells) for (const name of totalNames(cell)) totalNamed(name)[1].push(cell);
  for (const entry of entries) for (const name of totalNames(entry.cell)) totalNamed(name)[0].push(entry);
  return [...totals.values()];
}

function totalNames({ localAuthority, icb, need, population }: CellKey): string[] {
  if (population !== EVERYBODY) return [`POPULATION ${population}`];
  return [`LOCAL_AUTHORITY ${localAuthority}`, `ICB ${icb}`, `NEED ${need}`, 'ALL'];
}

/** Of a total of too few, nothing is told of its parts, not even which of them are none. */
function addTotals(ledger: Ledger, members: readonly Entry[], cells: readonly ExactCell[]): void {
  const totalOf = (place: number) => cells.reduce((sum, cell) => sum + countOf(cell, place), 0);
  const made = totalOf(CONNECTIONS);
  const isDark = made > 0 && made < FEWEST;
  if (isDark) for (const { at } of members) for (const place of OF_CONNECTIONS) darken(ledger, at[place]);
  for (const place of TOLD_ELSEWHERE)
    ledger.add(
      ledger.know(totalOf(place)),
      members.flatMap(({ at }) => at[place] ?? []),
    );
}

function addWithin(ledger: Ledger, { at }: Entry): void {
  const told = (places: readonly number[]) => places.flatMap((place) => at[place] ?? []);
  for (const [whole, parts] of PARTS_OF)
    if (isHidden(ledger, at[whole])) for (const part of parts) darken(ledger, at[part]);
  for (const [whole, parts] of SUMS_OF) {
    const total = at[whole];
    const isSomething = total !== undefined && (ledger.exact[total] ?? 0) > 0;
    if (isSomething && told(parts).length === parts.length) ledger.add(total, told(parts));
  }
}

/** A population is a part of everybody: of a cell of too few, none is told, and the others must not be told either. */
function addToEverybody(
  ledger: Ledger,
  { cell, at }: Entry,
  everybody: ReadonlyMap<string, Entry>,
  isLookedAt: boolean,
): void {
  const whole = isOfEverybody(cell) ? undefined : everybody.get(nameOf({ ...cell, population: EVERYBODY }));
  if (!whole) return;
  at.slice(0, REASONS_FROM).forEach((part, place) => {
    const total = whole.at[place];
    if (part === undefined || total === undefined) return;
    if (isHidden(ledger, total)) darken(ledger, part);
    const rest = (ledger.exact[total] ?? 0) - (ledger.exact[part] ?? 0);
    if (isLookedAt && rest >= 0) ledger.add(total, [part, ledger.keep(rest)]);
  });
}

function isHidden({ shown }: Ledger, number: number | undefined): boolean {
  return number !== undefined && shown[number] === null;
}

function darken(ledger: Ledger, number: number | undefined): void {
  if (number !== undefined) ledger.darken(number);
}

/** What is told of a cell in the end: of what is withheld, no part is told either. */
function toldOf(ledger: Ledger, { at }: Entry): (number | null)[] {
  const shown = DEMAND.map((_, place) => ledger.shown[at[place] ?? -1] ?? null);
  for (const [whole, parts] of PARTS_OF) if (shown[whole] === null) for (const part of parts) shown[part] = null;
  return shown;
}

/** Only where it is known how many had not started, and so told already that others had. */
function medianOf({ median, startedBy }: ExactCell, shown: readonly (number | null)[]): number | null {
  if (shown[CONNECTIONS] === null || shown[NOT_STARTED] === null) return null;
  return shownAverage(median, startedBy);
}
