import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../../context.ts';
import type { Remark } from '../mapped.ts';
import { columnsSaidByMerged } from './said-by-merged.ts';
import { columnsChangedHere } from './changed-here.queries.ts';

/** One listing after its part of a row has been dealt with. */
export interface Saved<Entity> {
  entity: Entity;
  outcome: 'created' | 'updated' | 'unchanged';
  remarks: Remark[];
  /** All that the source says of it, by column. */
  said: object;
  /** Fields in which it says something else than stands here, and stays so because somebody changed it here. */
  kept: string[];
  /** What was changed, column by column. */
  changes: ColumnChange[];
}

export interface ColumnChange {
  column: string;
  before: unknown;
  after: unknown;
}

/** What was added because the source has it. */
export function added<Entity>(entity: Entity, said: object): Saved<Entity> {
  return { entity, outcome: 'created', remarks: [], said, kept: [], changes: changesBetween({}, said) };
}

/** When and by whom are no content: a row that says the same as before is unchanged. */
const BOOKKEEPING = new Set(['fetchedAt', 'publishedAt', 'verifiedBy', 'source', 'sourceId']);

/** The columns in which what the file says differs from what is there. */
export function differences(entity: object, columns: object): string[] {
  const now = entity as Record<string, unknown>;
  return Object.entries(columns).flatMap(([column, wanted]) =>
    BOOKKEEPING.has(column) || isDeepStrictEqual(plain(now[column]), plain(wanted)) ? [] : [column],
  );
}

/** As it would come back from the database: without what is undefined, and with nothing as null. */
function plain(value: unknown): unknown {
  if (value == null || typeof value === 'string' || typeof value === 'boolean') return value ?? null;
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** From what to what such columns would change; those in which nothing would are left out. */
export function changesBetween(
  entity: object,
  said: object,
  columns: readonly string[] = Object.keys(said),
): ColumnChange[] {
  const now = entity as Record<string, unknown>;
  const wanted = said as Record<string, unknown>;
  return columns
    .filter((column) => !BOOKKEEPING.has(column) && !isDeepStrictEqual(plain(now[column]), plain(wanted[column])))
    .map((column) => ({ column, before: plain(now[column]), after: plain(wanted[column]) }));
}

/** What the source says, without when and by whom it was said. */
export function contentOf(said: object): Record<string, unknown> {
  const content = Object.entries(said).filter(([column]) => !BOOKKEEPING.has(column));
  return Object.fromEntries(content.map(([column, value]) => [column, plain(value)]));
}

export interface Existing {
  subject: 'organisation' | 'location' | 'service';
  entity: { id: string; archivedAt?: Date | null };
  /** What the source said of it the last time, by column; null where that is not known. */
  before?: object | null;
}

/** The field of the input that a column belongs to; several columns may be one field. */
export type FieldOf = (column: string) => string;

export interface Permission {
  /** The fields of the input that may be changed. */
  fields: string[];
  /** Those that stay, because somebody changed them here. */
  kept: string[];
  remarks: Remark[];
}

/**
 * Which of the differences the file may put right. What a person has changed here since stands against the file's older
 * word, and an archived listing stays as it is.
 */
export async function permission(
  ctx: Context,
  { subject, entity, before = null }: Existing,
  differing: string[],
  fieldOf: FieldOf = (column) => column,
): Promise<Permission> {
  if (differing.length === 0) return { fields: [], kept: [], remarks: [] };
  if (entity.archivedAt) return { fields: [], kept: [], remarks: [archived(subject)] };
  const touched = await columnsChangedHere(ctx.reads, [{ subject, id: entity.id }], ctx.viewer.id ?? '');
  const changedHere = columnsOfOurs(entity, before, touched.get(entity.id) ?? []);
  const said = await columnsSaidByMerged(ctx, { subject, entity }, differing);
  const theirs = new Set([...changedHere, ...said].map(fieldOf));
  const fields = [...new Set(differing.map(fieldOf))];
  const kept = fields.filter((field) => theirs.has(field));
  return {
    fields: fields.filter((field) => !theirs.has(field)),
    kept,
    remarks: kept.map((field) => keptAsIs(subject, field)),
  };
}

/** Those of the columns that somebody changed here which the source may not change. */
export function columnsOfOurs(entity: object, before: object | null, touched: readonly string[]): string[] {
  return touched.filter((column) => !isAsBefore(entity, before, column));
}

/** Whoever wrote it last: what says just what the source said is the source's to change. */
function isAsBefore(entity: object, before: object | null, column: string): boolean {
  if (before === null || !(column in before)) return false;
  const value = (thing: object) => plain((thing as Record<string, unknown>)[column]);
  return isDeepStrictEqual(value(entity), value(before));
}

/** What a row is told of a listing that was taken out of the directory here. */
export function archived(subject: string): Remark {
  return { field: subject, code: 'KEPT', message: `The ${subject} has been archived here. It was left alone.` };
}

function keptAsIs(subject: string, field: string): Remark {
  const message = `The file says something else, but the ${subject} was changed here since. What stands here was kept.`;
  return { field, code: 'KEPT', message };
}

/** Only these fields of the input, so that all others stay as they are. */
export function inputWith<Input extends object>(input: Input, fields: readonly string[]): Input {
  const wanted = new Set([...fields, 'provenance']);
  return Object.fromEntries(Object.entries(input).filter(([field]) => wanted.has(field))) as Input;
}

/** The same input for another listing than the one that was made of this record. */
export function withoutProvenance<Input extends { provenance?: unknown }>(input: Input): Input {
  return { ...input, provenance: undefined };
}

/** Only these columns. */
export function pick(columns: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => names.includes(name)));
}
