/** So many services still make a booklet; of more, somebody says what they need. */
export const MOST_PRINTED = 300;

/** A service as it is put into the directory: under which needs, by their codes in the order of the vocabulary. */
export interface Entry {
  id: string;
  needs: readonly string[];
}

/** A part of the directory: what is told there in full, and what is told elsewhere and fits here too. */
export interface Part {
  /** Null for what names no need. */
  need: string | null;
  /** Numbers of entries, from 1. */
  inFull: number[];
  seeAlso: number[];
}

export interface Arranged {
  /** The ids of the services in the order of their numbers. */
  order: string[];
  parts: Part[];
}

/**
 * Puts services under needs: each is told once, under the first of its needs, and named under the others, so that nobody carries
 * the same page twice. Where one need was asked for, there is one part.
 */
export function arranged(entries: readonly Entry[], needs: readonly string[], asked: string | null): Arranged {
  const order: string[] = [];
  const numberOf = new Map<string, number>();
  const parts = (asked === null ? [...needs, null] : [asked]).map((need): Part => {
    const here = entries.filter((entry) => (need === null ? hasNone(entry, needs) : entry.needs.includes(need)));
    const fresh = here.filter(({ id }) => !numberOf.has(id));
    const seeAlso = here.flatMap(({ id }) => numberOf.get(id) ?? []);
    const inFull = fresh.map(({ id }) => {
      numberOf.set(id, order.push(id));
      return order.length;
    });
    return { need, inFull, seeAlso };
  });
  return { order, parts: parts.filter(({ inFull, seeAlso }) => inFull.length + seeAlso.length > 0) };
}

function hasNone(entry: Entry, needs: readonly string[]): boolean {
  return !entry.needs.some((need) => needs.includes(need));
}
