import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { loadDelivery } from './load-webhook.ts';
import type { WebhookDelivery } from './webhook-delivery.entity.ts';

/** Sends the very same once more: with its id, by which the receiver knows it again, and signed anew. */
export async function sendWebhookAgain(ctx: Context, id: string): Promise<WebhookDelivery> {
  const { delivery, webhook } = await loadDelivery(ctx, id);
  permit(ctx, 'sendWebhookAgain', { person: webhook.ownerId });
  if (delivery.status === 'WAITING') rejectIfAny([problem('id', 'CONFLICT', STILL_TRIED)], { delivery });
  if (webhook.switchedOffAt) rejectIfAny([problem('id', 'CONFLICT', SWITCHED_OFF)], { delivery });

  Object.assign(delivery, { status: 'WAITING', attempts: 0, settledAt: null });
  await ctx.em.flush();
  return delivery;
}

const STILL_TRIED = 'It is being tried already. Wait until it has been delivered or given up.';
const SWITCHED_OFF = 'The webhook is switched off. Switch it on first (switchWebhookOn).';
