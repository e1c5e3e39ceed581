import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { ViewerReach } from '../../policy/permit.ts';
import type { Role } from '../../shared/role.ts';
import type { InvitationStatus } from './invitation.rules.ts';

/** An invitation as the read paths return it. Of its code nothing is shown. */
export interface InvitationRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  scope: string | null;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

export interface InvitationsWanted {
  after: string | null;
  limit: number;
  status: InvitationStatus | null;
  now: Date;
  reach: ViewerReach;
}

const COLUMNS = `i.id, i.name, i.email, i.role, i.scope, i.created_at as "createdAt", i.expires_at as "expiresAt",
  i.accepted_at as "acceptedAt", i.revoked_at as "revokedAt"`;

const STATUS = `case when i.accepted_at is not null then 'ACCEPTED' when i.revoked_at is not null then 'REVOKED'
  when i.expires_at > $3 then 'OPEN' else 'EXPIRED' end`;

/** A page of invitations in the order in which they were sent. */
export function invitationsAfter(reads: Reads, wanted: InvitationsWanted): Promise<InvitationRow[]> {
  const { after, limit, status, now, reach } = wanted;
  return reads.all<InvitationRow>(
    'invitations-after',
    `select ${COLUMNS} from invitation i
     where ($1 or i.scope = any($2::text[])) and ($4::text is null or ${STATUS} = $4) and ($5::uuid is null or i.id > $5)
     order by i.id limit $6`,
    [reach.all, reach.scopes, now, status, after, limit],
  );
}

export function invitationsByIds(
  reads: Reads,
  ids: readonly string[],
  { all, scopes }: ViewerReach,
): Promise<InvitationRow[]> {
  return reads.all<InvitationRow>(
    'invitations-by-ids',
    `select ${COLUMNS} from invitation i where i.id = any($1::uuid[]) and ($2 or i.scope = any($3::text[]))`,
    [ids, all, scopes],
  );
}

/** Any number will do, as long as nobody else asks for a lock by it. */
const ADDRESSES = 4_711_003;

/** Until the end of the transaction, nobody else invites this address, accepts or takes back an invitation to it. */
export async function holdAddress(em: EntityManager, email: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(?, hashtext(?))', [ADDRESSES, email]);
}

/** The person with this address, whoever asks. */
export async function personWithAddress(em: EntityManager, email: string): Promise<string | null> {
  const [row] = await em.execute<{ id: string }[]>('select id from person where lower(email) = ?', [email]);
  return row?.id ?? null;
}
