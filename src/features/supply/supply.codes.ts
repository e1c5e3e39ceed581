/** Raised when services are counted in another way, so that figures of two ways are not compared. */
export const METHOD_VERSION = 1;

/** For which areas it is counted what there is. The health boards of Wales, Scotland and Northern Ireland stand with the ICBs. */
export const SUPPLY_AREA_KINDS = ['LOCAL_AUTHORITY', 'ICB', 'NATION'] as const;
export type SupplyAreaKind = (typeof SUPPLY_AREA_KINDS)[number];

/** Stands for everybody, where figures are told apart by population. */
export const EVERYBODY = '';
