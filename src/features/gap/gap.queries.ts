import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { GapSight } from './gap.policy.ts';
import type { GapStatus, GapStepKind, UnmetReason } from './gap.codes.ts';

/** A gap as the read paths return it. */
export interface GapRow {
  id: string;
  version: number;
  need: string;
  areaCode: string;
  population: string | null;
  status: GapStatus;
  closedByServiceId: string | null;
  /** The day in London on which it was first flagged. */
  flaggedOn: string;
}

/** What makes two flags speak of one gap. */
export interface GapKey {
  need: string;
  areaCode: string;
  population: string | null;
}

export interface GapsWanted {
  sight: GapSight;
  areaCode: string | null;
  need: string | null;
  status: GapStatus | null;
  after: string | null;
  limit: number;
}

const DAY = (column: string) => `to_char(${column} at time zone 'Europe/London', 'YYYY-MM-DD')`;

const COLUMNS = `g.id, g.version, g.need, g.area_code as "areaCode", g.population, g.status,
  g.closed_by_service_id as "closedByServiceId", ${DAY('g.created_at')} as "flaggedOn"`;

/** Where somebody commissions: in areas of theirs, or in a council of which a part lies there. */
const IS_OWN = `g.areas && ($2::text[] || array(select provision.councils_in_part($2::text[])))`;

/** What is only observed is one or two people: it is for those who commission there, and for whoever flagged it. */
const IS_SEEN = `($1 or ${IS_OWN}) and (g.status <> 'OBSERVED' or ${IS_OWN}
  or exists (select from gap_evidence e where e.gap_id = g.id and e.noted_by = $3::uuid))`;

/** A page of gaps that the viewer sees, in an area or any that it holds. Ids are random: their order tells nothing. */
export function gapsAfter(
  reads: Reads,
  { sight, areaCode, need, status, after, limit }: GapsWanted,
): Promise<GapRow[]> {
  return reads.all<GapRow>(
    'gaps-after',
    `select ${COLUMNS} from gap g where ${IS_SEEN} and ($4::text is null or g.areas && (array[$4] || array(select provision.councils_in_part(array[$4]))))
       and ($5::text is null or g.need = $5) and ($6::text is null or g.status = $6)
       and ($7::uuid is null or g.id > $7) order by g.id limit $8`,
    [sight.all, sight.areas, sight.self, areaCode, need, status, after, limit],
  );
}

export function gapById(reads: Reads, id: string, sight: GapSight): Promise<GapRow | null> {
  return reads.one<GapRow>('gap-by-id', `select ${COLUMNS} from gap g where ${IS_SEEN} and g.id = $4::uuid`, [
    sight.all,
    sight.areas,
    sight.self,
    id,
  ]);
}

export interface StepRow {
  gapId: string;
  kind: GapStepKind;
  /** The day in London. */
  on: string;
  words: string | null;
}

export function stepsOfGaps(reads: Reads, ids: readonly string[]): Promise<StepRow[]> {
  return reads.all<StepRow>(
    'steps-of-gaps',
    `select gap_id as "gapId", kind, ${DAY('at')} as "on", words from gap_step where gap_id = any($1::uuid[]) order by gap_id, at, id`,
    [ids],
  );
}

export interface ReasonRow {
  gapId: string;
  reason: UnmetReason;
  count: number;
}

/** How often each reason was given since the life of a gap began, up to a day. */
export function reasonsOfGaps(reads: Reads, ids: readonly string[], until: string): Promise<ReasonRow[]> {
  return reads.all<ReasonRow>(
    'reasons-of-gaps',
    `select e.gap_id as "gapId", e.reason, count(*)::int as count from gap_evidence e join gap g on g.id = e.gap_id
     where e.gap_id = any($1::uuid[]) and e.noted_on <= $2::date and e.noted_at >= g.counted_from
     group by e.gap_id, e.reason order by e.gap_id, count(*) desc, e.reason`,
    [ids, until],
  );
}

/** The gap of a key; begun if there is none. Two who begin it at once begin one. */
export async function gapOf(
  em: EntityManager,
  { need, areaCode, population }: GapKey,
  at: Date,
): Promise<{ id: string; isNew: boolean }> {
  const begun = await em.execute<unknown[]>(BEGIN, [randomUUID(), need, areaCode, population, at, at, at, areaCode]);
  const [row] = await em.execute<{ id: string }[]>(FIND, [need, areaCode, population ?? '']);
  if (!row) throw new Error('The gap that was just begun is not there.');
  return { id: row.id, isNew: begun.length > 0 };
}

const BEGIN = `insert into gap (id, need, area_code, population, status, counted_from, created_at, updated_at, areas)
  select ?, ?, ?, ?, 'OBSERVED', ?, ?, ?, a.parents || a.code from place.area a where a.code = ?
  on conflict do nothing returning id`;

const FIND = `select id from gap where need = ? and area_code = ? and coalesce(population, '') = ?`;

/** Keeps a gap in the sight of somebody: they are written to when it moves. */
export async function follow(em: EntityManager, gapId: string, personId: string): Promise<void> {
  await em.execute('insert into gap_follower (gap_id, person_id) values (?, ?) on conflict do nothing', [
    gapId,
    personId,
  ]);
}

export async function unfollow(em: EntityManager, gapId: string, personId: string): Promise<void> {
  await em.execute('delete from gap_follower where gap_id = ? and person_id = ?', [gapId, personId]);
}

/** Who is written to when a gap moves: who follows it and still has access. */
export function followersOf(em: EntityManager, gapId: string): Promise<{ id: string; name: string; email: string }[]> {
  return em.execute(
    `select p.id, p.name, p.email from gap_follower f join person p on p.id = f.person_id
     where f.gap_id = ? and p.suspended_at is null order by p.id`,
    [gapId],
  );
}
