import { UNMET_REASONS, type UnmetReason } from '../gap/gap.codes.ts';
import { placeOf } from './cell.rules.ts';
import { keyOfFigure, partsOfFigures, shownDemand, sumOfShown } from './figure.rules.ts';
import type { FigureKey, ShownDemand, Supply, Wholes } from './figure.rules.ts';
import { EVERYBODY, PARTS } from './provision.codes.ts';
import { scoresOf, type Evidence, type Scored } from './score.rules.ts';
import type { ShownCell } from './shown-cells.rules.ts';
import type { SupplyRow } from './supply.queries.ts';

/** All that is published of one area, need and population: parts of the score by their own columns. */
export interface Figure extends FigureKey, Supply, ShownDemand, Wholes {
  decile: number | null;
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
  const everywhere = Map.groupBy(counted.filter(isOfAll), comparedOf);
  const figures = [...Map.groupBy(counted, (figure) => `${comparedOf(figure)} ${figure.population}`)]
    .flatMap(([, group]) => scored(group, everywhere, wholes))
    .map(({ figure, found }) => asFigure(figure, found, { deciles, wholes }));
  for (const [, ranked] of Map.groupBy(figures, ({ areaKind, population }) => `${areaKind} ${population}`))
    rank(ranked);
  return figures;
}

/** Areas of a kind are compared within their nation, nations with each other: services are not alike across borders. */
const comparedOf = ({ areaKind, area, need }: FigureKey): string =>
  `${areaKind} ${areaKind === 'NATION' ? '' : area.charAt(0)} ${need}`;

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
  const none = { listed: 0, referable: 0, places: 0, placesStated: 0, referableSpread: 0, placesSpread: 0 };
  const room = { accepting: 0, waiting: 0, medianWaitWeeks: null };
  const lost = { lostWorkingTowards: 0, lostExpired: 0, lostPlaces: 0 };
  const deprived = { deprivedResidents, deprivedReferable: 0, deprivedReferableSpread: 0 };
  const least = { leastDeprivedResidents, leastDeprivedReferable: 0, leastDeprivedReferableSpread: 0 };
  return { areaKind, area, need, population: EVERYBODY, residents, ...none, ...room, ...lost, ...deprived, ...least };
}

const wholeKey = ({ areaKind, area, population }: FigureKey): string => `${areaKind} ${area} ${population}`;
const NOTHING_WHOLE: Wholes = { allReferable: 0, allReferableSpread: 0, allRecorded: 0 };

function wholesOf(counted: readonly Counted[]): Map<string, Wholes> {
  const wholes = new Map<string, Wholes>();
  for (const figure of counted) {
    const before = wholes.get(wholeKey(figure)) ?? NOTHING_WHOLE;
    wholes.set(wholeKey(figure), {
      allReferable: before.allReferable + figure.referable,
      allReferableSpread: before.allReferableSpread + figure.referableSpread,
      allRecorded: before.allRecorded + (figure.recordedNeeds ?? 0),
    });
  }
  return wholes;
}

/** Areas that have no figure of a population still tell what is usual: there is nothing there. */
function scored(
  group: readonly Counted[],
  everywhere: ReadonlyMap<string, readonly Counted[]>,
  wholes: ReadonlyMap<string, Wholes>,
): { figure: Counted; found: Scored }[] {
  const [first] = group;
  const own = new Set(group.map(({ area }) => area));
  const others = (first && everywhere.get(comparedOf(first)))?.filter(({ area }) => !own.has(area)) ?? [];
  const evidence = [
    ...group.map((figure) => evidenceOf(figure, wholes)),
    ...others.map(({ residents }) => ({ ...NOTHING_KNOWN, residents })),
  ];
  const found = scoresOf(evidence, first !== undefined && isOfAll(first));
  return group.flatMap((figure, index) => (found[index] ? [{ figure, found: found[index] }] : []));
}

const NOTHING_KNOWN: Evidence = {
  ...{ residents: 0, referableSpread: 0, allReferableSpread: 0, recordedNeeds: null, allRecorded: 0 },
  ...{ unmetCounted: null, unmetOf: null, notStarted: null, notStartedOf: null, thin: null, thinOf: null },
};

function evidenceOf(figure: Counted, wholes: ReadonlyMap<string, Wholes>): Evidence {
  return { ...figure, ...(wholes.get(wholeKey(figure)) ?? NOTHING_WHOLE) };
}

function asFigure(
  figure: Counted,
  { parts, score }: Scored,
  { deciles, wholes }: { deciles: ReadonlyMap<string, number>; wholes: ReadonlyMap<string, Wholes> },
): Figure {
  const columns = PARTS.flatMap((code) =>
    Object.entries(parts[code]).map(([field, value]) => [`${code.toLowerCase()}_${field}`, value as number | null]),
  );
  return {
    ...{ ...figure, decile: deciles.get(figure.area) ?? null, ...(wholes.get(wholeKey(figure)) ?? NOTHING_WHOLE) },
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
