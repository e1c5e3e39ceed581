import type { Reads } from '../../database/reads.ts';
import { NATIONS, UNITED_KINGDOM } from '../place/place.rules.ts';
import type { FigureArea } from '../provision/provision.codes.ts';
import { SERVICE_IS_PUBLIC } from '../service/service.queries.ts';
import type { CapacityState } from '../service/service.codes.ts';
import type { Standing } from '../standing/standing.codes.ts';

/** What a service would bring to an area. */
export interface Gain {
  serviceId: string;
  /** What share of the residents of the area its catchment takes in. */
  coverage: number;
  /** What it counts for the area in the gap scores: the area's share of the residents of its catchment. */
  part: number;
  /** Of those asked for, those that it is for, with their gap scores; the highest first. */
  needs: { code: string; score: number }[];
  /** Its part, for each need as often as the gap score says, of a hundred. */
  worth: number;
}

export interface HelpableRow {
  organisationId: string;
  worth: number;
  /** How many services of it could be won back here; the first ten of them are named. */
  serviceCount: number;
  services: (Gain & { standing: Standing })[];
}

export interface LiftableRow extends Gain {
  capacityState: CapacityState;
  waitingWeeks: number | null;
}

export interface GainsWanted {
  areaKind: FigureArea;
  area: string;
  /** The needs that count, each with its gap score. */
  needs: readonly { need: string; score: number }[];
  /** The day in London. */
  today: string;
  limit: number;
}

/** What is for a nation counts little anywhere, and no council could do much about it. */
const FOR_NATIONS = ['', UNITED_KINGDOM, ...Object.values(NATIONS).map(({ code }) => code)]
  .map((code) => `'${code}'`)
  .join(', ');

/** The codes by which catchments may name somebody who lives in an area. $1 kind, $2 code. */
const GROUND = `named as materialized (
    select code, weight from provision.code_weight where area_kind = $1 and area = $2),
  home as materialized (select weight from named where code = '')`;

/**
 * Services that run, are listed, are not for a whole nation, and take somebody from the area for one of the needs. $3 needs. They are looked up
 * code by code, since the index compares each entry with all codes that it is asked for at once; and so are their organisations. Nearly every
 * service is for one of many needs, so their index is kept out (`|| '{}'`): it was read once a code.
 */
const CANDIDATES = (columns: string, condition: string): string => `candidate as materialized (
    select distinct on (s.id) s.id, s.organisation_id, s.needs, s.standing, ${columns} s.catchment as codes
    from named n join service s on s.catchment @> array[n.code]
    where n.code not in (${FOR_NATIONS}) and s.status = 'ACTIVE' and s.needs || '{}' && $3::text[] and ${condition}
      and (select ${SERVICE_IS_PUBLIC} from organisation o where o.id = s.organisation_id))`;

/**
 * Thousands of services have the same catchment: each is looked at once. Codes of one catchment may overlap, and then it is looked at by
 * neighbourhood. $4 scores, by need.
 */
const GAINS = (columns: string): string => `catchment as materialized (select distinct codes from candidate),
  held as (
    select c.codes, n.weight from catchment c join named n on c.codes = array[n.code]
    union all
    select codes, sum(weight) from (
      select c.codes, least(1, sum(r.share)) * min(h.weight) as weight
      from catchment c cross join lateral unnest(c.codes) u (code) join provision.reach r using (code)
      join provision.neighbourhood h on h.id = r.neighbourhood
      where cardinality(c.codes) > 1 and (($1 = 'LOCAL_AUTHORITY' and h.local_authority = $2) or ($1 = 'ICB' and h.icb = $2))
      group by c.codes, r.neighbourhood) piece group by codes),
  whole as (
    select c.codes, sum(w.weight) as weight from catchment c cross join lateral unnest(c.codes) u (code)
    join provision.code_weight w on w.area_kind = '' and w.area = '' and w.code = u.code group by c.codes),
  covered as materialized (
    select h.codes, h.weight / home.weight as coverage, h.weight / greatest(h.weight, whole.weight) as part
    from held h join whole using (codes) cross join home where h.weight > 0),
  gain as (
    select c.id, c.organisation_id, ${columns} v.coverage, v.part, w.needs, w.scores
    from candidate c join covered v using (codes) cross join lateral (
      select jsonb_agg(jsonb_build_object('code', need, 'score', score) order by score desc, need) as needs, sum(score) / 100 as scores
      from unnest($3::text[], $4::float8[]) as w (need, score) where need = any(c.needs)) w)`;

const HAS_LAPSED = `(s.standing in ('MET', 'NOT_ASSESSED') and s.assured_until < $5::date)`;
const COLUMNS = `'serviceId', id, 'coverage', coverage, 'part', part, 'needs', needs, 'worth', part * scores`;

const HELPABLE = `with ${GROUND},
  ${CANDIDATES(
    `case when s.standing = 'WORKING_TOWARDS' then s.standing else 'EXPIRED' end as found,`,
    `(s.standing in ('WORKING_TOWARDS', 'EXPIRED') or ${HAS_LAPSED})`,
  )},
  ${GAINS('c.found,')}
  select organisation_id as "organisationId", sum(part * scores) as worth, count(*)::int as "serviceCount",
    (array_agg(jsonb_build_object(${COLUMNS}, 'standing', found) order by part * scores desc, coverage desc, id))[1:10] as services
  from gain group by organisation_id order by worth desc, sum(coverage) desc, organisation_id limit $6`;

/** A plan that suits a council takes seconds for a board, so each question is planned by itself. */
const PLANNED_ANEW = '';

/** Organisations whose services are kept back by evidence, and would win back most for the needs that are missed most. */
export function helpableOrganisations(reads: Reads, wanted: GainsWanted): Promise<HelpableRow[]> {
  return reads.all<HelpableRow>(PLANNED_ANEW, HELPABLE, valuesOf(wanted));
}

const LIFTABLE = `with ${GROUND},
  ${CANDIDATES(
    's.capacity_state, s.waiting_weeks,',
    `s.standing = 'MET' and (s.assured_until is null or s.assured_until >= $5::date)
      and s.capacity_state in ('WAITING_LIST', 'FULL')`,
  )},
  ${GAINS('c.capacity_state, c.waiting_weeks,')}
  select id as "serviceId", coverage, part, needs, part * scores as worth, capacity_state as "capacityState",
    waiting_weeks as "waitingWeeks"
  from gain order by part * scores desc, capacity_state = 'FULL' desc, waiting_weeks desc nulls last, coverage desc, id limit $6`;

/** Services that people may be referred to and that have no room now, for needs that people have. */
export function liftableServices(reads: Reads, wanted: GainsWanted): Promise<LiftableRow[]> {
  return reads.all<LiftableRow>(PLANNED_ANEW, LIFTABLE, valuesOf(wanted));
}

function valuesOf({ areaKind, area, needs, today, limit }: GainsWanted): unknown[] {
  const codes = needs.map(({ need }) => need);
  return [areaKind, area, codes, needs.map(({ score }) => score), today, limit];
}
