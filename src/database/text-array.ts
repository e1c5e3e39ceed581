import pg from 'pg';

export const TEXT_ARRAY_OID: number = 1009;

/** Quoted or nested elements, and those that are null, which are not put in quotes. */
const NOT_PLAIN = /["\\{}]|\bNULL\b/i;

const parseAny = pg.types.getTypeParser(TEXT_ARRAY_OID) as (text: string) => string[];

/**
 * A list of texts as PostgreSQL writes it. Nearly all that are read are lists of codes, where it is enough to cut at commas:
 * going through them letter by letter took a fifth of the time of reading what a search weighs.
 */
export function parseTextArray(text: string): string[] {
  if (text === '{}') return [];
  const elements = text.slice(1, -1);
  return NOT_PLAIN.test(elements) ? parseAny(text) : elements.split(',');
}
