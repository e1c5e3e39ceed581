import type { AreaKind } from '../place/place.rules.ts';
import type { MoneyAreaKind, MoneyDimension } from './money.codes.ts';

/** Which money; null of what is not asked. */
export interface MoneyWanted {
  dimension: MoneyDimension;
  areaKind: MoneyAreaKind;
  /** For this area, or any that it holds. */
  area: { code: string; kind: AreaKind } | null;
  need: string | null;
  organisationId: string | null;
  /** The first month, and how many there are: those of a quarter, or of a financial year. */
  month: number;
  months: number;
}

/** Which parts of the statement are needed: one that is asked for less is faster by far. */
export interface Shape {
  within: 'ANYWHERE' | 'COUNCIL' | 'BOARD' | 'NATION' | 'OTHER';
  dimension: MoneyDimension;
  areaKind: MoneyAreaKind;
  hasNeed: boolean;
  hasOrganisation: boolean;
}

const WITHIN: Readonly<Partial<Record<AreaKind, Shape['within']>>> = {
  LOCAL_AUTHORITY: 'COUNCIL',
  ICB: 'BOARD',
  HEALTH_BOARD: 'BOARD',
  NATION: 'NATION',
};

export function shapeOf({ area, dimension, areaKind, need, organisationId }: MoneyWanted): Shape {
  const within = area === null ? 'ANYWHERE' : (WITHIN[area.kind] ?? 'OTHER');
  return { within, dimension, areaKind, hasNeed: need !== null, hasOrganisation: organisationId !== null };
}

/** Where it stands added up already: all of it and nations by need, and by organisation; grants in one area by area and need. */
export type SumsOf = 'WHOLES' | 'ORGANISATIONS' | 'AREAS' | 'NOTHING';

export function sumsFor({ within, dimension, hasNeed, hasOrganisation }: Shape): SumsOf {
  const isWhole = within === 'ANYWHERE' || within === 'NATION';
  if (dimension === 'ORGANISATION') return isWhole && !hasNeed ? 'ORGANISATIONS' : 'NOTHING';
  if (hasOrganisation) return 'NOTHING';
  return isWhole && dimension !== 'AREA' ? 'WHOLES' : 'AREAS';
}

/** A name of its own for each, so that what is planned for one shape is not used for another. */
export function nameOf(what: string, { within, dimension, areaKind, hasNeed, hasOrganisation }: Shape): string {
  return [what, within, dimension, areaKind, Number(hasNeed), Number(hasOrganisation)].join('-');
}

/** $1 area, $2 need, $3 organisation, $4 how many months, $5 the first. */
export function valuesOf({ area, need, organisationId, months, month }: MoneyWanted): unknown[] {
  return [area?.code ?? null, need, organisationId, months, month];
}
