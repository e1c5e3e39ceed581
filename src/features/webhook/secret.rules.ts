import { createHmac } from 'node:crypto';
import { Webhook as Signer } from 'standardwebhooks';

/** How long a secret goes on after it was rotated, so that nothing is refused while the new one is put in place. */
export const OVERLAP_HOURS = 24;

/** Whose secret, and the how manieth. */
export interface Signed {
  id: string;
  secretNumber: number;
  formerSecretUntil?: Date | null;
}

/**
 * The secret of a webhook, worked out from the secret of this server: nothing is kept by which whoever reads the database could sign.
 */
export function secretOf(key: Buffer, { id, secretNumber }: Signed): string {
  return `whsec_${createHmac('sha256', key).update(`${id}:${secretNumber}`).digest('base64')}`;
}

/** Headers by which a receiver knows who sent it, when, and that it is as it was sent (standardwebhooks.com). */
export function signedHeaders(
  key: Buffer,
  webhook: Signed,
  { id, body, at }: { id: string; body: string; at: Date },
): Record<string, string> {
  const signatures = secretsInForce(key, webhook, at).map((secret) => new Signer(secret).sign(id, at, body));
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}

function secretsInForce(key: Buffer, webhook: Signed, at: Date): string[] {
  const { secretNumber, formerSecretUntil } = webhook;
  const goesOn = formerSecretUntil != null && formerSecretUntil > at;
  const numbers = goesOn ? [secretNumber, secretNumber - 1] : [secretNumber];
  return numbers.map((number) => secretOf(key, { ...webhook, secretNumber: number }));
}
