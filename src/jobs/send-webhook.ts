import { attemptDelivery } from '../features/webhook/attempt-delivery.ts';
import { settleAttempt } from '../features/webhook/outcome.rules.ts';
import { tellOwner } from '../features/webhook/tell-owner.ts';
import { WebhookDelivery } from '../features/webhook/webhook-delivery.entity.ts';
import type { Job } from './job.ts';

/** Tries one delivery. Where it is not taken, the queue tries again, later each time, until it is given up. */
export const sendWebhook: Job = {
  name: 'send-webhook',
  due: null,

  async run(payload, { ctx }) {
    const { id } = payload as { id: string };
    const delivery = await ctx.em.findOne(WebhookDelivery, { id, status: 'WAITING' }, { populate: ['webhook'] });
    if (!delivery) return;
    const webhook = delivery.webhook.getEntity();
    const wasOn = webhook.switchedOffAt == null;
    settleAttempt(delivery, webhook, await attemptDelivery(ctx, delivery, webhook), ctx.now());
    if (wasOn && webhook.switchedOffAt) await tellOwner(ctx, webhook, delivery.failure ?? null);
    await ctx.em.flush();
    // The log is told that it failed; where it was to go stands in the list of deliveries alone.
    if (delivery.status === 'WAITING') throw new Error('A webhook did not take what it was sent. It is tried again.');
  },
};
