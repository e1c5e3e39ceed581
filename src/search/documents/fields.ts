/** Lists of codes that are counted for the person to narrow a search by. */
export const FACET_FIELDS = [
  'needs',
  'activityKinds',
  'populations',
  'cost',
  'attendance',
  'languages',
  'accessibility',
  'days',
  'localAuthorities',
  'standings',
  'referability',
] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

/** All that a search can filter by. Engines name them alike: `activityKinds`, column `activity_kinds`. */
export const CODE_FIELDS = [
  ...FACET_FIELDS,
  'genders',
  'referralRoutes',
  'catchment',
  'cells',
  'slots',
  'traits',
] as const;
export type CodeField = (typeof CODE_FIELDS)[number];

export const NUMBER_FIELDS = ['minimumAge', 'maximumAge', 'waitingWeeks', 'verifiedDay', 'assuredUntilDay'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** Texts that are searched and shown with the found words marked. */
export const MARKED_FIELDS = ['name', 'summary', 'description'] as const;
export type MarkedField = (typeof MARKED_FIELDS)[number];

/** The column of `search.document` in which a field stands. */
export function columnOf(field: CodeField | NumberField): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
