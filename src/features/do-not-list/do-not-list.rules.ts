import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { EntryKind } from '../listing/entry-kind.codes.ts';
import { marksOf, type Marked } from '../listing/marks.rules.ts';

/** What was taken out, as it is stored. */
export interface TakenOut extends Marked {
  id: string;
  source?: string | null;
  sourceId?: string | null;
}

/** Why, when and by whom. */
export interface TakingOut {
  reason: string;
  at: Date;
  by: string;
}

/** The columns of an entry: no more of a listing than what recognises it. */
export function entryColumns(kind: EntryKind, listing: TakenOut, { reason, at, by }: TakingOut) {
  const { id, source = null, sourceId = null } = listing;
  return {
    kind,
    listingId: id,
    reason: reason.trim(),
    addedAt: at,
    addedBy: by,
    source,
    sourceId,
    ...marksOf(listing),
  };
}

/** An entry that recognises something, as far as it takes to speak of it. */
export interface Barring {
  id: string;
  kind: EntryKind;
  reason: string;
  addedAt: Date;
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});

/** What to tell of an entry: staff why and what to do about it, an import why, others no more than whom to ask. */
export function problemWithBarred({ id, reason, addedAt }: Barring, asks: 'STAFF' | 'PROGRAM' | 'OTHERS'): Problem {
  const why = `This is on the do-not-list since ${DAY.format(addedAt)}, because: “${reason}”`;
  const words = {
    STAFF: `${why}. Leave it out; or, if it may stand here after all, take it off the list first: removeFromDoNotList, id ${id}.`,
    PROGRAM: `${why}. It was left out.`,
    OTHERS: 'Something like this was taken out of the directory and is not to be added again. Ask an administrator.',
  };
  return problem('', 'DO_NOT_LIST', words[asks]);
}
