import { OptimisticLockError, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Context } from '../../../context.ts';
import { NotFound, Rejected } from '../../../shared/problems.ts';
import type { Intake, Taken } from '../intake.ts';
import type { Remark } from '../mapped.ts';
import type { FileRow } from './file-row.ts';
import type { SeenIds } from './seen-ids.ts';
import type { Turns } from './turns.ts';

export type RowOutcome = 'created' | 'updated' | 'unchanged' | 'left out' | 'rejected';

/** What became of one row, for the report. */
export interface RowResult {
  line: number;
  sourceId: string;
  outcome: RowOutcome;
  remarks: Remark[];
}

export interface RowTools {
  intake: Intake;
  isRehearsal: boolean;
  seen: SeenIds;
  turns: Turns;
  /** A fresh one for each row, so that what one row leaves behind cannot spoil the next. */
  newContext: () => Context;
}

/** A row that can be kept. */
export type Draft = Extract<Taken, { outcome: 'draft' }>;

/** Imports one row. What is wrong with the row is an answer; only what is wrong with the program or the database throws. */
export async function importRow(fileRow: FileRow, tools: RowTools): Promise<RowResult> {
  const taken = fileRow.problem ? null : tools.intake.take(fileRow.row);
  return lookedAt(fileRow, taken, tools) ?? keepRow(fileRow, taken as Draft, tools);
}

/** What becomes of a row of which nothing is to be kept; null of one that is a draft. */
export function lookedAt(
  { row: { line }, problem }: FileRow,
  taken: Taken | null,
  { seen }: RowTools,
): RowResult | null {
  if (problem || !taken) {
    const message = problem ?? 'This row means nothing.';
    return { line, sourceId: '', outcome: 'rejected', remarks: [{ field: '', code: 'INVALID', message }] };
  }
  const { sourceId, outcome, remarks } = taken;
  const firstLine = seen.lineOf(sourceId, line);
  if (outcome !== 'draft') return { line, sourceId, outcome, remarks };
  return firstLine === line ? null : { line, sourceId, outcome: 'rejected', remarks: [repeated(firstLine)] };
}

/** Keeps what one row means. */
export async function keepRow({ row: { line } }: FileRow, draft: Draft, tools: RowTools): Promise<RowResult> {
  return resultOf(line, draft, await settled(draft, tools));
}

export function resultOf(
  line: number,
  { sourceId, remarks }: Draft,
  saved: Pick<RowResult, 'outcome' | 'remarks'>,
): RowResult {
  return { line, sourceId, outcome: saved.outcome, remarks: [...remarks, ...saved.remarks] };
}

async function settled(
  draft: Draft,
  { newContext, turns, isRehearsal }: RowTools,
): Promise<Pick<RowResult, 'outcome' | 'remarks'>> {
  try {
    return await turns.take(draft.keys, () => draft.keep(newContext(), { isRehearsal }));
  } catch (error) {
    const remarks = remarksOn(error);
    const isBarred = remarks.every(({ code }) => code === 'DO_NOT_LIST');
    return { outcome: isBarred ? 'left out' : 'rejected', remarks };
  }
}

function repeated(firstLine: number): Remark {
  const message = `Line ${firstLine} has the same name and postcode (or number). Only that one was taken.`;
  return { field: '', code: 'REPEATED', message };
}

/** What is wrong with a row, as an answer; what is wrong with the program is thrown again. */
export function remarksOn(error: unknown): Remark[] {
  if (error instanceof Rejected)
    return error.problems.map(({ path, code, message }) => ({ field: path, code, message }));
  if (error instanceof NotFound) return [{ field: '', code: 'NOT_FOUND', message: error.message }];
  if (error instanceof OptimisticLockError || error instanceof UniqueConstraintViolationException)
    return [
      { field: '', code: 'CONFLICT', message: 'Somebody changed this at the same moment. Run the import again.' },
    ];
  throw error;
}
