import { textIn, type LocalisedText } from '../../shared/localised-text.ts';

type Columns = Record<string, unknown>;

/** Which columns belong together: they come from one of the two, never mixed. */
export type Parts<Part extends string> = Readonly<Record<Part, readonly string[]>>;

/**
 * The columns of the kept listing after the merge, as far as they change. A part that is wanted from the merged one comes from
 * it, all others stay; where the side that wins says nothing, the other one speaks.
 */
export function mergedParts<Part extends string>(
  parts: Parts<Part>,
  { kept, merged }: { kept: Columns; merged: Columns },
  fromMerged: readonly Part[],
): Columns {
  const changes = Object.entries<readonly string[]>(parts).flatMap(([part, columns]) => {
    const isWanted = fromMerged.includes(part as Part);
    const [winner, other] = isWanted ? [merged, kept] : [kept, merged];
    const speaks = columns.some((column) => !isBlank(winner[column])) ? winner : other;
    return speaks === kept ? [] : columns.map((column) => [column, merged[column] ?? null] as const);
  });
  return Object.fromEntries(changes);
}

/** What says nothing: nothing at all, an empty list, and what a listing is given when nobody says it. */
function isBlank(value: unknown): boolean {
  return value == null || (Array.isArray(value) && value.length === 0) || value === 'UNKNOWN' || value === 'ANYONE';
}

/** Two lists as one, the first one first, and what is in both once. */
export function united<Entry>(one: readonly Entry[], other: readonly Entry[]): Entry[] {
  return [...new Map([...one, ...other].map((entry) => [JSON.stringify(entry), entry])).values()];
}

interface Named {
  name: LocalisedText;
  alternativeNames: readonly string[];
}

/** All names that either had, but for the one that it is called by. */
export function otherNames(kept: Named, merged: Named, name: LocalisedText): string[] {
  const called = Object.values(name);
  const all = [
    ...kept.alternativeNames,
    ...merged.alternativeNames,
    textIn(kept.name, 'en'),
    textIn(merged.name, 'en'),
  ];
  return united(all, []).filter((each) => !called.includes(each));
}
