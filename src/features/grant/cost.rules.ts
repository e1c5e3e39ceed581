import type { Dimension } from '../impact/impact.codes.ts';
import { EVERYTHING as WHOLE_DIRECTORY } from '../impact/impact.codes.ts';
import { boundsOf, FEW } from '../impact/suppression.rules.ts';
import type { AreaKind } from '../place/place.rules.ts';
import { EVERYTHING, NOT_KNOWN, type CostCaution, type MoneyAreaKind, type MoneyDimension } from './money.codes.ts';

/** What money is asked for, as far as it matters of whom connections are counted. */
export interface Sliced {
  dimension: MoneyDimension;
  areaKind: MoneyAreaKind;
  area: { code: string; kind: AreaKind } | null;
  need: string | null;
  organisationId: string | null;
}

/** A figure about connections that is about the same as some money. */
export interface Beside {
  dimension: Dimension;
  key: string;
}

/** How wide areas are: one of a kind holds those of the kinds before it, or has nothing to do with them. */
const WIDTH: readonly AreaKind[] = ['LOCAL_AUTHORITY', 'UPPER_TIER', 'HEALTH_BOARD', 'ICB', 'REGION', 'NATION', 'UK'];

const BY_AREA_KIND: Readonly<Partial<Record<AreaKind, Dimension>>> = {
  LOCAL_AUTHORITY: 'LOCAL_AUTHORITY',
  ICB: 'ICB',
  HEALTH_BOARD: 'ICB',
};

/**
 * Which connections are those of the same whole as the money of a key. Connections are published of whole organisations, areas and
 * needs: of a part of one, such as an organisation in one area, there is no figure, and so there is no cost.
 */
export function besideOf(asked: Sliced, key: string): Beside | null {
  const { area, need, organisationId } = asked;
  switch (asked.dimension) {
    case 'ORGANISATION':
      return area || need ? null : { dimension: 'ORGANISATION', key };
    case 'NEED':
      return area || organisationId ? null : { dimension: 'NEED', key };
    case 'AREA':
      return need || organisationId || !isWholeIn(asked, key) ? null : besideArea(asked.areaKind, key);
    case 'TOTAL':
      return besideTotal(asked);
  }
}

function besideTotal({ area, need, organisationId }: Sliced): Beside | null {
  if ([area, need, organisationId].filter((each) => each !== null).length > 1) return null;
  if (organisationId) return { dimension: 'ORGANISATION', key: organisationId };
  if (need) return { dimension: 'NEED', key: need };
  return area ? besideArea(area.kind, area.code) : { dimension: 'DIRECTORY', key: WHOLE_DIRECTORY };
}

function besideArea(kind: AreaKind, key: string): Beside | null {
  const dimension = BY_AREA_KIND[kind];
  return dimension ? { dimension, key } : null;
}

/** Whether all of an area's money was asked for. */
function isWholeIn({ area, areaKind }: Sliced, key: string): boolean {
  return area === null || area.code === key || WIDTH.indexOf(area.kind) > WIDTH.indexOf(areaKind);
}

/** Figures about one kind of area, by area and need, that are about the same as some money. */
export interface DemandCells {
  areaKind: MoneyAreaKind;
  areas: readonly string[];
  needs: readonly string[];
  /** Which key of the money a figure stands beside. */
  keyOf: (figure: { area: string; need: string }) => string;
}

const KIND_OF_FIGURES: Readonly<Partial<Record<AreaKind, MoneyAreaKind>>> = {
  LOCAL_AUTHORITY: 'LOCAL_AUTHORITY',
  ICB: 'ICB',
  HEALTH_BOARD: 'ICB',
  NATION: 'NATION',
};

/** Which figures those are: money of one need in one area, or of one of the two by the other; null of all other money. */
export function cellsOfDemand(slice: Sliced, keys: readonly string[]): DemandCells | null {
  const { dimension, area, need, organisationId, areaKind } = slice;
  if (organisationId) return null;
  if (dimension === 'AREA' && need) {
    const areas = keys.filter((key) => isWholeIn(slice, key));
    return { areaKind, areas, needs: [need], keyOf: (figure) => figure.area };
  }
  const kind = area ? KIND_OF_FIGURES[area.kind] : undefined;
  if (!area || !kind) return null;
  const one = { areaKind: kind, areas: [area.code] };
  if (dimension === 'NEED' && !need) return { ...one, needs: keys, keyOf: (figure) => figure.need };
  return dimension === 'TOTAL' && need ? { ...one, needs: [need], keyOf: () => EVERYTHING } : null;
}

/** What is known of the connections beside some money. */
export type Connections = number | null | 'NOT_PUBLISHED' | 'NOT_YOURS' | 'PART_ONLY';

/** What one connection comes to, in whole pounds. */
export interface Cost {
  connections: number | null;
  cost: number | null;
  /** From what to what it may be, since connections are rounded. */
  low: number | null;
  high: number | null;
  caution: CostCaution | null;
}

const NO_COST = { connections: null, cost: null, low: null, high: null };

/** Money by the connections that are shown. From anything but published figures it would tell what they withhold. */
export function costOf(key: string, pence: number, connections: Connections): Cost {
  if (key === NOT_KNOWN) return { ...NO_COST, caution: 'NOT_KNOWN' };
  if (typeof connections === 'string') return { ...NO_COST, caution: connections };
  if (connections === null) return { ...NO_COST, caution: 'WITHHELD' };
  if (connections === 0) return { ...NO_COST, connections, caution: 'NONE_MADE' };
  const [fewest, most] = boundsOf(connections);
  const by = (count: number) => Math.round(pence / 100 / count);
  return {
    ...{ connections, cost: by(connections), low: by(most), high: by(fewest) },
    caution: connections < FEW ? 'FEW' : null,
  };
}
