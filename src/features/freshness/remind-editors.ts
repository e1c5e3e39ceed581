import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { oldListings, type OldListing } from './due-listings.queries.ts';
import { freshnessOn, monthsAfter } from './freshness.rules.ts';
import { noteReminders, type Reminder } from './reminder.queries.ts';
import { writeReminders } from './write-reminders.ts';

const SUBJECTS = ['service', 'organisation'] as const;

export interface RemindOptions {
  /** How many listings are looked at together. */
  batch?: number;
}

export interface Reminded {
  /** Listings that somebody is now reminded of. */
  listings: number;
  /** Listings that nobody keeps: they have no editor and no address. */
  withoutRecipient: number;
  letters: number;
}

/**
 * Finds what is due and writes to whoever keeps it: one letter to each, with all that is theirs. It walks in batches, each
 * of which is done or not done, and remembers what was reminded of, so that it may stop anywhere, be repeated, and run twice
 * at once.
 */
export async function remindEditors(ctx: Context, { batch = 2_000 }: RemindOptions = {}): Promise<Reminded> {
  const reminded: Reminded = { listings: 0, withoutRecipient: 0, letters: 0 };
  for (const subject of SUBJECTS) {
    for await (const listings of walk(ctx, subject, batch)) {
      const due = listings.flatMap((listing) => reminderFor(ctx, listing) ?? []);
      const sent = due.filter(({ recipients }) => recipients.length > 0);
      reminded.withoutRecipient += due.length - sent.length;
      reminded.listings += await noteReminders(ctx.em, sent, ctx.now());
    }
  }
  reminded.letters = await writeReminders(ctx);
  return reminded;
}

async function* walk(ctx: Context, subject: OldListing['subject'], limit: number): AsyncGenerator<OldListing[]> {
  const { ladders, reads, now } = ctx;
  const checkedBy = monthsAfter(londonDay(now()), -ladders.soonestReminderMonths);
  const withAreas = ladders.uniform === null;
  let after: string | null = null;
  for (;;) {
    const listings: OldListing[] = await oldListings(reads, subject, { after, limit, checkedBy, withAreas });
    yield listings;
    if (listings.length < limit) return;
    after = listings.at(-1)?.id ?? null;
  }
}

/** The highest rung that a listing has reached; null where it has reached none. */
function reminderFor({ ladders, now }: Context, listing: OldListing): Reminder | null {
  const { id, subject, since, recipients } = listing;
  const rung = freshnessOn(londonDay(now()), listing.verifiedOn, ladders.of(listing));
  return rung === 'FRESH' ? null : { id, subject, since, recipients, rung };
}
