import type { EntityManager } from '@mikro-orm/postgresql';
import { ref } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { digestOf, newSecret } from '../../shared/secret.ts';
import { isUuid } from '../../shared/uuid.ts';
import { ConnectionRecord } from '../connection/connection-record.entity.ts';
import { addressesOf } from '../freshness/reminder.queries.ts';
import { AnswerLink } from './answer-link.entity.ts';
import { receivingCodesFor } from '../supported-person/receiving-code.queries.ts';
import type { SentRow } from './sent.queries.ts';

const LINK_DAYS = 60;
const DAY_MS = 24 * 60 * 60 * 1000;

/** One letter to each who keeps an organisation, with a link for each person it was sent; says how many letters. */
export async function writeToReceivers(
  ctx: Context,
  em: EntityManager,
  rows: readonly SentRow[],
  { isReminder }: { isReminder: boolean },
): Promise<number> {
  const lines = rows.flatMap((row) => row.recipients.map((recipient) => ({ recipient, row })));
  const byRecipient = Map.groupBy(lines, ({ recipient }) => recipient);
  const people = await addressesOf(em, [...byRecipient.keys()].filter(isUuid));
  const referenceOf = await receivingCodesFor(
    em,
    lines.map(({ row }) => row),
    ctx.now(),
  );
  const until = new Date(ctx.now().getTime() + LINK_DAYS * DAY_MS);
  let letters = 0;
  for (const [recipient, theirs] of byRecipient) {
    const person = people.get(recipient);
    // Whoever was suspended a moment ago is not written to.
    if (isUuid(recipient) && !person) continue;
    const referrals = theirs.map(({ row }) => ({ reference: referenceOf(row), ...lineOf(ctx, em, row, until) }));
    const facts = { name: person?.name ?? null, referrals, until, isReminder };
    ctx.post.send(em, { template: 'referral-sent', recipient: person?.email ?? recipient, facts });
    letters += 1;
  }
  return letters;
}

/** A line of the letter but for the reference, and the link that stands in it. */
function lineOf({ post, now }: Context, em: EntityManager, row: SentRow, until: Date) {
  const secret = newSecret();
  const connection = ref(em.getReference(ConnectionRecord, row.id));
  em.create(AnswerLink, { connection, digest: digestOf(secret), createdAt: now(), expiresAt: until });
  return {
    service: `${row.serviceName}, ${row.organisationName}`,
    sentOn: row.sentOn,
    address: post.addressOf(`/answer/${secret}`),
  };
}
