import { NOISE } from './cells.queries.ts';

/**
 * How often each need was flagged as unmet, of so many who wanted something ($1): one in five of those for whom there is nothing,
 * and now and then somebody anywhere.
 */
export const FLAGGED = `create unlogged table bench_flagged as
  select gen_random_uuid() as id, t.local_authority, t.need, t.unserved,
    floor($1 * t.weight * (0.004 + 0.2 * t.unserved) * ${NOISE(0.5)} + random())::int as events
  from bench_thin t`;

/** Gaps, each with all that hold it; whoever flagged them began on day $1. */
export const GAPS = `insert into gap (id, need, area_code, areas, status, counted_from, created_at, updated_at)
  select f.id, f.need, f.local_authority, a.parents || a.code, case when f.events < 3 then 'OBSERVED' else 'CORROBORATED' end,
    $1::date, $1::date, $1::date
  from bench_flagged f join place.area a on a.code = f.local_authority where f.events > 0`;

const REASON = `case when r.why < f.unserved then 'NONE_EXISTS' else (array['WAITING_LIST', 'FULL', 'NOT_ELIGIBLE', 'OUT_OF_AREA', 'COST',
  'TRANSPORT_OR_ACCESS', 'TIMING', 'LANGUAGE_OR_CULTURE'])[1 + floor(power(r.what, 1.5) * 8)::int] end`;

/** What was flagged, between days $1 and $2. */
export const EVIDENCE = `insert into gap_evidence (id, gap_id, source, reason, noted_by, noted_as, noted_on, noted_at)
  select gen_random_uuid(), f.id, 'SEARCH', ${REASON}, gen_random_uuid(), 'LINK_WORKER', r.day, r.day
  from bench_flagged f join gap g on g.id = f.id cross join lateral generate_series(1, f.events) as n
  cross join lateral (select random() as why, random() as what, $1::date + floor(random() * ($2::date - $1::date))::int as day
    where n is not null) as r`;

export const CLEAN = 'drop table if exists bench_flagged';
