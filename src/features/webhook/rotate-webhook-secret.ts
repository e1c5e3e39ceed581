import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { loadWebhook } from './load-webhook.ts';
import { OVERLAP_HOURS, secretOf } from './secret.rules.ts';
import type { Webhook } from './webhook.entity.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Gives a webhook a new secret. For a day what is sent is signed with both; an even older one ends now. */
export async function rotateWebhookSecret(ctx: Context, id: string): Promise<{ webhook: Webhook; secret: string }> {
  const webhook = await loadWebhook(ctx, id);
  permit(ctx, 'rotateWebhookSecret', { person: webhook.ownerId });

  webhook.secretNumber += 1;
  webhook.formerSecretUntil = new Date(ctx.now().getTime() + OVERLAP_HOURS * HOUR_MS);
  await ctx.em.flush();
  return { webhook, secret: secretOf(ctx.webhookKey, webhook) };
}
