import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { PulseReport } from './pulse-report.rules.ts';
import type { PulseFacts } from './pulse.rules.ts';

/** The whole directory, as an area. */
export const WHOLE = 'K02000001';

/** What kind of area a code is of, and which areas hold it. */
export function areaOfReport(reads: Reads, code: string): Promise<{ kind: string; parents: string[] } | null> {
  return reads.one('area-of-report', 'select kind, parents from place.area where code = $1', [code]);
}

/** A report as it was published; nothing of an organisation, and nobody's own figure. */
export interface KeptReport extends PulseReport {
  asked: number;
}

/** What is published of a quarter: of an area, and of the whole, which is there as soon as anything is. */
export function publishedReports(reads: Reads, quarter: string, area: string) {
  return reads.all<{ area: string; report: KeptReport }>(
    'published-pulse-reports',
    'select area, report from impact.pulse_report where quarter = $1 and area = any($2::text[])',
    [quarter, [area, WHOLE]],
  );
}

/** Two processes take turns, so that nothing is published twice. */
export async function takePublishing(em: EntityManager): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(4711051)');
}

/** Quarters of which organisations were asked or said something, and of which nothing is published, the oldest first. */
export async function unpublishedQuarters(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ quarter: string }[]>(
    `select quarter from (select quarter from pulse_answer union select quarter from pulse_invitation) said
     where not exists (select from impact.pulse_report r where r.quarter = said.quarter) order by quarter`,
  );
  return rows.map(({ quarter }) => quarter);
}

/** An organisation that was asked or answered, where it counts, and what it said; null where it said nothing. */
export interface Said {
  council: string | null;
  facts: PulseFacts | null;
}

/** In no order that tells who they are. What was merged into another organisation is said by that one. */
export function saidOf(em: EntityManager, quarter: string): Promise<Said[]> {
  return em.execute<Said[]>(SAID, [quarter, quarter, quarter]);
}

/** Each organisation counts once: in the council of its first place, or else in the first council where one of its services is. */
const COUNCIL = `coalesce(
  (select l.local_authority from location l
    where l.organisation_id = o.id and l.archived_at is null and l.local_authority is not null order by l.id limit 1),
  (select c.code from service s cross join unnest(s.catchment) with ordinality as c (code, nth)
    join place.area a on a.code = c.code and a.kind = 'LOCAL_AUTHORITY'
    where s.organisation_id = o.id and s.archived_at is null order by s.id, c.nth limit 1))`;

/** What an answer `p` says. */
const FACTS = `jsonb_build_object(
    'received', p.received, 'attended', p.attended, 'turnedAway', p.turned_away, 'turnedAwayFor', p.turned_away_for,
    'appropriate', p.appropriate, 'informed', p.informed, 'capacity', p.capacity, 'waiting', p.waiting,
    'waitingWeeks', p.waiting_weeks, 'newMembers', p.new_members, 'newVolunteers', p.new_volunteers,
    'extraCostPence', p.extra_cost_pence, 'fundingPence', p.funding_pence, 'confidence6', p.confidence6,
    'confidence12', p.confidence12, 'supportWanted', p.support_wanted, 'gapsSeen', p.gaps_seen)`;

const SAID = `select ${COUNCIL} as council, case when p.id is not null then ${FACTS} end as facts
  from (select organisation_id as id from pulse_answer where quarter = ?
    union select organisation_id from pulse_invitation where quarter = ?) o
  left join pulse_answer p on p.organisation_id = o.id and p.quarter = ?
  where not exists (select from redirect r where r.id = o.id)
  order by md5(coalesce(p.id, o.id)::text)`;

export async function keepReports(
  em: EntityManager,
  { quarter, at }: { quarter: string; at: Date },
  reports: ReadonlyMap<string, KeptReport>,
): Promise<void> {
  const rows = [...reports].map(([area, report]) => ({ area, report }));
  await em.execute(
    `insert into impact.pulse_report (quarter, area, report, published_at)
     select ?, area, report, ? from jsonb_to_recordset(?::jsonb) as kept (area text, report jsonb)`,
    [quarter, at, JSON.stringify(rows)],
  );
}

/** What these organisations said of these quarters. For their own editors. */
export function answersOf(
  reads: Reads,
  organisationIds: readonly string[],
  quarters: readonly string[],
): Promise<{ key: string; period: string; facts: PulseFacts }[]> {
  return reads.all(
    'pulse-answers-of',
    `select p.organisation_id as key, p.quarter as period, ${FACTS} as facts from pulse_answer p
     where p.organisation_id = any($1::uuid[]) and p.quarter = any($2)`,
    [organisationIds, quarters],
  );
}

/** A cell of figures, by what it is told apart. */
export interface Cell {
  dimension: string;
  key: string;
  period: string;
}

/** What is published of the areas of these cells: of a council and of the directory one report, of an ICB those of its councils. */
export function reportsOfCells(reads: Reads, cells: readonly Cell[]): Promise<(Cell & { report: KeptReport })[]> {
  return reads.all('pulse-reports-of-cells', REPORTS_OF_CELLS, [JSON.stringify(cells), WHOLE]);
}

const REPORTS_OF_CELLS = `select c.dimension, c.key, c.period, r.report
  from jsonb_to_recordset($1::jsonb) as c (dimension text, key text, period text)
  join impact.pulse_report r on r.quarter = c.period and case c.dimension
    when 'LOCAL_AUTHORITY' then r.area = c.key
    when 'ICB' then r.area in (select a.code from place.area a where a.kind = 'LOCAL_AUTHORITY' and c.key = any(a.parents))
    else r.area = $2 end`;
