import type { Context } from '../../context.ts';
import type { Format, JsonForm, Mapped, Remark } from './mapped.ts';
import type { Row } from './row.ts';
import type { SavedRow } from './save/save-row.ts';

/** A kind of file with what becomes of its rows. What a row means only it knows, so that files of all kinds are run alike. */
export interface Intake {
  /** What the file holds, for people. */
  title: string;
  columns: readonly string[];
  json: JsonForm | null;
  take(row: Row): Taken;
  /** Where rows may be kept many at once. */
  batch: { size: number; take: (rows: readonly Row[]) => Batch } | null;
}

/** Rows understood, with the way to keep some of them together. */
export interface Batch {
  taken: Taken[];
  /** Keeps what those at these places mean: all of it, or, where it throws, nothing. */
  keep: (ctx: Context, places: readonly number[], how: { isRehearsal: boolean }) => Promise<SavedRow[]>;
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
  /** The same of many at once, where that is much faster. */
  together?: {
    size: number;
    save: (ctx: Context, drafts: readonly Meant[], how: { isRehearsal: boolean }) => Promise<SavedRow[]>;
  };
}

export function intakeOf<Meant>(format: Format<Meant>, keeping: Keeping<Meant>): Intake {
  const { title, columns, json = null } = format;
  const { together } = keeping;
  return {
    ...{ title, columns, json },
    take: (row) => takenOf(format.fromRow(row), keeping),
    batch: together
      ? {
          size: together.size,
          take: (rows) =>
            batchOf(
              rows.map((row) => format.fromRow(row)),
              keeping,
              together,
            ),
        }
      : null,
  };
}

function takenOf<Meant>(mapped: Mapped<Meant>, { keysOf, save }: Keeping<Meant>): Taken {
  if (mapped.outcome !== 'draft') return mapped;
  const { draft, ...rest } = mapped;
  return { ...rest, keys: keysOf(draft), keep: (ctx, how) => save(ctx, draft, how) };
}

function batchOf<Meant>(
  mapped: readonly Mapped<Meant>[],
  keeping: Keeping<Meant>,
  { save }: Required<Keeping<Meant>>['together'],
): Batch {
  const draftAt = (place: number) => {
    const found = mapped[place];
    return found?.outcome === 'draft' ? [found.draft] : [];
  };
  return {
    taken: mapped.map((each) => takenOf(each, keeping)),
    keep: (ctx, places, how) => save(ctx, places.flatMap(draftAt), how),
  };
}
