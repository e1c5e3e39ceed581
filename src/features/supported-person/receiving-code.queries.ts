import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import { newReadableCode, readableCode } from '../../shared/readable-code.ts';

const LENGTH = 10;

/**
 * By what an organisation knows somebody who is sent there: `7KQ4M-XW2HK`, made the first time and the same ever after. Two
 * organisations know the same person by two codes, and neither by the case code of the team. Ask inside a transaction.
 */
export async function receivingCodeFor(
  em: EntityManager,
  { personId, organisationId, at }: { personId: string; organisationId: string; at: Date },
): Promise<string> {
  await em.execute(HOLD, [personId, organisationId]);
  await em.execute(MAKE, [
    randomUUID(),
    personId,
    organisationId,
    newReadableCode(LENGTH),
    at,
    personId,
    organisationId,
  ]);
  const [kept] = await em.execute<{ code: string }[]>(READ, [personId, organisationId]);
  // A code that is somebody else's already is not taken: another one is.
  return kept?.code ?? receivingCodeFor(em, { personId, organisationId, at });
}

/** Whoever asks for the same at the same time waits until this transaction is over. */
const HOLD = 'select pg_advisory_xact_lock(hashtextextended(?::text || ?::text, 4711027))';

const MAKE = `insert into receiving_code (id, person_id, organisation_id, code, created_at)
  select ?::uuid, ?::uuid, ?::uuid, ?, ?::timestamptz
  where not exists (select from receiving_code where person_id = ? and organisation_id = ?)
  on conflict do nothing`;

/** Of an organisation that another one was merged into, the code that was told first. */
const READ = `select code from receiving_code where person_id = ? and organisation_id = ?
  order by created_at, id limit 1`;

/** A receiving code as it is kept, from whatever was typed; null where it is none. */
export function receivingCodeOf(text: string): string | null {
  return readableCode(text, LENGTH);
}
