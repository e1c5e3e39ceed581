import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { ViewerReach } from '../../policy/permit.ts';
import { newId } from '../../shared/uuid.ts';
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
  createdAt: Date;
}

/** What makes two flags speak of one gap. */
export interface GapKey {
  need: string;
  areaCode: string;
  population: string | null;
}

export interface GapsWanted {
  reach: ViewerReach;
  areaCode: string | null;
  need: string | null;
  status: GapStatus | null;
  before: string | null;
  limit: number;
}

const COLUMNS = `g.id, g.version, g.need, g.area_code as "areaCode", g.population, g.status,
  g.closed_by_service_id as "closedByServiceId", g.created_at as "createdAt"`;

/** A page of gaps, the newest first: in an area or any that it holds, as far as the viewer reaches. */
export function gapsBefore(
  reads: Reads,
  { reach, areaCode, need, status, before, limit }: GapsWanted,
): Promise<GapRow[]> {
  return reads.all<GapRow>(
    'gaps-before',
    `select ${COLUMNS} from gap g where ($1 or g.areas && $2::text[]) and ($3::text is null or g.areas @> array[$3])
       and ($4::text is null or g.need = $4) and ($5::text is null or g.status = $5)
       and ($6::uuid is null or g.id < $6) order by g.id desc limit $7`,
    [reach.all, reach.scopes, areaCode, need, status, before, limit],
  );
}

export function gapById(reads: Reads, id: string, reach: ViewerReach): Promise<GapRow | null> {
  return reads.one<GapRow>(
    'gap-by-id',
    `select ${COLUMNS} from gap g where g.id = $1::uuid and ($2 or g.areas && $3::text[])`,
    [id, reach.all, reach.scopes],
  );
}

export interface StepRow {
  gapId: string;
  kind: GapStepKind;
  at: Date;
  words: string | null;
}

export function stepsOfGaps(reads: Reads, ids: readonly string[]): Promise<StepRow[]> {
  return reads.all<StepRow>(
    'steps-of-gaps',
    `select gap_id as "gapId", kind, at, words from gap_step where gap_id = any($1::uuid[]) order by gap_id, at, id`,
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
  const begun = await em.execute<unknown[]>(BEGIN, [newId(), need, areaCode, population, at, at, at, areaCode]);
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
