import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import { newId } from '../../shared/uuid.ts';
import type { ConcernReason } from './concern.codes.ts';

/** What a team found unsafe. */
export interface Finding {
  serviceId: string;
  teamId: string;
  reason: ConcernReason;
}

/**
 * Opens a concern about the service, or adds to the one that is open: there is one at a time. What says nothing new raises no
 * version, which would tell how often it was found.
 */
export async function keepConcern(em: EntityManager, { serviceId, teamId, reason }: Finding, at: Date): Promise<void> {
  await em.execute(KEEP, [newId(), serviceId, reason, teamId, at]);
}

const KEEP = `insert into concern as kept (id, service_id, reasons, team_ids, opened_at)
  values (?, ?, array[?::text], array[?::text], ?)
  on conflict (service_id) where closed_at is null do update set version = kept.version + 1,
    reasons = array(select distinct unnest(kept.reasons || excluded.reasons) order by 1),
    team_ids = array(select distinct unnest(kept.team_ids || excluded.team_ids) order by 1)
  where not (kept.reasons @> excluded.reasons and kept.team_ids @> excluded.team_ids)`;

/** A service as far as a letter about it needs, whoever writes. */
export interface Concerned {
  organisationId: string;
  name: LocalisedText;
}

export async function concernedService(em: EntityManager, id: string): Promise<Concerned | null> {
  const rows = await em.execute<Concerned[]>(
    'select s.organisation_id as "organisationId", s.name from service s where s.id = ?',
    [id],
  );
  return rows[0] ?? null;
}

/** A concern as the read paths return it. How often it was found is not told, since that counts people. */
export interface ConcernRow {
  id: string;
  version: number;
  serviceId: string;
  reasons: ConcernReason[];
  /** Their names, in order: whom to ask. */
  teamNames: string[];
  openedAt: Date;
  closedAt: Date | null;
  closeReason: string | null;
}

/** The open concerns about these services. */
export function openConcernsAbout(reads: Reads, serviceIds: readonly string[]): Promise<ConcernRow[]> {
  return reads.all(
    'open-concerns-about',
    `select k.id, k.version, k.service_id as "serviceId", k.reasons, k.opened_at as "openedAt", k.closed_at as "closedAt",
       k.close_reason as "closeReason",
       array(select t.name from team t where t.id::text = any(k.team_ids) order by t.name) as "teamNames"
     from concern k where k.service_id = any($1::uuid[]) and k.closed_at is null`,
    [serviceIds],
  );
}
