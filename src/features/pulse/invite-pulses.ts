import { ref } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { textIn } from '../../shared/localised-text.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { digestOf, newSecret } from '../../shared/secret.ts';
import { isUuid } from '../../shared/uuid.ts';
import { addressesOf } from '../freshness/reminder.queries.ts';
import { freezesOn, isFrozen, quarterBeside, quarterOf, type Period } from '../impact/period.rules.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { PulseInvitation } from './pulse-invitation.entity.ts';
import { receiversBetween, takeUninvited, type ToInvite } from './pulse.queries.ts';
import { quarterInWords } from './pulse.rules.ts';

/**
 * Asks the organisations that received people in the quarter that has closed how it went, as long as its figures are not frozen;
 * says how many letters. Each batch is done or not done, so that it may stop anywhere, be repeated, and run twice at once.
 */
export async function invitePulses(ctx: Context, { batch = 200 }: { batch?: number } = {}): Promise<number> {
  const today = londonDay(ctx.now());
  const quarter = quarterBeside(quarterOf(today), -1);
  if (isFrozen(quarter, today)) return 0;
  const receivers = await receiversBetween(ctx.reads, quarter.from, quarter.to);
  let letters = 0;
  for (let from = 0; from < receivers.length; from += batch) {
    letters += await ctx.em.transactional(async (em) => {
      const asked = await takeUninvited(em, receivers.slice(from, from + batch), quarter.name);
      return write(ctx, em, asked, quarter);
    });
    ctx.em.clear();
  }
  return letters;
}

async function write(ctx: Context, em: EntityManager, asked: readonly ToInvite[], quarter: Period): Promise<number> {
  const people = await addressesOf(em, asked.flatMap(({ recipients }) => recipients).filter(isUuid));
  let letters = 0;
  for (const organisation of asked)
    for (const recipient of organisation.recipients) {
      const person = people.get(recipient);
      // Whoever was suspended a moment ago is not written to.
      if (isUuid(recipient) && !person) continue;
      const facts = { ...factsOf(ctx, em, organisation, quarter), name: person?.name ?? null };
      ctx.post.send(em, { template: 'pulse-invitation', recipient: person?.email ?? recipient, facts });
      letters += 1;
    }
  return letters;
}

/** What a letter says, and the link that stands in it. */
function factsOf({ post, now }: Context, em: EntityManager, { id, name }: ToInvite, quarter: Period) {
  const secret = newSecret();
  const organisation = ref(em.getReference(Organisation, id));
  em.create(PulseInvitation, { organisation, quarter: quarter.name, digest: digestOf(secret), createdAt: now() });
  return {
    organisation: textIn(name, 'en'),
    quarter: quarterInWords(quarter.name),
    until: freezesOn(quarter),
    address: post.addressOf(`/pulse/${secret}`),
  };
}
