import type { Context } from '../../context.ts';
import { onBehalf } from '../../database/on-behalf.ts';
import { textIn } from '../../shared/localised-text.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { digestOf } from '../../shared/secret.ts';
import { systemViewer } from '../../shared/viewer.ts';
import { PulseAnswer } from './pulse-answer.entity.ts';
import { pulseBehind } from './pulse.queries.ts';
import { problemsWithQuarter, type PulseFacts } from './pulse.rules.ts';
import { writePulse, type PulseOf } from './write-pulse.ts';

const WORKER = systemViewer('pulse-link');

/** What a link in a letter leads to. */
export type PulseBehindLink =
  { state: 'UNKNOWN' | 'FROZEN' } | { state: 'OPEN'; of: PulseOf; organisation: string; answer: PulseAnswer | null };

/** Looks, and changes nothing: programs that check mail come here too. The link shows what was said, until the quarter is frozen. */
export async function findPulse(ctx: Context, secret: string): Promise<PulseBehindLink> {
  const row = await pulseBehind(ctx.reads, digestOf(secret));
  if (!row) return { state: 'UNKNOWN' };
  const { organisationId, quarter, organisationName } = row;
  if (problemsWithQuarter(quarter, londonDay(ctx.now())).length > 0) return { state: 'FROZEN' };
  const wanted = { organisation: organisationId, quarter };
  const answer = await onBehalf(ctx, WORKER, ({ em }) => em.findOne(PulseAnswer, wanted));
  return { state: 'OPEN', of: { organisationId, quarter }, organisation: textIn(organisationName, 'en'), answer };
}

/** Says how a quarter went without signing in: the secret in the address permits it, also to correct it. */
export async function submitPulseByLink(ctx: Context, secret: string, facts: PulseFacts): Promise<PulseBehindLink> {
  const found = await findPulse(ctx, secret);
  if (found.state !== 'OPEN') return found;
  Object.assign(ctx.acting, { operation: 'submitPulse', reason: null });
  const answer = await onBehalf(ctx, WORKER, (inside) => writePulse(inside, found.of, facts));
  return { ...found, answer };
}
