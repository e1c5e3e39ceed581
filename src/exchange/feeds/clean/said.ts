/** A record of a feed before anybody has looked at it. */
export type Thing = Readonly<Record<string, unknown>>;

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands there as one thing; an empty one where there is none. */
export function thingAt(thing: Thing, key: string): Thing {
  const value = thing[key];
  return isThing(value) ? value : {};
}

/** What stands there as a list of things; whatever is none is left out. */
export function thingsAt(thing: Thing, key: string): Thing[] {
  const value = thing[key];
  if (isThing(value)) return [value];
  return Array.isArray(value) ? value.filter(isThing) : [];
}

/** The first of these that holds something, as text. Numbers count, for many write ids and ages so. */
export function wordsAt(thing: Thing, ...keys: string[]): string | null {
  for (const key of keys) {
    const value = thing[key];
    const words = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (words !== '' && !MEANS_NOTHING.test(words)) return words;
  }
  return null;
}

const MEANS_NOTHING = /^(null|undefined|n\/a|none|nil|-+|\.)$/i;

export function numberAt(thing: Thing, key: string): number | null {
  const words = wordsAt(thing, key);
  const number = words === null ? Number.NaN : Number(words);
  return Number.isFinite(number) ? number : null;
}
