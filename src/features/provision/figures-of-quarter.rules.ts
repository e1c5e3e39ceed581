import { UNMET_REASONS, type UnmetReason } from '../gap/gap.codes.ts';
import { placeOf } from './cell.rules.ts';
import { keyOfFigure, partsOfFigures, shownDemand, sumOfShown } from './figure.rules.ts';
import type { FigureKey, ShownDemand, Supply } from './figure.rules.ts';
import { EVERYBODY, PARTS } from './provision.codes.ts';
import { scoresOf, type Evidence, type Scored } from './score.rules.ts';
import type { ShownCell } from './shown-cells.rules.ts';
import type { SupplyRow } from './supply.queries.ts';

/** All that is published of one area, need and population: parts of the score by their own columns. */
export interface Figure extends FigureKey, Supply, ShownDemand {
  decile: number | null;
  allReferable: number;
  allRecorded: number;
  score: number;
  rank: number;
  [part: string]: string | number | null;
}

export interface ShownReason extends Omit<FigureKey, 'population'> {
  reason: UnmetReason;
  shown: number | null;
}

interface Counted extends FigureKey, Supply, ShownDemand {}

/** The figures of a quarter, from what may be shown alone, with scores and ranks among areas of a kind. */
export function figuresOfQuarter(
  supply: readonly SupplyRow[],
  cells: readonly ShownCell[],
  deciles: ReadonlyMap<string, number>,
): Figure[] {
  const counted = countedFigures(supply, partsOfFigures(cells));
  const wholes = wholesOf(counted);
  const everywhere = Map.groupBy(counted.filter(isOfAll), ({ areaKind, need }) => `${areaKind} ${need}`);
  const figures = [...Map.groupBy(counted, ({ areaKind, need, population }) => `${areaKind} ${need} ${population}`)]
    .flatMap(([, group]) => scored(group, everywhere, wholes))
    .map(({ figure, found }) => asFigure(figure, found, { deciles, wholes }));
  for (const [, ranked] of Map.groupBy(figures, ({ areaKind, population }) => `${areaKind} ${population}`))
    rank(ranked);
  return figures;
}

const isOfAll = ({ population }: FigureKey): boolean => population === EVERYBODY;

/** What was counted of an area: also where no service says that it is for a population, as long as anything is known of these people. */
function countedFigures(supply: readonly SupplyRow[], parts: ReadonlyMap<string, readonly ShownCell[]>): Counted[] {
  const known = new Map(supply.map((row) => [keyOfFigure(row), row]));
  const counted = supply.map((row) => ({ ...row, ...shownDemand(parts.get(keyOfFigure(row)) ?? []) }));
  for (const [key, cells] of parts) {
    const [areaKind = '', area = '', need = '', population = ''] = key.split(' ');
    const whole = known.get(`${areaKind} ${area} ${need} ${EVERYBODY}`);
    const isSomething = cells.some(({ shown }) => shown.some((each) => each !== null && each > 0));
    if (!whole || known.has(key) || !isSomething) continue;
    counted.push({ ...nothingFor(whole), population, ...shownDemand(cells) });
  }
  return counted;
}

function nothingFor({
  areaKind,
  area,
  need,
  residents,
  deprivedResidents,
  leastDeprivedResidents,
}: SupplyRow): SupplyRow {
  const none = { listed: 0, referable: 0, places: 0, placesStated: 0, accepting: 0, waiting: 0, medianWaitWeeks: null };
  const lost = { lostWorkingTowards: 0, lostExpired: 0, lostPlaces: 0 };
  const near = { deprivedResidents, deprivedReferable: 0, leastDeprivedResidents, leastDeprivedReferable: 0 };
  return { areaKind, area, need, population: EVERYBODY, residents, ...none, ...lost, ...near };
}

/** Of all needs in an area together. */
interface Whole {
  referable: number;
  recorded: number;
}

const wholeKey = ({ areaKind, area, population }: FigureKey): string => `${areaKind} ${area} ${population}`;

function wholesOf(counted: readonly Counted[]): Map<string, Whole> {
  const wholes = new Map<string, Whole>();
  for (const figure of counted) {
    const { referable, recorded } = wholes.get(wholeKey(figure)) ?? { referable: 0, recorded: 0 };
    wholes.set(wholeKey(figure), {
      referable: referable + figure.referable,
      recorded: recorded + (figure.recordedNeeds ?? 0),
    });
  }
  return wholes;
}

/** Areas that have no figure of a population still tell what is usual: there is nothing there. */
function scored(
  group: readonly Counted[],
  everywhere: ReadonlyMap<string, readonly Counted[]>,
  wholes: ReadonlyMap<string, Whole>,
): { figure: Counted; found: Scored }[] {
  const [first] = group;
  const own = new Set(group.map(({ area }) => area));
  const others = (everywhere.get(`${first?.areaKind} ${first?.need}`) ?? []).filter(({ area }) => !own.has(area));
  const evidence = [
    ...group.map((figure) => evidenceOf(figure, wholes)),
    ...others.map(({ residents }) => ({ ...NOTHING_KNOWN, residents })),
  ];
  const found = scoresOf(evidence, first !== undefined && isOfAll(first));
  return group.flatMap((figure, index) => (found[index] ? [{ figure, found: found[index] }] : []));
}

const NOTHING_KNOWN: Evidence = {
  ...{ residents: 0, referable: 0, allReferable: 0, recordedNeeds: null, allRecorded: 0 },
  ...{ unmetCounted: null, unmetOf: null, notStarted: null, notStartedOf: null, thin: null, thinOf: null },
};

function evidenceOf(figure: Counted, wholes: ReadonlyMap<string, Whole>): Evidence {
  const whole = wholes.get(wholeKey(figure));
  return { ...figure, allReferable: whole?.referable ?? 0, allRecorded: whole?.recorded ?? 0 };
}

function asFigure(
  figure: Counted,
  { parts, score }: Scored,
  { deciles, wholes }: { deciles: ReadonlyMap<string, number>; wholes: ReadonlyMap<string, Whole> },
): Figure {
  const columns = PARTS.flatMap((code) =>
    Object.entries(parts[code]).map(([field, value]) => [`${code.toLowerCase()}_${field}`, value as number | null]),
  );
  const { recorded = 0, referable = 0 } = wholes.get(wholeKey(figure)) ?? {};
  return {
    ...{ ...figure, decile: deciles.get(figure.area) ?? null, allReferable: referable, allRecorded: recorded },
    ...(Object.fromEntries(columns) as Record<string, number | null>),
    ...{ score, rank: 0 },
  };
}

/** The highest score comes first; of two that are alike, the area in which more people live. */
function rank(figures: Figure[]): void {
  const order = (one: Figure, other: Figure) =>
    other.score - one.score || other.residents - one.residents || (keyOfFigure(one) < keyOfFigure(other) ? -1 : 1);
  figures.sort(order).forEach((figure, index) => (figure.rank = index + 1));
}

/** Why needs were not met, as far as it may be shown. Where it is not shown how often, no reason is told either. */
export function shownReasons(cells: readonly ShownCell[]): ShownReason[] {
  return [...partsOfFigures(cells.filter(({ population }) => population === EVERYBODY))].flatMap(([key, parts]) => {
    const [areaKind = '', area = '', need = ''] = key.split(' ');
    if (shownDemand(parts).unmet === null) return [];
    return UNMET_REASONS.flatMap((reason): ShownReason[] => {
      const shown = sumOfShown(parts.map((part) => part.shown[placeOf(reason)] ?? null));
      return shown === 0 ? [] : [{ areaKind: areaKind as FigureKey['areaKind'], area, need, reason, shown }];
    });
  });
}
