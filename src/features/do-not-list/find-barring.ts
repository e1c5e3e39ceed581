import type { Context } from '../../context.ts';
import { mayAttempt } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { EntryKind } from '../listing/entry-kind.codes.ts';
import { marksOf, type Marked } from '../listing/marks.rules.ts';
import { entryOfListing, entryThatRecognises, recognisedAmong } from './do-not-list.queries.ts';
import { problemWithBarred, type Barring } from './do-not-list.rules.ts';

/** Something that somebody wants to add. */
export interface Wanted extends Marked {
  source?: string | null;
  sourceId?: string | null;
}

/** Rejects what the do-not-list recognises, for every door through which things come in. One statement. */
export async function rejectIfBarred(ctx: Context, kind: EntryKind, wanted: Wanted): Promise<void> {
  const { source = null, sourceId = null } = wanted;
  rejectFor(ctx, await entryThatRecognises(ctx.reads, { kind, source, sourceId, ...marksOf(wanted) }));
}

/** Those of many things that `rejectIfBarred` would reject, by their place in the list. One statement. */
export async function barredAmong(
  { reads }: Pick<Context, 'reads'>,
  all: readonly { kind: EntryKind; wanted: Wanted }[],
): Promise<Set<number>> {
  if (all.length === 0) return new Set();
  const marked = all.map(({ kind, wanted }) => {
    const { source = null, sourceId = null } = wanted;
    return { kind, source, sourceId, ...marksOf(wanted) };
  });
  return recognisedAmong(reads, marked);
}

/** Rejects bringing back a listing that was taken out by an entry which still stands. */
export async function rejectIfTakenOut(ctx: Context, listingId: string): Promise<void> {
  rejectFor(ctx, await entryOfListing(ctx.reads, listingId));
}

function rejectFor({ viewer }: Context, barring: Barring | null): void {
  if (!barring) return;
  const isStaff = mayAttempt(viewer, 'addToDoNotList');
  rejectIfAny([problemWithBarred(barring, viewer.kind === 'PROGRAM' ? 'PROGRAM' : isStaff ? 'STAFF' : 'OTHERS')]);
}
