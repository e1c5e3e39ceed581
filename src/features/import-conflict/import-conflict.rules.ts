import type { ImportConflict } from './import-conflict.entity.ts';

/** A value of a listing as somebody would say it; null for nothing. */
export function inWords(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map((each) => inWords(each) ?? '–').join('; ') || null;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value);
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const words = inWords(part);
    return words === null ? [] : [name === 'en' ? words : `${name} ${words}`];
  });
  return parts.join(', ') || null;
}

/** One column is shown by its value alone; where a field is several, each is named. */
export function sideInWords(side: Record<string, unknown>): string | null {
  const values = Object.values(side);
  return inWords(values.length === 1 ? values[0] : side);
}

type Columns = Record<string, unknown>;

/** Fields of an input that are several columns of a listing. */
const GROUPS: Record<string, (columns: Columns) => unknown> = {
  eligibility: ({ minimumAge, maximumAge, gender, conditions, exclusions }) => ({
    ...{ minimumAge, maximumAge, gender, conditions, exclusions },
  }),
  cost: ({ costKind, costPence, costNote }) =>
    costKind === null || costKind === undefined ? null : { kind: costKind, amountPence: costPence, note: costNote },
};

/** What the feed says, as an input of the change. */
export function inputOf({ field, theirs }: Pick<ImportConflict, 'field' | 'theirs'>): Record<string, unknown> {
  return { [field]: GROUPS[field]?.(theirs) ?? theirs[field] ?? null };
}
