import type { EntityManager } from '@mikro-orm/postgresql';
import { CONNECTION_OUTCOMES } from '../connection/connection.codes.ts';
import { reasonOf } from '../gap/gap.rules.ts';
import type { UnmetReason } from '../gap/gap.codes.ts';
import type { Period } from '../impact/period.rules.ts';
import { SOON_DAYS } from './provision.codes.ts';

/** Exact counts, on their way to be suppressed. Nothing of this is shown to anybody. */

/** Which quarter is counted, and on which day: by it, areas go by the codes of today. */
export type Counting = Pick<Period, 'from' | 'to'> & { today: string };

/** Where something is counted. A council that lies in two boards is counted in each by itself; '' is not known. */
export interface CellKey {
  localAuthority: string;
  icb: string;
  need: string;
  population: string;
}

/** Areas by the codes that they ever had, and councils with the boards in which they lie, of which one holds most of it. */
export const PLACES = `called as materialized (
    select own, provision.current_code(own, ?::date) as code from (
      select code from place.area where kind in ('LOCAL_AUTHORITY', 'ICB', 'HEALTH_BOARD')
      union select old_code from place.area_code_history) every (own)),
  part as (
    select local_authority, icb, sum(residents) as residents from provision.part group by local_authority, icb),
  home as (select distinct on (local_authority) local_authority, icb from part order by local_authority, residents desc, icb)`;

/** The cell in which a row `x` lies that names a council and a board, as they are called today. */
export const PLACED = `left join called h on h.own = x.local_authority left join called b on b.own = x.icb
  left join home m on m.local_authority = coalesce(h.code, x.local_authority)
  left join part o on o.local_authority = m.local_authority and o.icb = coalesce(b.code, x.icb)`;
export const CELL = `coalesce(m.local_authority, '') as local_authority, coalesce(o.icb, m.icb, '') as icb`;
export const KEY = `local_authority as "localAuthority", icb, need, population`;

/** Everybody, and each population of which they are. */
const EACH_POPULATION = (populations: string): string =>
  `lateral (select '' as population union select unnest(${populations})) as p`;

/** The ends of connections that speak of a need that was not met, and why. */
const ENDS = CONNECTION_OUTCOMES.flatMap((outcome) => {
  const reason = reasonOf(outcome);
  return reason ? [`('${outcome}', '${reason}')`] : [];
}).join(', ');

export type ConnectionCount = CellKey & {
  made: number;
  madeBy: number;
  late: number;
  lateBy: number;
  startedBy: number;
};

/** Connections made in a quarter, those of them that had not started in 28 days, and of how many people. */
export function connectionsIn(em: EntityManager, { from, to, today }: Counting): Promise<ConnectionCount[]> {
  return em.execute(CONNECTIONS, [today, from, to]);
}

const IS_LATE = `(x.started_on is null or x.started_on - x.made_on > ${SOON_DAYS})`;

const CONNECTIONS = `with ${PLACES},
  each as (
    select ${CELL}, coalesce(x.need, '') as need, p.population, x.person_id, count(*) as made,
      count(*) filter (where ${IS_LATE}) as late, count(x.started_on) as started
    from connection x ${PLACED} cross join ${EACH_POPULATION('x.populations')}
    where x.made_on between ? and ? group by 1, 2, 3, 4, 5)
  select ${KEY}, sum(made)::int as made, count(*)::int as "madeBy", sum(late)::int as late,
    (count(*) filter (where late > 0))::int as "lateBy", (count(*) filter (where started > 0))::int as "startedBy"
  from each group by local_authority, icb, need, population`;

/** After how many days half of those who started had done so. */
export function mediansIn(em: EntityManager, { from, to, today }: Counting): Promise<(CellKey & { median: number })[]> {
  return em.execute(MEDIANS, [today, from, to]);
}

const MEDIANS = `with ${PLACES},
  each as (
    select ${CELL}, coalesce(x.need, '') as need, p.population, x.started_on - x.made_on as days
    from connection x ${PLACED} cross join ${EACH_POPULATION('x.populations')}
    where x.made_on between ? and ? and x.started_on is not null)
  select ${KEY}, percentile_cont(0.5) within group (order by days) as median
  from each group by local_authority, icb, need, population having count(*) >= 8`;

export type RecordedCount = CellKey & { recorded: number; recordedBy: number };

/** Needs as they stand in the episodes of people who were referred in a quarter. */
export function recordedIn(em: EntityManager, { from, to, today }: Counting): Promise<RecordedCount[]> {
  return em.execute(RECORDED, [today, from, to]);
}

const RECORDED = `with ${PLACES},
  each as (
    select ${CELL}, n.need, p.population, e.person_id, count(*) as recorded
    from episode e join supported_person x on x.id = e.person_id ${PLACED}
    cross join lateral unnest(e.needs) as n (need) cross join ${EACH_POPULATION('e.populations')}
    where e.referred_on between ? and ? group by 1, 2, 3, 4, 5)
  select ${KEY}, sum(recorded)::int as recorded, count(*)::int as "recordedBy"
  from each group by local_authority, icb, need, population`;

/** How often a need was not met; by reason, and where that is null, of all reasons. */
export type UnmetCount = CellKey & { reason: UnmetReason | null; events: number; people: number };

/**
 * Ends of connections that were made in a quarter, and what was flagged in it. A connection of whose end it is told counts once, and
 * an event of which nobody is known any more is of somebody else each time.
 */
export function unmetIn(em: EntityManager, { from, to, today }: Counting): Promise<UnmetCount[]> {
  return em.execute(UNMET, [today, from, to, from, to]);
}

const UNMET = `with ${PLACES}, ending (outcome, reason) as (values ${ENDS}),
  event as (
    select x.local_authority, x.icb, x.need, x.populations, x.person_id as person, r.reason
    from connection x join ending r on r.outcome = x.outcome where x.made_on between ? and ?
    union all
    select coalesce(a.local_authority, s.local_authority), coalesce(c.icb, s.icb), g.need, array_remove(array[g.population], null),
      coalesce(s.id, v.id), v.reason
    from gap_evidence v join gap g on g.id = v.gap_id
    left join connection c on c.id = v.connection_id left join ending r on r.outcome = c.outcome
    left join episode e on e.id = v.episode_id
    left join supported_person s on s.id = coalesce(c.person_id, e.person_id)
    left join lateral (select local_authority from home where local_authority = any (g.areas) order by 1 limit 1) as a on true
    where v.noted_on between ? and ? and r.outcome is null),
  each as (
    select ${CELL}, coalesce(x.need, '') as need, p.population, x.reason, x.person, count(*) as events
    from event x ${PLACED} cross join ${EACH_POPULATION('x.populations')} group by 1, 2, 3, 4, 5, 6)
  select ${KEY}, reason, sum(events)::int as events, count(distinct person)::int as people from each
  group by grouping sets ((local_authority, icb, need, population), (local_authority, icb, need, population, reason))`;
