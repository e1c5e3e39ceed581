import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { loadWebhook } from './load-webhook.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';
import { Webhook } from './webhook.entity.ts';

interface PageAsked {
  first: number;
  after?: string | null | undefined;
}

/** A page of the viewer's webhooks, in the order in which they were made; of all, for administrators. */
export function listWebhooks({ em }: Context, page: PageAsked): Promise<Page<Webhook>> {
  return pageById(page, (after, limit) =>
    em.find(Webhook, after ? { id: { $gt: after } } : {}, { orderBy: { id: 'asc' }, limit }),
  );
}

/** A page of what was sent to one of them, the newest first. */
export async function listDeliveries(ctx: Context, webhookId: string, page: PageAsked): Promise<Page<WebhookDelivery>> {
  const webhook = await loadWebhook(ctx, webhookId);
  return pageById(page, (after, limit) =>
    ctx.em.find(
      WebhookDelivery,
      { webhook: webhook.id, ...(after && { id: { $lt: after } }) },
      { orderBy: { id: 'desc' }, limit },
    ),
  );
}
