import { createHash } from 'node:crypto';
import type { Problem } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { EngineName } from './engine.ts';
import type { Question } from './question.ts';

/** Where a walk through the results stands, right after one of them. */
export type Position =
  /** So many candidates of the engine have been looked at. */
  | { readonly offset: number }
  /** Everything up to this distance, and at this distance up to this id. */
  | { readonly km: number; readonly id: string }
  /** All that has a place, and so many of what has none. */
  | { readonly unplaced: number };

export const BEGINNING: Position = { offset: 0 };

/** What a position belongs to: it means nothing under another engine, index or question. */
export interface Walk {
  generation: number;
  engine: EngineName;
  question: string;
  /** Whether what is close in meaning had a part in the order. */
  isByMeaning?: boolean;
}

/** The same for every page of one search, different for any other. */
export function fingerprintOf({ kind, words, plan, conditions, circle, openAt, sort }: Question): string {
  const text = JSON.stringify([kind, words, plan?.understood.map(({ id }) => id), conditions, circle, openAt, sort]);
  return createHash('sha1').update(text).digest('base64url').slice(0, 12);
}

export function cursorOf(walk: Walk, at: Position): string {
  return Buffer.from(
    JSON.stringify([walk.generation, walk.engine[0], walk.question, at, walk.isByMeaning ? 1 : 0]),
  ).toString('base64url');
}

/** The position that a cursor stands for, or what to tell whoever passed it. */
export function readCursor(cursor: string, walk: Walk): Position | Problem {
  const [generation, engine, question, at] = parsed(cursor);
  if (!isPosition(at)) return again('INVALID', 'This is not a cursor of a search.');
  if (question !== walk.question)
    return again('INVALID', 'This cursor belongs to a search with other words or filters.');
  if (generation !== walk.generation || engine !== walk.engine[0])
    return again('CONFLICT', 'The search index has changed since this cursor was given out.');
  return at;
}

/** Whether the page before this cursor was put in order by meaning too. */
export function wasByMeaning(cursor: string): boolean {
  return parsed(cursor)[4] === 1;
}

function again(code: 'INVALID' | 'CONFLICT', why: string): Problem {
  return { path: 'after', code, message: `${why} Start again from the first page: leave after out.` };
}

function parsed(cursor: string): unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}

function isPosition(at: unknown): at is Position {
  if (typeof at !== 'object' || at === null) return false;
  const { offset, km, id, unplaced } = at as Record<string, unknown>;
  if (km !== undefined) return typeof km === 'number' && Number.isFinite(km) && typeof id === 'string' && isUuid(id);
  const count = offset ?? unplaced;
  return Number.isSafeInteger(count) && (count as number) >= 0 && (count as number) <= 1_000_000;
}
