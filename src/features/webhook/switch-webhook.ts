import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { loadWebhook } from './load-webhook.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';
import type { Webhook } from './webhook.entity.ts';

/** Lets a webhook hear again, from where it stopped: what has changed in the meantime is told, each listing once. */
export async function switchWebhookOn(ctx: Context, id: string): Promise<Webhook> {
  const webhook = await loadWebhook(ctx, id);
  permit(ctx, 'switchWebhookOn', { person: webhook.ownerId });

  Object.assign(webhook, { switchedOffAt: null, switchedOffBecause: null, failedDeliveries: 0 });
  await ctx.em.flush();
  return webhook;
}

/** Sends nothing any more, until it is switched on again. */
export async function switchWebhookOff(ctx: Context, id: string): Promise<Webhook> {
  const webhook = await loadWebhook(ctx, id);
  permit(ctx, 'switchWebhookOff', { person: webhook.ownerId });

  const waiting = await ctx.em.find(WebhookDelivery, { webhook: webhook.id, status: 'WAITING', occasion: 'CHANGES' });

  webhook.switchedOffBecause ??= 'BY_HAND';
  webhook.switchedOffAt ??= ctx.now();
  for (const each of waiting) Object.assign(each, { status: 'FAILED', settledAt: ctx.now(), failure: SWITCHED_OFF });
  await ctx.em.flush();
  return webhook;
}

const SWITCHED_OFF = 'The webhook was switched off.';
