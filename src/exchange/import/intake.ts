import type { Context } from '../../context.ts';
import type { Format, JsonForm, Remark } from './mapped.ts';
import type { Row } from './row.ts';
import type { SavedRow } from './save/save-row.ts';

/** A kind of file with what becomes of its rows. What a row means only it knows, so that files of all kinds are run alike. */
export interface Intake {
  /** What the file holds, for people. */
  title: string;
  columns: readonly string[];
  json: JsonForm | null;
  take(row: Row): Taken;
}

/** A row understood, with the way to keep it; or nothing to keep. */
export type Taken =
  | {
      outcome: 'draft';
      sourceId: string;
      remarks: Remark[];
      /** Rows that share one of these are kept one after the other. */
      keys: readonly string[];
      keep: (ctx: Context, how: { isRehearsal: boolean }) => Promise<SavedRow>;
    }
  | { outcome: 'left out' | 'rejected'; sourceId: string; remarks: Remark[] };

/** How what rows mean is kept. */
export interface Keeping<Meant> {
  keysOf: (draft: Meant) => readonly string[];
  /** Writes all that a row means, or nothing of it; with `isRehearsal` it takes everything back. */
  save: (ctx: Context, draft: Meant, how: { isRehearsal: boolean }) => Promise<SavedRow>;
}

export function intakeOf<Meant>(format: Format<Meant>, { keysOf, save }: Keeping<Meant>): Intake {
  const { title, columns, json = null } = format;
  return {
    ...{ title, columns, json },
    take(row) {
      const mapped = format.fromRow(row);
      if (mapped.outcome !== 'draft') return mapped;
      const { draft, ...rest } = mapped;
      return { ...rest, keys: keysOf(draft), keep: (ctx, how) => save(ctx, draft, how) };
    },
  };
}
