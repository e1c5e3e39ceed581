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
  return value == null ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}

export interface Existing {
  subject: 'organisation' | 'location' | 'service';
  entity: { id: string; archivedAt?: Date | null };
}

/** The field of the input that a column belongs to; several columns may be one field. */
export type FieldOf = (column: string) => string;

export interface Permission {
  /** The fields of the input that may be changed. */
  fields: string[];
  remarks: Remark[];
}

/**
 * Which of the differences the file may put right. What a person has changed here since stands against the file's older
 * word, and an archived listing stays as it is.
 */
export async function permission(
  ctx: Context,
  { subject, entity }: Existing,
  differing: string[],
  fieldOf: FieldOf = (column) => column,
): Promise<Permission> {
  if (differing.length === 0) return { fields: [], remarks: [] };
  if (entity.archivedAt) return { fields: [], remarks: [archived(subject)] };
  const changedHere = await columnsChangedHere(ctx.reads, { subject, id: entity.id, importer: ctx.viewer.id ?? '' });
  const said = await columnsSaidByMerged(ctx, { subject, entity }, differing);
  const theirs = new Set([...changedHere, ...said].map(fieldOf));
  const fields = [...new Set(differing.map(fieldOf))];
  return {
    fields: fields.filter((field) => !theirs.has(field)),
    remarks: fields.filter((field) => theirs.has(field)).map((field) => keptAsIs(subject, field)),
  };
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
