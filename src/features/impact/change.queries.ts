import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { Change, ExactChange } from './change.rules.ts';
import type { PublishedChange } from './told-change.rules.ts';
import type { Dimension } from './impact.codes.ts';
import type { Period } from './period.rules.ts';

/** By what the episode `e` of the person `s` is told apart. Of services, it is those that it led to. */
const KEYS = `lateral (
  select 'DIRECTORY' as dimension, 'ALL' as key
  union all select 'TEAM', e.team_id::text
  union all select 'REFERRAL_SOURCE', e.referral_source
  union all select 'LOCAL_AUTHORITY', coalesce(s.local_authority, 'NOT_KNOWN')
  union all select 'ICB', coalesce(s.icb, 'NOT_KNOWN')
  union all select 'NEED', unnest(e.needs)
  union all select 'POPULATION', unnest(e.populations)
  union all select distinct 'ORGANISATION', c.organisation_id::text from connection c
    where c.episode_id = e.id and c.made_on is not null
  union all select distinct 'SERVICE', c.service_id::text from connection c
    where c.episode_id = e.id and c.made_on is not null and c.service_id is not null) as k`;

/**
 * For each episode and measure, the first score and the last one, where that was in the period; and the episodes with a first score from the
 * twelve months up to its end that were never asked again, by which it is told how complete that is.
 */
const EXACT = `with last as (
    select distinct on (episode_id, measure) episode_id, measure, score, taken_on from measurement
    where stage = 'FOLLOW_UP' and taken_on <= ? order by episode_id, measure, taken_on desc, created_at desc),
  scored as (
    select b.episode_id, b.measure, l.score - b.score as change from measurement b
    left join last l on l.episode_id = b.episode_id and l.measure = b.measure
    where b.stage = 'BASELINE'
      and case when l.taken_on is null then b.taken_on > ?::date - 365 and b.taken_on <= ? else l.taken_on >= ? end)
  select k.dimension, k.key, f.measure, count(*)::int as baselines, count(f.change)::int as pairs,
    count(distinct e.person_id) filter (where f.change is not null)::int as people,
    avg(f.change)::float8 as mean, stddev_samp(f.change)::float8 as deviation,
    case k.dimension when 'SERVICE' then (select organisation_id::text from service where id::text = k.key) end as parent
  from scored f join episode e on e.id = f.episode_id join supported_person s on s.id = e.person_id cross join ${KEYS}
  group by k.dimension, k.key, f.measure order by 1, 2, 3`;

/** Paired changes of a period, exactly. Nothing of this is shown to anybody. */
export function exactChanges(em: EntityManager, { from, to }: Period): Promise<ExactChange[]> {
  return em.execute(EXACT, [to, to, to, from]);
}

export async function keepChanges(em: EntityManager, period: string, changes: readonly Change[]): Promise<void> {
  await em.execute(
    `insert into impact.change (dimension, key, period, measure, pairs, baselines, mean, low, high)
     select dimension, key, ?, measure, pairs, baselines, mean, low, high
     from jsonb_populate_recordset(null::impact.change, ?::jsonb)`,
    [period, JSON.stringify(changes)],
  );
}

/** What is published of how scores changed, for some cells. */
export function changesOf(
  reads: Reads,
  { dimension, keys, periods }: { dimension: Dimension; keys: readonly string[]; periods: readonly string[] },
): Promise<PublishedChange[]> {
  return reads.all(
    'impact-changes',
    `select dimension, key, period, measure, pairs, baselines, mean, low, high from impact.change
     where period = any($1) and dimension = $2 and key = any($3) order by measure`,
    [periods, dimension, keys],
  );
}

/** The measures of which anything is published in these quarters, whoever asks. */
export async function measuresIn(reads: Reads, quarters: readonly string[]): Promise<string[]> {
  const rows = await reads.all<{ measure: string }>(
    'impact-measures',
    'select distinct measure from impact.change where period = any($1) order by measure',
    [quarters],
  );
  return rows.map(({ measure }) => measure);
}
