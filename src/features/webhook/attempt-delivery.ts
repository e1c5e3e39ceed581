import type { Context } from '../../context.ts';
import { NotReachable } from '../../http/outgoing/guarded-lookup.ts';
import type { Attempt } from './outcome.rules.ts';
import { signedHeaders } from './secret.rules.ts';
import type { Webhook } from './webhook.entity.ts';
import type { WebhookDelivery } from './webhook-delivery.entity.ts';

/** Sends a delivery once, and says what was answered. What else the answer holds is nobody's business here. */
export async function attemptDelivery(
  { outgoing, webhookKey, now }: Pick<Context, 'outgoing' | 'webhookKey' | 'now'>,
  { id, body }: WebhookDelivery,
  webhook: Webhook,
): Promise<Attempt> {
  const headers = { ...HEADERS, ...signedHeaders(webhookKey, webhook, { id, body, at: now() }) };
  try {
    const answer = await outgoing.send(webhook.address, { method: 'POST', headers, body });
    await answer.body.dump().catch(() => undefined);
    return { answerCode: answer.statusCode };
  } catch (error) {
    return { failure: inWords(error as Error & { code?: string }) };
  }
}

const HEADERS = { 'content-type': 'application/json', 'user-agent': 'Linkwell-Webhooks' };

function inWords(error: Error & { code?: string }): string {
  if (error instanceof NotReachable) return 'Its address leads into a private network.';
  if (error.name === 'TimeoutError' || /TIMEOUT|TIMEDOUT/.test(error.code ?? '')) return 'It did not answer in time.';
  return `It could not be reached (${error.code ?? error.name}).`;
}
