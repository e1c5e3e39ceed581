import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import { newReadableCode, readableCode } from '../../shared/readable-code.ts';

const LENGTH = 10;

/** Somebody, and an organisation to which they are sent. */
export interface Sent {
  personId: string;
  organisationId: string;
}

/**
 * By what organisations know those who are sent there: `7KQ4M-XW2HK`, made the first time and the same ever after. Two
 * organisations know the same person by two codes, and neither by the case code of the team. All of a list take as many
 * statements as one. Ask inside a transaction.
 */
export async function receivingCodesFor(
  em: EntityManager,
  sent: readonly Sent[],
  at: Date,
): Promise<(of: Sent) => string> {
  const pairs = [...new Map(sent.map((each) => [nameOf(each), each])).values()];
  const codes = new Map<string, string>();
  const known = async (some: readonly Sent[]): Promise<Sent[]> => {
    const rows = some.length > 0 ? await em.execute<(Sent & { code: string })[]>(READ, [listed(some)]) : [];
    for (const row of rows) codes.set(nameOf(row), row.code);
    return some.filter((each) => !codes.has(nameOf(each)));
  };
  let missing = await known(pairs);
  if (missing.length > 0) await em.execute(HOLD, [listed(missing)]);
  missing = await known(missing);
  // A code that is somebody else's already is not taken: another one is.
  while (missing.length > 0) {
    const made = missing.map((each) => ({ ...each, id: randomUUID(), code: newReadableCode(LENGTH) }));
    await em.execute(MAKE, [at, JSON.stringify(made)]);
    missing = await known(missing);
  }
  return (of) => codes.get(nameOf(of)) ?? '';
}

function nameOf({ personId, organisationId }: Sent): string {
  return `${personId} ${organisationId}`;
}

function listed(sent: readonly Sent[]): string {
  return JSON.stringify(sent.map(({ personId, organisationId }) => ({ personId, organisationId })));
}

const ASKED = 'jsonb_to_recordset(?::jsonb) as a ("personId" uuid, "organisationId" uuid)';

/** Of an organisation that another one was merged into, the code that was told first. */
const READ = `select distinct on (a."personId", a."organisationId") a."personId", a."organisationId", r.code
  from ${ASKED} join receiving_code r on r.person_id = a."personId" and r.organisation_id = a."organisationId"
  order by a."personId", a."organisationId", r.created_at, r.id`;

/** Whoever asks for the same at the same time waits until this transaction is over; in one order, so that nobody waits in a ring. */
const HOLD = `select pg_advisory_xact_lock(held.key) from (
  select distinct hashtextextended(a."personId"::text || a."organisationId"::text, 4711027) as key from ${ASKED}
  order by key) as held`;

const MAKE = `insert into receiving_code (id, person_id, organisation_id, code, created_at)
  select a.id, a."personId", a."organisationId", a.code, ?::timestamptz
  from jsonb_to_recordset(?::jsonb) as a (id uuid, "personId" uuid, "organisationId" uuid, code text)
  on conflict do nothing`;

/** A receiving code as it is kept, from whatever was typed; null where it is none. */
export function receivingCodeOf(text: string): string | null {
  return readableCode(text, LENGTH);
}
