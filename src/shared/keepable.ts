import { problem } from './checks.ts';
import type { Problem } from './problems.ts';

const MOST_CODES = 500;
const MOST_RECORDS = 100;
const LONGEST = 500;
/** By the name under which a text stands. */
const LONGEST_OF: Record<string, number> = { en: 10_000, cy: 10_000, note: 2_000, url: 2_000 };

/**
 * How PostgreSQL says that a text holds what it cannot keep, where nobody looked before asking it. 08P01: a NUL stood in the
 * statement itself, as entities write their values there.
 */
const UNKEEPABLE = new Set(['22021', '22P05', '08P01']);

/** What is wrong with an input that PostgreSQL could not take at all; null for every other error. */
export function unkeepable(error: unknown): Problem | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && UNKEEPABLE.has(code) ? problem('', 'INVALID', NO_TEXT_HOLDS_IT) : null;
}

const NO_TEXT_HOLDS_IT = 'There is a character here that no text can hold. Delete it and type it again.';

/** PostgreSQL keeps neither the character NUL nor half of a surrogate pair. */
export function isKeepable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/**
 * What no part of an input may be, whatever it means: text that cannot be stored, or far more than anybody would type. One
 * listing of a megabyte would be a burden on every answer and on search.
 */
export function problemsWithKeeping(value: unknown, path = ''): Problem[] {
  if (typeof value === 'string') return problemsWithText(value, path);
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value.length > mostOf(value))
    return [problem(path, 'TOO_LONG', `Give at most ${mostOf(value)} of these; there are ${value.length}.`)];
  return Object.entries(value).flatMap(([key, part]) =>
    problemsWithKeeping(part, path === '' ? key : `${path}.${key}`),
  );
}

function mostOf(list: unknown[]): number {
  return typeof list[0] === 'object' ? MOST_RECORDS : MOST_CODES;
}

function problemsWithText(text: string, path: string): Problem[] {
  if (!isKeepable(text)) return [problem(path, 'INVALID', NO_TEXT_HOLDS_IT)];
  const longest = LONGEST_OF[path.slice(path.lastIndexOf('.') + 1)] ?? LONGEST;
  return text.length > longest
    ? [problem(path, 'TOO_LONG', `Shorten this to ${longest} characters; it has ${text.length}.`)]
    : [];
}
