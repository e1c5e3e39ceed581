import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { loadWebhook } from './load-webhook.ts';
import { bodyOfPing } from './payload.rules.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';

/** Sends something that says nothing, once, to see whether it arrives. */
export async function pingWebhook(ctx: Context, id: string): Promise<WebhookDelivery> {
  const webhook = await loadWebhook(ctx, id);
  permit(ctx, 'pingWebhook', { person: webhook.ownerId });

  const delivery = ctx.em.create(WebhookDelivery, {
    ...{ webhook, occasion: 'PING', body: bodyOfPing(webhook.id, ctx.now()) },
    ...{ status: 'WAITING', attempts: 0, createdAt: ctx.now() },
  });
  await ctx.em.flush();
  return delivery;
}
