import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import { address, EDITORS } from '../listing/keepers.queries.ts';

/** An organisation that is to be asked how a quarter went. */
export interface ToInvite {
  id: string;
  name: LocalisedText;
  /** Ids of the people who keep its listings; else an e-mail address; else nobody. */
  recipients: string[];
}

/** The organisations to which somebody was sent in these days, or where somebody started: by one index for each day that counts. */
export async function receiversBetween(reads: Reads, from: string, to: string): Promise<string[]> {
  const rows = await reads.all<{ id: string }>('receivers-between', RECEIVERS_BETWEEN, [from, to]);
  return rows.map(({ id }) => id);
}

export const RECEIVERS_BETWEEN = `
  select organisation_id as id from connection where sent_on between $1::date and $2::date
  union select organisation_id from connection where received_on between $1::date and $2::date
  union select organisation_id from connection where started_on between $1::date and $2::date order by 1`;

/** Those of them whom nobody has asked yet. Two processes take turns, so that nobody is asked twice. */
export async function takeUninvited(em: EntityManager, ids: readonly string[], quarter: string): Promise<ToInvite[]> {
  await em.execute('select pg_advisory_xact_lock(4711031)');
  return em.execute<ToInvite[]>(UNINVITED, [JSON.stringify(ids), quarter]);
}

const UNINVITED = `select o.id, o.name, coalesce(${EDITORS}, ${address('o')}, '{}') as recipients
  from jsonb_array_elements_text(?::jsonb) as asked (id) join organisation o on o.id = asked.id::uuid
  where o.archived_at is null and o.suspended_at is null
    and not exists (select from pulse_invitation i where i.organisation_id = o.id and i.quarter = ?) order by o.id`;

export interface InvitationRow {
  organisationId: string;
  quarter: string;
  organisationName: LocalisedText;
}

/** What the link with this digest is for, whoever asks: the secret is what permits it. */
export function pulseBehind(reads: Reads, digest: string): Promise<InvitationRow | null> {
  return reads.one<InvitationRow>(
    'pulse-behind-link',
    `select i.organisation_id as "organisationId", i.quarter, o.name as "organisationName"
     from pulse_invitation i join organisation o on o.id = i.organisation_id where i.digest = $1`,
    [digest],
  );
}
