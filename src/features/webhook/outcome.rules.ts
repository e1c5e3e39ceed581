import type { Webhook } from './webhook.entity.ts';
import type { WebhookDelivery } from './webhook-delivery.entity.ts';
import { MOST_ATTEMPTS, MOST_FAILED_DELIVERIES } from './webhook.rules.ts';

/** What came of one attempt: what was answered, or why nothing was. */
export type Attempt = { answerCode: number } | { failure: string };

const GONE = 410;

/** What an attempt makes of a delivery and its webhook. A delivery that waits after it is tried again. */
export function settleAttempt(delivery: WebhookDelivery, webhook: Webhook, attempt: Attempt, at: Date): void {
  delivery.attempts += 1;
  delivery.attemptedAt = at;
  delivery.answerCode = 'answerCode' in attempt ? attempt.answerCode : null;
  delivery.failure = failureOf(attempt);
  if (delivery.failure === null) return taken(delivery, webhook, at);
  const isGone = delivery.answerCode === GONE;
  if (delivery.attempts < mostAttempts(delivery) && !isGone) return;
  Object.assign(delivery, { status: 'FAILED', settledAt: at });
  if (delivery.occasion === 'CHANGES') givenUp(webhook, isGone, at);
}

/** A ping is for somebody who waits for what comes of it. */
function mostAttempts({ occasion }: WebhookDelivery): number {
  return occasion === 'PING' ? 1 : MOST_ATTEMPTS;
}

function taken(delivery: WebhookDelivery, webhook: Webhook, at: Date): void {
  Object.assign(delivery, { status: 'DELIVERED', settledAt: at });
  if (delivery.occasion !== 'CHANGES') return;
  webhook.failedDeliveries = 0;
  webhook.position = Math.max(webhook.position, delivery.toPosition ?? 0);
}

function givenUp(webhook: Webhook, isGone: boolean, at: Date): void {
  webhook.failedDeliveries += 1;
  if (webhook.switchedOffAt || (!isGone && webhook.failedDeliveries < MOST_FAILED_DELIVERIES)) return;
  Object.assign(webhook, { switchedOffAt: at, switchedOffBecause: isGone ? 'GONE' : 'FAILURES' });
}

function failureOf(attempt: Attempt): string | null {
  if ('failure' in attempt) return attempt.failure;
  const { answerCode } = attempt;
  if (answerCode >= 200 && answerCode < 300) return null;
  if (answerCode >= 300 && answerCode < 400) return `It answered ${answerCode}: redirects are not followed.`;
  return answerCode === GONE ? 'It answered 410: nobody listens there any more.' : `It answered ${answerCode}.`;
}
