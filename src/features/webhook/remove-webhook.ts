import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { loadWebhook } from './load-webhook.ts';

/** Takes a webhook away for good, with the list of what was delivered. */
export async function removeWebhook(ctx: Context, id: string): Promise<string> {
  const webhook = await loadWebhook(ctx, id);
  permit(ctx, 'removeWebhook', { person: webhook.ownerId });

  ctx.em.remove(webhook);
  await ctx.em.flush();
  return webhook.id;
}
