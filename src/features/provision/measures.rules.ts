import type { FigureRow } from './figure-rows.queries.ts';
import { countInterval, shareInterval, type Interval } from './interval.rules.ts';
import { PER } from './provision.codes.ts';

/** What is measured of gaps in provision. */
export const MEASURES = [
  'REFERABLE_COVERAGE',
  'LISTED_COVERAGE',
  'PLACES_COVERAGE',
  'UNMET_NEEDS',
  'NO_RESULT',
  'THIN_RESULT',
  'NOT_STARTED',
  'MEDIAN_WAIT',
  'UTILISATION',
  'GAP_INDEX',
  'EQUITY_RATIO',
  'LOST_TO_QUALITY',
] as const;
export type MeasureCode = (typeof MEASURES)[number];

/** One measure of one figure. */
export interface Measured {
  code: MeasureCode;
  /** Null is withheld, or not known. */
  numerator: number | null;
  denominator: number | null;
  /** For how many of the denominator the value is told. */
  per: number;
  value: number | null;
  low: number | null;
  high: number | null;
}

type Between = (events: number, of: number) => Interval | null;

/** All measures of a figure, from what is published alone. */
export function measuresOf(figure: FigureRow): Measured[] {
  const lost = figure.lostWorkingTowards + figure.lostExpired;
  return [
    rate('REFERABLE_COVERAGE', [figure.referable, figure.residents], countInterval, PER),
    rate('LISTED_COVERAGE', [figure.listed, figure.residents], countInterval, PER),
    rate('PLACES_COVERAGE', [figure.places, figure.residents], null, PER),
    rate('UNMET_NEEDS', [figure.unmetCounted, figure.unmetOf], countInterval, 100),
    rate('NO_RESULT', [figure.none, figure.noneOf], shareInterval, 100),
    rate('THIN_RESULT', [figure.few, figure.fewOf], shareInterval, 100),
    rate('NOT_STARTED', [figure.notStarted, figure.notStartedOf], shareInterval, 100),
    alone('MEDIAN_WAIT', figure.medianWaitDays),
    rate('UTILISATION', [figure.referable - figure.accepting, figure.referable], shareInterval, 100),
    gapIndex(figure),
    equityRatio(figure),
    rate('LOST_TO_QUALITY', [lost, figure.referable + lost], shareInterval, 100),
  ];
}

function rate(
  code: MeasureCode,
  [numerator, denominator]: readonly [number | null, number | null],
  between: Between | null,
  per: number,
): Measured {
  const none = { code, numerator, denominator, per, value: null, low: null, high: null };
  if (numerator === null || !denominator) return none;
  const interval = between?.(numerator, denominator) ?? null;
  const scaled = (value: number | undefined) => (value === undefined ? null : per * value);
  return {
    ...none,
    value: per * (numerator / denominator),
    low: scaled(interval?.low),
    high: scaled(interval?.high),
  };
}

function alone(code: MeasureCode, value: number | null): Measured {
  return { code, numerator: null, denominator: null, per: 1, value, low: null, high: null };
}

/** The share of a need in what is recorded, less its share in what there is. */
function gapIndex({ recordedNeeds, allRecorded, referable, allReferable }: FigureRow): Measured {
  const asked = rate('GAP_INDEX', [recordedNeeds, allRecorded], shareInterval, 100);
  const offered = allReferable > 0 ? (100 * referable) / allReferable : 0;
  const less = (value: number | null) => (value === null ? null : value - offered);
  return { ...asked, value: less(asked.value), low: less(asked.low), high: less(asked.high) };
}

/** How many services take somebody in the two most deprived tenths, for each that takes somebody in the two least deprived. */
function equityRatio({
  deprivedReferable,
  deprivedResidents,
  leastDeprivedReferable,
  leastDeprivedResidents,
}: FigureRow): Measured {
  const where = (services: number, residents: number) => (residents > 0 ? services : null);
  const numerator = where(deprivedReferable, deprivedResidents);
  const denominator = where(leastDeprivedReferable, leastDeprivedResidents);
  return rate('EQUITY_RATIO', [numerator, denominator], null, 1);
}
