/** By what money is told apart. */
export const MONEY_DIMENSIONS = ['TOTAL', 'AREA', 'NEED', 'ORGANISATION'] as const;
export type MoneyDimension = (typeof MONEY_DIMENSIONS)[number];

/** The areas that figures are about. Boards of Wales, Scotland and Northern Ireland count as ICBs. */
export const MONEY_AREA_KINDS = ['LOCAL_AUTHORITY', 'ICB', 'NATION'] as const;
export type MoneyAreaKind = (typeof MONEY_AREA_KINDS)[number];

/** The key of money of which it is not known where, for what or to whom it went. */
export const NOT_KNOWN = 'NOT_KNOWN';
/** The one key of all of it. */
export const EVERYTHING = 'ALL';

/** Why there is no cost per connection, or what to bear in mind with one. */
export const COST_CAUTIONS = [
  'FEW',
  'NONE_MADE',
  'WITHHELD',
  'NOT_PUBLISHED',
  'PART_ONLY',
  'NOT_KNOWN',
  'NOT_YOURS',
] as const;
export type CostCaution = (typeof COST_CAUTIONS)[number];

/** Raised when the same grants would give other figures. */
export const MONEY_METHOD_VERSION = 2;
