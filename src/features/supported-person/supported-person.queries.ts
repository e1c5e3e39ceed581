import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { AgeBand, EthnicGroup, PersonGender } from './supported-person.codes.ts';

/** A supported person as the read paths return it. */
export interface SupportedPersonRow {
  id: string;
  version: number;
  teamId: string;
  caseCode: string;
  hasLocalReference: boolean;
  ageBand: AgeBand;
  gender: PersonGender | null;
  ethnicGroup: EthnicGroup | null;
  populations: string[];
  localAuthority: string | null;
  icb: string | null;
  nation: string | null;
  deprivationDecile: number | null;
  catchment: string[];
  createdAt: Date;
  updatedAt: Date;
  lastActiveOn: string;
}

const COLUMNS = `p.id, p.version, p.team_id as "teamId", p.case_code as "caseCode",
  p.reference_hmac is not null as "hasLocalReference", p.age_band as "ageBand", p.gender, p.ethnic_group as "ethnicGroup",
  p.populations, p.local_authority as "localAuthority", p.icb, p.nation, p.deprivation_decile as "deprivationDecile",
  p.catchment, p.created_at as "createdAt", p.updated_at as "updatedAt", p.last_active_on::text as "lastActiveOn"`;

/** Of these ids, whoever is of these teams. */
export function supportedPeopleByIds(
  reads: Reads,
  ids: readonly string[],
  teams: readonly string[],
): Promise<SupportedPersonRow[]> {
  return reads.all<SupportedPersonRow>(
    'supported-people-by-ids',
    `select ${COLUMNS} from supported_person p where p.id = any($1::uuid[]) and p.team_id::text = any($2::text[])`,
    [ids, teams],
  );
}

export function supportedPersonByCode(
  reads: Reads,
  caseCode: string,
  teams: readonly string[],
): Promise<SupportedPersonRow | null> {
  return reads.one<SupportedPersonRow>(
    'supported-person-by-code',
    `select ${COLUMNS} from supported_person p where p.case_code = $1 and p.team_id::text = any($2::text[])`,
    [caseCode, teams],
  );
}

/** What is kept of a local reference in a team under one key. */
export interface TeamMark {
  teamId: string;
  keyId: string;
  hmac: string;
}

/** Whoever carries one of these marks; of several, whoever was active last. */
export function supportedPersonByMarks(reads: Reads, marks: readonly TeamMark[]): Promise<SupportedPersonRow | null> {
  return reads.one<SupportedPersonRow>(
    'supported-person-by-marks',
    `select ${COLUMNS} from supported_person p
     join unnest($1::uuid[], $2::text[], $3::text[]) as mark (team_id, key_id, hmac)
       on p.team_id = mark.team_id and p.reference_key_id = mark.key_id and p.reference_hmac = mark.hmac
     order by p.last_active_on desc, p.id limit 1`,
    [marks.map(({ teamId }) => teamId), marks.map(({ keyId }) => keyId), marks.map(({ hmac }) => hmac)],
  );
}

/** Where a page of people ended. */
export type PersonPosition = [lastActiveOn: string, id: string];

/** A page of the people of a team, whoever was active last first. */
export function supportedPeopleAfter(
  reads: Reads,
  { teamId, after, limit }: { teamId: string; after: PersonPosition | null; limit: number },
): Promise<SupportedPersonRow[]> {
  const [day = null, id = null] = after ?? [];
  return reads.all<SupportedPersonRow>(
    'supported-people-after',
    `select ${COLUMNS} from supported_person p
     where p.team_id = $1 and ($2::date is null or (p.last_active_on, p.id) < ($2::date, $3::uuid))
     order by p.last_active_on desc, p.id desc limit $4`,
    [teamId, day, id, limit],
  );
}

/** Whether a case code is anybody's, in whatever team. */
export async function isTaken(em: EntityManager, caseCode: string): Promise<boolean> {
  const rows = await em.execute<object[]>('select 1 from supported_person where case_code = ?', [caseCode]);
  return rows.length > 0;
}

/** Lets everybody else who registers the same reference wait until this transaction is over. */
export async function holdReference(em: EntityManager, mark: { hmac: string }): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 4711026))', [mark.hmac]);
}
