import type { Context } from '../../context.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { changesAfter, erasOf, type ChangeRow } from './change-feed.queries.ts';
import { cursorAt, problemsWithPage, standOf } from './cursor.rules.ts';

export interface ChangesAsked {
  since?: string | null;
  kinds?: readonly ListingKind[] | null;
  first: number;
}

/** A piece of the change feed, and where it ends. */
export interface ChangesFound {
  changes: ChangeRow[];
  /** Null only while nothing has ever been published. */
  cursor: string | null;
  hasMore: boolean;
}

/** What of the published catalogue has changed since, each listing once, by its newest change. */
export async function listChanges({ reads }: Pick<Context, 'reads'>, asked: ChangesAsked): Promise<ChangesFound> {
  const { since = null, kinds = null, first } = asked;
  rejectIfAny(problemsWithPage(first));
  const eras = await erasOf(reads);
  const { position, problems } = standOf(since, eras);
  rejectIfAny(problems);
  const rows = await changesAfter(reads, { after: position, kinds, limit: first + 1 });
  const changes = rows.slice(0, first);
  const era = eras.at(-1);
  const end = changes.at(-1)?.position ?? position;
  return { changes, cursor: era ? cursorAt(era, end) : since, hasMore: rows.length > first };
}
