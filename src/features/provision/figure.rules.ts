import { NATIONS } from '../place/place.rules.ts';
import type { ShownCell } from './shown-cells.rules.ts';
import {
  CONNECTIONS,
  FEW_FOUND,
  NONE,
  NOT_STARTED,
  RECORDED,
  SEARCHES,
  UNMET,
  type FigureArea,
} from './provision.codes.ts';

/** What a figure is of. */
export interface FigureKey {
  areaKind: FigureArea;
  area: string;
  need: string;
  population: string;
}

/** What counts services in an area: exact and open. */
export interface Supply {
  residents: number;
  listed: number;
  referable: number;
  places: number;
  placesStated: number;
  /** Each service divided among all whom it takes in, so that over all councils it is one. */
  referableSpread: number;
  placesSpread: number;
  accepting: number;
  waiting: number;
  medianWaitWeeks: number | null;
  lostWorkingTowards: number;
  lostExpired: number;
  lostPlaces: number;
  deprivedResidents: number;
  deprivedReferable: number;
  deprivedReferableSpread: number;
  leastDeprivedResidents: number;
  leastDeprivedReferable: number;
  leastDeprivedReferableSpread: number;
}

/** What is shown of people in an area: sums of what is shown of its parts, null where nothing is. */
export interface ShownDemand {
  recordedNeeds: number | null;
  connections: number | null;
  notStarted: number | null;
  unmet: number | null;
  searches: number | null;
  none: number | null;
  few: number | null;
  medianWaitDays: number | null;
  /** What rates are made of: sums over those parts of which both is shown. */
  notStartedOf: number | null;
  unmetCounted: number | null;
  unmetOf: number | null;
  noneOf: number | null;
  fewOf: number | null;
  thin: number | null;
  thinOf: number | null;
}

/** Of all needs in an area together. */
export interface Wholes {
  allReferable: number;
  allReferableSpread: number;
  allRecorded: number;
}

/** In which areas a cell counts. */
export function areasOf({ localAuthority, icb }: Pick<ShownCell, 'localAuthority' | 'icb'>): [FigureArea, string][] {
  const nation = NATIONS[localAuthority.charAt(0)];
  return [
    ['LOCAL_AUTHORITY', localAuthority],
    ...(icb === '' ? [] : [['ICB', icb] satisfies [FigureArea, string]]),
    ...(nation ? [['NATION', nation.code] satisfies [FigureArea, string]] : []),
  ];
}

export const keyOfFigure = ({ areaKind, area, need, population }: FigureKey): string =>
  [areaKind, area, need, population].join(' ');

/** Cells by the figures that they are parts of. */
export function partsOfFigures(cells: readonly ShownCell[]): Map<string, ShownCell[]> {
  const parts = new Map<string, ShownCell[]>();
  for (const cell of cells)
    for (const [areaKind, area] of areasOf(cell)) {
      const key = keyOfFigure({ areaKind, area, need: cell.need, population: cell.population });
      const known = parts.get(key);
      if (known) known.push(cell);
      else parts.set(key, [cell]);
    }
  return parts;
}

/** What is shown of an area. Of several parts it is their sum as far as they are shown: so many at least. */
export function shownDemand(parts: readonly ShownCell[]): ShownDemand {
  const sum = (place: number) => sumOfShown(parts.map(({ shown }) => shown[place] ?? null));
  const both = (one: number, other: number, counted = one) =>
    sumOfShown(
      parts.map(({ shown }) => (shown[one] == null || shown[other] == null ? null : (shown[counted] ?? null))),
    );
  const [none, few] = [both(NONE, FEW_FOUND), both(FEW_FOUND, NONE)];
  return {
    recordedNeeds: sum(RECORDED),
    connections: sum(CONNECTIONS),
    notStarted: sum(NOT_STARTED),
    unmet: sum(UNMET),
    searches: sum(SEARCHES),
    none: sum(NONE),
    few: sum(FEW_FOUND),
    medianWaitDays: medianOfMedians(parts),
    notStartedOf: both(CONNECTIONS, NOT_STARTED),
    unmetCounted: both(UNMET, RECORDED),
    unmetOf: both(RECORDED, UNMET),
    noneOf: both(SEARCHES, NONE),
    fewOf: both(SEARCHES, FEW_FOUND),
    thin: none === null || few === null ? null : none + few,
    thinOf: both(NONE, FEW_FOUND, SEARCHES),
  };
}

/** Nothing is said to be none as long as something is withheld. */
export function sumOfShown(shown: readonly (number | null)[]): number | null {
  const sum = shown.reduce<number>((total, each) => total + (each ?? 0), 0);
  return shown.length === 0 || (sum === 0 && shown.includes(null)) ? null : sum;
}

/** The wait in that part of the area before and after which as many connections come. */
function medianOfMedians(parts: readonly ShownCell[]): number | null {
  const known = parts
    .flatMap(({ medianDays, shown }) => (medianDays === null ? [] : [{ medianDays, weight: shown[CONNECTIONS] ?? 0 }]))
    .sort((one, other) => one.medianDays - other.medianDays);
  const half = known.reduce((total, { weight }) => total + weight, 0) / 2;
  let before = 0;
  return known.find(({ weight }) => (before += weight) >= half)?.medianDays ?? null;
}
