import { quarterOf } from '../impact/period.rules.ts';
import type { FigureRow } from './figure-rows.queries.ts';
import { measuresOf, type MeasureCode, type Measured } from './measures.rules.ts';
import { METHOD_VERSION, PARTS, PER, WEIGHTS, type PartCode } from './provision.codes.ts';
import type { ScoredPart } from './score.rules.ts';

/** A part of a score as the API shows it. */
export interface ShownPart extends ScoredPart {
  code: PartCode;
  weight: number;
  words: string;
}

export function shownParts({ parts }: Pick<FigureRow, 'parts'>): ShownPart[] {
  return PARTS.map((code) => {
    const part = scaled(code, parts[code]);
    return { ...part, code, weight: WEIGHTS[code], words: wordsOfPart(code, part) };
  });
}

/** Shares are shown in per cent, other rates as they were counted. */
function scaled(code: PartCode, { value, usual, low, high, likely, points }: ScoredPart): ScoredPart {
  const times = code === 'SUPPLY' ? 1 : 100;
  const of = (each: number | null) => shown(each === null ? null : times * each);
  return { value: of(value), usual: of(usual), low: of(low), high: of(high), likely: of(likely), points };
}

const UNIT: Readonly<Record<PartCode, string>> = {
  SUPPLY: `referable services for ${PER.toLocaleString('en-GB')} residents`,
  UNMET: 'unmet for a hundred recorded needs',
  SHARE: 'per cent more of the needs than of the services',
  START: 'per cent of connections had not started in 28 days',
  SEARCH: 'per cent of searches found nothing, or one or two',
};

function wordsOfPart(code: PartCode, { value, usual, likely, points }: ScoredPart): string {
  if (value === null) return 'Nothing that may be shown is known of it here. It counts as usual.';
  const beside = code === 'SHARE' ? '' : `; usual are ${usual ?? 0}`;
  const sure = likely === null ? '' : `; ${likely} or ${code === 'SUPPLY' ? 'fewer' : 'more'} are likely`;
  return `${value} ${UNIT[code]}${beside}${sure}. That gives ${points} of ${WEIGHTS[code]} points.`;
}

/** A measure as the API shows it. */
export interface ShownMeasure extends Measured {
  period: string;
  methodVersion: number;
  words: string;
}

export function shownMeasures(figure: FigureRow): ShownMeasure[] {
  const period = nameOf(figure.quarter);
  return measuresOf(figure).map(({ code, numerator, denominator, per, ...rate }) => {
    const [value, low, high] = [shown(rate.value), shown(rate.low), shown(rate.high)];
    const words = wordsOfMeasure({ code, value, low, high });
    return { code, numerator, denominator, per, value, low, high, period, methodVersion: figure.method, words };
  });
}

/** The names of the few quarters that are published: to make one takes as long as all measures of a figure. */
const names = new Map<string, string>();

function nameOf(quarter: string): string {
  const known = names.get(quarter) ?? quarterOf(quarter).name;
  names.set(quarter, known);
  return known;
}

function shown(value: number | null): number | null {
  return value === null ? null : rounded(value);
}

const OF: Readonly<Record<MeasureCode, string>> = {
  REFERABLE_COVERAGE: 'referable services for 10,000 residents',
  LISTED_COVERAGE: 'listed services for 10,000 residents',
  PLACES_COVERAGE: 'places for 10,000 residents',
  UNMET_NEEDS: 'unmet for a hundred recorded needs',
  NO_RESULT: 'per cent of searches found nothing',
  THIN_RESULT: 'per cent of searches found one or two',
  NOT_STARTED: 'per cent of connections had not started in 28 days',
  MEDIAN_WAIT: 'days until half of those who started had done so',
  UTILISATION: 'per cent of referable services do not say they have room',
  GAP_INDEX: 'per cent more of the needs than of the services',
  EQUITY_RATIO: 'times the coverage of the least deprived, in the most deprived',
  LOST_TO_QUALITY: 'per cent of services are kept back by evidence',
};

function wordsOfMeasure({ code, value, low, high }: Pick<Measured, 'code' | 'value' | 'low' | 'high'>): string {
  if (value === null) return `Not shown: ${OF[code]}. It is withheld, or there is nothing to count.`;
  const between = low === null || high === null ? '' : `, surely between ${low} and ${high}`;
  return `${value} ${OF[code]}${between}.`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export const METHOD =
  'Figures of a quarter are published once, 28 days after it has closed, and do not change. What counts services is exact: by ' +
  'catchment, a service that takes people from half of an area counting as a half. What counts people is suppressed and rounded ' +
  'for each council, or part of a council in one board, and need: none is 0, one to seven is withheld, others are rounded to ' +
  'the nearest five; more is withheld so that nothing can be worked out. Boards and nations are sums of what is shown: so much ' +
  'at least. Rates are of rounded figures, with 95 per cent intervals (Wilson; Garwood for counts). The score of 100 adds up ' +
  `${PARTS.map((code) => `${code} ${WEIGHTS[code]}`).join(', ')}: what is worse than usual for the need in areas of the kind, ` +
  'each rate drawn towards what is usual by as much as little is known of it (empirical Bayes), and points given for as much as ' +
  'is likely: with a probability of three in four it is so far from usual, or further. What is withheld counts as ' +
  `usual. Method ${METHOD_VERSION}.`;
