import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { isUuid } from '../../shared/uuid.ts';
import { ConfirmationLink } from './confirmation-link.entity.ts';
import { wordsForCheck } from './freshness.rules.ts';
import { addressesOf, takeLines, type Line } from './reminder.queries.ts';
import { digestOf, newSecret } from '../../shared/secret.ts';

const LETTERS_AT_ONCE = 100;
/** A letter that is longer is not read. What does not fit stands in the letter of the next day. */
const LINES_IN_LETTER = 50;
const LINK_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Writes the letters that wait to be written, so many in a transaction; says how many. */
export async function writeReminders(ctx: Context): Promise<number> {
  let letters = 0;
  for (let after: string | null = ''; after !== null;) {
    const from: string = after;
    const written = await ctx.em.transactional(async (em) => {
      const wanted = { after: from, recipients: LETTERS_AT_ONCE, lines: LINES_IN_LETTER };
      const { last, lines } = await takeLines(em, wanted);
      const count = await writeTo(ctx, em, lines);
      return { last, count };
    });
    ctx.em.clear();
    letters += written.count;
    after = written.last;
  }
  return letters;
}

async function writeTo(ctx: Context, em: EntityManager, lines: readonly Line[]): Promise<number> {
  const byRecipient = Map.groupBy(lines, ({ recipient }) => recipient);
  const people = await addressesOf(em, [...byRecipient.keys()].filter(isUuid));
  let count = 0;
  for (const [recipient, theirs] of byRecipient) {
    const person = people.get(recipient);
    // Whoever was suspended a moment ago is not written to.
    if (isUuid(recipient) && !person) continue;
    const until = new Date(ctx.now().getTime() + LINK_DAYS * DAY_MS);
    const personId = person ? recipient : null;
    const listings = theirs.map((line) => itemOf(ctx, em, line, { personId, until }));
    const facts = { name: person?.name ?? null, listings, until };
    ctx.post.send(em, { template: 'check-listings', recipient: person?.email ?? recipient, facts });
    count += 1;
  }
  return count;
}

/** A line of the letter, and the link that stands in it. */
function itemOf(
  { post, now }: Context,
  em: EntityManager,
  { id, subject, name, organisation, version, verifiedOn }: Line,
  { personId, until }: { personId: string | null; until: Date },
) {
  const secret = newSecret();
  em.persist(
    em.create(ConfirmationLink, {
      digest: digestOf(secret),
      subject,
      listingId: id,
      version,
      personId,
      createdAt: now(),
      expiresAt: until,
    }),
  );
  return {
    name: subject === 'service' ? `${name}, ${organisation}` : name,
    words: wordsForCheck(londonDay(now()), verifiedOn),
    address: post.addressOf(`/confirm/${secret}`),
  };
}
