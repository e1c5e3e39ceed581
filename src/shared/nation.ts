export const NATIONS = ['ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND'] as const;
/** A nation of the United Kingdom. */
export type Nation = (typeof NATIONS)[number];

const BY_AREA_CODE: Record<string, Nation> = {
  E92000001: 'ENGLAND',
  W92000004: 'WALES',
  S92000003: 'SCOTLAND',
  N92000002: 'NORTHERN_IRELAND',
};

/** The nation with this area code (`E92000001`), or null for any other area. */
export function nationOfArea(code: string | null | undefined): Nation | null {
  return (code && BY_AREA_CODE[code]) || null;
}
