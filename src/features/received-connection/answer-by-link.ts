import { OptimisticLockError } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { unnamed } from '../../database/on-behalf.ts';
import { problem } from '../../shared/checks.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { ConnectionRecord } from '../connection/connection-record.entity.ts';
import { ALONE, takeAnswer } from './answer.change.ts';
import type { GivenAnswer } from './answer.rules.ts';
import { findReferral, type ReferralBehindLink } from './find-referral.ts';
import { recordReceived } from './record-received.ts';
import { takeAnswerLink } from './received.queries.ts';
import { WORKER } from './worker.ts';

/**
 * Answers for an organisation without signing in: the secret in the address permits it. That it was received may be followed by
 * what came of it, by the same link; that they have started, or were turned away, uses the link up.
 */
export async function answerByLink(ctx: Context, secret: string, given: GivenAnswer): Promise<ReferralBehindLink> {
  const found = await findReferral(ctx, secret);
  if (found.state !== 'OPEN') return found;
  Object.assign(ctx.acting, { operation: 'answerConnection', reason: null });

  const isTaken = await unnamed(ctx, WORKER, async (inside) => {
    if (given.answer !== 'RECEIVED' && !(await takeAnswerLink(inside.em, found.link.id, ctx.now()))) return false;
    const connection = await inside.em.findOneOrFail(ConnectionRecord, found.link.connectionId, ALONE);
    await takeAnswer(inside, connection, given);
    const { reference } = found.referral;
    await recordReceived(inside, { operation: 'answerConnection', references: [reference], fields: ['answer'] });
    return true;
  }).catch(rejectIfChangedNow);
  return isTaken ? found : { state: 'USED' };
}

function rejectIfChangedNow(error: unknown): never {
  if (error instanceof OptimisticLockError) rejectIfAny([CHANGED]);
  throw error;
}

const CHANGED = problem(
  'answer',
  'CONFLICT',
  'Somebody noted something about this referral just before you. Look at it as it is now, then try again.',
);
