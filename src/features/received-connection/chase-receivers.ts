import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { NATIONS } from '../../shared/nation.ts';
import { dayNumber, dayOfNumber, londonDay } from '../../shared/opening-hours/london.ts';
import { addressesOf } from '../freshness/reminder.queries.ts';
import { takeHopeless, takeUnanswered, type Deadlines, type SentRow } from './sent.queries.ts';
import { writeToReceivers } from './write-to-receivers.ts';

/** For so long an organisation has time to answer, and then again after it was asked once more. */
const DAYS_TO_ANSWER = 10;
const DAYS_AFTER_CHASE = 5;
/** What was sent so long ago is asked after by nobody any more. */
const LONGEST_CHASE_DAYS = 180;

export interface Chased {
  /** Letters to organisations that have said nothing. */
  toReceivers: number;
  /** Letters to those in the teams who follow it up. */
  toTeams: number;
}

/** Asks once after whom nothing was heard of, and later tells the team. May stop anywhere, be repeated, and run twice at once. */
export async function chaseReceivers(ctx: Context, { batch = 200 }: { batch?: number } = {}): Promise<Chased> {
  const today = londonDay(ctx.now());
  const since = dayOfNumber(dayNumber(today) - LONGEST_CHASE_DAYS);
  const unanswered = { today, since, limit: batch, due: await deadlines(today, DAYS_TO_ANSWER) };
  const hopeless = { today, since, limit: batch, due: await deadlines(today, DAYS_AFTER_CHASE) };
  return {
    toReceivers: await inBatches(ctx, batch, async (em) => {
      const rows = await takeUnanswered(em, unanswered);
      return { taken: rows.length, letters: await writeToReceivers(ctx, em, rows, { isReminder: true }) };
    }),
    toTeams: await inBatches(ctx, batch, async (em) => {
      const rows = await takeHopeless(em, hopeless);
      return { taken: rows.length, letters: await writeToTeams(ctx, em, rows) };
    }),
  };
}

/** The calendars of the world are read when they are needed: a start does not wait for them. */
async function deadlines(today: string, days: number): Promise<Deadlines> {
  const { workingDaysBefore } = await import('../../shared/working-days.ts');
  return NATIONS.map((nation) => ({ letter: nation.charAt(0), day: workingDaysBefore(today, days, nation) }));
}

async function inBatches(
  ctx: Context,
  batch: number,
  work: (em: EntityManager) => Promise<{ taken: number; letters: number }>,
): Promise<number> {
  let letters = 0;
  for (let taken = batch; taken === batch;) {
    const done = await ctx.em.transactional(work);
    ctx.em.clear();
    letters += done.letters;
    taken = done.taken;
  }
  return letters;
}

/** How many there are, and where to look: a letter holds nothing of anybody. */
async function writeToTeams(ctx: Context, em: EntityManager, rows: readonly SentRow[]): Promise<number> {
  const byHolder = Map.groupBy(rows, ({ heldBy }) => heldBy);
  const people = await addressesOf(em, [...byHolder.keys()]);
  for (const [id, { name, email }] of people) {
    const facts = { name, count: byHolder.get(id)?.length ?? 0, address: ctx.post.addressOf('/graphql') };
    ctx.post.send(em, { template: 'referrals-unanswered', recipient: email, facts });
  }
  return people.size;
}
