import type { Context } from '../../context.ts';
import { unnamed } from '../../database/on-behalf.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { ConnectionRecord } from '../connection/connection-record.entity.ts';
import { ALONE, takeAnswer } from './answer.change.ts';
import type { GivenAnswer } from './answer.rules.ts';
import { recordReceived } from './record-received.ts';
import { receivedById } from './received.queries.ts';
import { shownReferral, type ShownReferral } from './shown-referral.ts';
import { WORKER } from './worker.ts';

/** Answers for an organisation to which somebody was sent, by one of its editors. */
export async function answerConnection(ctx: Context, id: string, given: GivenAnswer): Promise<ShownReferral> {
  return unnamed(ctx, WORKER, async (inside) => {
    const row = isUuid(id) ? await receivedById(inside.em, id) : null;
    if (!row) throw new NotFound('There is no such referral.');
    permit(ctx, 'answerConnection', { organisation: row.organisationId });
    const connection = await inside.em.findOneOrFail(ConnectionRecord, row.id, ALONE);

    await takeAnswer(inside, connection, given);
    await inside.em.flush();
    const shown = await shownReferral(inside.em, { ...row, state: connection.state }, ctx.now());
    const references = [shown.reference];
    await recordReceived(inside, { operation: 'answerConnection', references, fields: ['answer'] });
    return shown;
  });
}
