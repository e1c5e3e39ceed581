import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { ConnectionRecord } from '../connection/connection-record.entity.ts';
import { takeAnswer } from './answer.change.ts';
import type { GivenAnswer } from './answer.rules.ts';
import { receivedById } from './received.queries.ts';
import { shownReferral, type ShownReferral } from './shown-referral.ts';
import { onBehalf } from '../../database/on-behalf.ts';
import { WORKER } from './worker.ts';

/** Answers for an organisation to which somebody was sent, by one of its editors. */
export async function answerConnection(ctx: Context, id: string, given: GivenAnswer): Promise<ShownReferral> {
  return onBehalf(ctx, WORKER, async (inside) => {
    const row = isUuid(id) ? await receivedById(inside.em, id) : null;
    if (!row) throw new NotFound('There is no such referral.');
    permit(ctx, 'answerConnection', { organisation: row.organisationId });
    const connection = await inside.em.findOneOrFail(ConnectionRecord, row.id, UNSEEN);

    await takeAnswer(inside, connection, given);
    await inside.em.flush();
    return shownReferral(inside.em, { ...row, state: connection.state }, ctx.now());
  });
}
