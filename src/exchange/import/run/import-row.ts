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

/** Imports one row. What is wrong with the row is an answer; only what is wrong with the program or the database throws. */
export async function importRow({ row, problem }: FileRow, tools: RowTools): Promise<RowResult> {
  const { line } = row;
  if (problem)
    return { line, sourceId: '', outcome: 'rejected', remarks: [{ field: '', code: 'INVALID', message: problem }] };
  const taken = tools.intake.take(row);
  const { sourceId, remarks } = taken;
  const firstLine = tools.seen.lineOf(sourceId, line);
  if (taken.outcome !== 'draft') return { line, sourceId, outcome: taken.outcome, remarks };
  if (firstLine !== line) return { line, sourceId, outcome: 'rejected', remarks: [repeated(firstLine)] };
  const saved = await settled(taken, tools);
  return { line, sourceId, outcome: saved.outcome, remarks: [...remarks, ...saved.remarks] };
}

async function settled(taken: Extract<Taken, { outcome: 'draft' }>, { newContext, turns, isRehearsal }: RowTools) {
  try {
    return await turns.take(taken.keys, () => taken.keep(newContext(), { isRehearsal }));
  } catch (error) {
    const remarks = remarksOn(error);
    const isBarred = remarks.every(({ code }) => code === 'DO_NOT_LIST');
    return { outcome: isBarred ? ('left out' as const) : ('rejected' as const), remarks };
  }
}

function repeated(firstLine: number): Remark {
  const message = `Line ${firstLine} has the same name and postcode (or number). Only that one was taken.`;
  return { field: '', code: 'REPEATED', message };
}

function remarksOn(error: unknown): Remark[] {
  if (error instanceof Rejected)
    return error.problems.map(({ path, code, message }) => ({ field: path, code, message }));
  if (error instanceof NotFound) return [{ field: '', code: 'NOT_FOUND', message: error.message }];
  if (error instanceof OptimisticLockError || error instanceof UniqueConstraintViolationException)
    return [
      { field: '', code: 'CONFLICT', message: 'Somebody changed this at the same moment. Run the import again.' },
    ];
  throw error;
}
