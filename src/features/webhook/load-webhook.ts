import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';
import { Webhook } from './webhook.entity.ts';

/** A webhook that the viewer may know of. */
export async function loadWebhook({ em }: Context, id: string): Promise<Webhook> {
  const webhook = isUuid(id) ? await em.findOne(Webhook, { id }) : null;
  if (!webhook) throw new NotFound('You have no such webhook.');
  return webhook;
}

/** A delivery with its webhook, where the viewer may know of it. */
export async function loadDelivery(
  { em }: Context,
  id: string,
): Promise<{ delivery: WebhookDelivery; webhook: Webhook }> {
  const delivery = isUuid(id) ? await em.findOne(WebhookDelivery, { id }, { populate: ['webhook'] }) : null;
  if (!delivery) throw new NotFound('You have no such delivery.');
  return { delivery, webhook: delivery.webhook.getEntity() };
}
