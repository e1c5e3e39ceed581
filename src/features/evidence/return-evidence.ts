import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfNoMessage, rejectIfNoReason } from '../listing/listing.rules.ts';
import { problemsWithDeciding } from '../suspension/suspension.rules.ts';
import type { Evidence } from './evidence.entity.ts';
import { problemsWithState } from './evidence.rules.ts';
import { loadEvidence } from './load-evidence.ts';
import { tellSubmitter } from './tell-submitter.ts';
import { NO_FILE } from './withdraw-evidence.ts';

/** Sends back what does not show what it should, with a message that says what is missing. */
export async function returnEvidence(ctx: Context, id: string, message: string): Promise<Evidence> {
  const { evidence, belonging } = await loadEvidence(ctx, id);
  permit(ctx, 'returnEvidence', belonging);
  rejectIfAny(problemsWithDeciding(ctx.viewer, evidence.organisation.id));
  rejectIfNoMessage(message);
  rejectIfAny(problemsWithState(evidence.state, ['SUBMITTED']));

  Object.assign(evidence, { state: 'RETURNED', message, ...seenNow(ctx) });
  await tellSubmitter(ctx, evidence, message);
  await ctx.em.flush();
  return evidence;
}

/** Deletes for good what must not be kept: a certificate, papers about other people. What it was for stays in the list. */
export async function removeEvidence(ctx: Context, id: string, reason: string): Promise<Evidence> {
  const { evidence, belonging } = await loadEvidence(ctx, id);
  permit(ctx, 'removeEvidence', belonging);
  rejectIfAny(problemsWithDeciding(ctx.viewer, evidence.organisation.id));
  rejectIfNoReason(reason);
  because(ctx, reason);
  rejectIfAny(problemsWithState(evidence.state, ['WAITING_FOR_FILE', 'SUBMITTED', 'SEEN', 'RETURNED']));

  const words = { link: null, statement: null, note: null, fileName: null };
  Object.assign(evidence, { state: 'REMOVED', message: reason, ...words, ...NO_FILE, ...seenNow(ctx) });
  await tellSubmitter(ctx, evidence, reason);
  await ctx.em.flush();
  return evidence;
}

function seenNow(ctx: Context) {
  return { seenBy: String(ctx.viewer.id), seenAt: ctx.now() };
}
