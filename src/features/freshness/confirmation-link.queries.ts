import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';

export interface ConfirmationLinkRow {
  id: string;
  subject: 'service' | 'organisation';
  listingId: string;
  version: number;
  expiresAt: Date;
  usedAt: Date | null;
}

/** The link with this digest, whoever asks: the secret is what permits it. */
export function confirmationLink(reads: Reads, digest: string): Promise<ConfirmationLinkRow | null> {
  return reads.one<ConfirmationLinkRow>(
    'confirmation-link',
    `select id, subject, listing_id as "listingId", version, expires_at as "expiresAt", used_at as "usedAt"
     from confirmation_link where digest = $1`,
    [digest],
  );
}

/** Uses a link up; false where it was used or has expired, be it a moment ago. */
export async function takeLink(em: EntityManager, id: string, at: Date): Promise<boolean> {
  const taken = await em.execute<{ id: string }[]>(
    'update confirmation_link set used_at = ? where id = ? and used_at is null and expires_at > ? returning id',
    [at, id, at],
  );
  return taken.length === 1;
}
