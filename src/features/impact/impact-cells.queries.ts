import type { Reads } from '../../database/reads.ts';
import type { ViewerReach } from '../../policy/permit.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import { columnsOf } from './counting.queries.ts';
import { EVERYTHING, NOT_KNOWN, type Dimension } from './impact.codes.ts';

/** A cell as the read paths return it. Everything in it has been published: no exact count is read here. */
export interface CellRow {
  key: string;
  period: string;
  /** In the order of FACTS; null is suppressed. Null altogether where nothing of the cell is kept. */
  shown: (number | null)[] | null;
  medianWait: number | null;
  /** True where something that it is a part of is not shown, so that it cannot be told whether it is none. */
  isWithinHidden: boolean;
  /** The name of an organisation or a service. */
  name: LocalisedText | null;
  /** The name of a team or an area. */
  label: string | null;
}

export interface CellsWanted {
  dimension: Dimension;
  reach: ViewerReach;
  /** Whether the viewer sees what is of no team, organisation or area. */
  seesWhole: boolean;
}

/** Every area that the viewer looks after, with those inside. */
const AREAS = `array(select a.code from place.area a where a.parents && $3::text[]) || $3::text[]`;

/** The key of a cell as an id; comparing ids as texts would read whole tables, as no index has them so. */
const ID = `case when c.key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then c.key::uuid end`;
const IDS_OF_SCOPES = `array(select each::uuid from unnest($3::text[]) as each
  where each ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')`;

/**
 * The services of the viewer's organisations and areas, collected first: looking each of 200,000 cells up by itself took whoever
 * has few of them five seconds.
 */
const OF_SERVICES = `not $2::boolean and $1::text in ('SERVICE', 'ORGANISATION')`;
const THEIRS = `
    select s.id, s.organisation_id from v join service s on s.organisation_id = any(v.organisations) where ${OF_SERVICES}
    union select s.id, s.organisation_id from v join service s on s.catchment && v.areas where ${OF_SERVICES}
    union select s.id, s.organisation_id from v join location l on l.local_authority = any(v.areas)
      join service_location sl on sl.location_id = l.id join service s on s.id = sl.service_id where ${OF_SERVICES}`;

/** Whether the viewer sees a cell `c (dimension, key)`. $1 dimension, $2 everything, $3 scopes, $4 the whole. */
const IS_SEEN = `($2::boolean or case $1::text
  when 'TEAM' then c.key = any($3::text[])
  when 'ORGANISATION' then c.key = any($3::text[]) or c.key in (select organisation_id::text from theirs)
  when 'SERVICE' then c.key in (select id::text from theirs)
  when 'LOCAL_AUTHORITY' then c.key = any(v.areas)
  when 'ICB' then c.key = any(v.areas)
  else $4::boolean end)`;

const SHOWN = `case when p.is_shown then array[${columnsOf('p')}] when p.key is not null then array[]::int[] end as shown,
  p.median_wait as "medianWait"`;

const NAMED = `
  left join organisation o on o.id = case when $1::text = 'ORGANISATION' then ${ID} end
  left join service s on s.id = case when $1::text = 'SERVICE' then ${ID} end
  left join team t on t.id = case when $1::text = 'TEAM' then ${ID} end
  left join place.area a on $1::text in ('LOCAL_AUTHORITY', 'ICB') and a.code = c.key`;
const NAMES = `coalesce(o.name, s.name) as name, coalesce(t.name, a.name) as label`;

const VIEW = `with v as materialized (
    select case when $2::boolean then '{}'::text[] else ${AREAS} end as areas, ${IDS_OF_SCOPES} as organisations),
  theirs as materialized (${THEIRS})`;

/** A page of the cells of a dimension and a period that the viewer sees, by key. Those that count nothing are not kept. */
export function cellsAfter(
  reads: Reads,
  { dimension, reach, seesWhole }: CellsWanted,
  { period, after, limit }: { period: string; after: string | null; limit: number },
): Promise<CellRow[]> {
  return reads.all<CellRow>('impact-cells-after', PAGE, [
    ...[dimension, reach.all, reach.scopes, seesWhole],
    ...[period, after, limit],
  ]);
}

const PAGE = `${VIEW}, c as materialized (
    select c.dimension, c.key, c.period from impact.published c cross join v
    where c.period = $5::text and c.dimension = $1 and ($6::text is null or c.key > $6) and ${IS_SEEN}
    order by c.key limit $7::int)
  select c.key, c.period, ${SHOWN}, false as "isWithinHidden", ${NAMES}
  from c join impact.published p using (dimension, key, period) ${NAMED} order by c.key`;

/** One cell in some periods, whether or not it counts anything; nothing where the viewer may not see it. */
export function cellIn(
  reads: Reads,
  wanted: CellsWanted,
  { periods, key }: { periods: readonly string[]; key: string },
): Promise<CellRow[]> {
  return cellsIn(reads, wanted, { periods, keys: [key] });
}

/** The same for some cells, as many of them as the viewer may see. */
export function cellsIn(
  reads: Reads,
  { dimension, reach, seesWhole }: CellsWanted,
  { periods, keys }: { periods: readonly string[]; keys: readonly string[] },
): Promise<CellRow[]> {
  return reads.all<CellRow>('impact-cells-in', SOME, [
    ...[dimension, reach.all, reach.scopes, seesWhole],
    ...[periods, keys],
  ]);
}

/** Whether what a cell is a part of is hidden in a period `n`, as it belonged then. A council may be in any of the ICBs. */
const IS_WITHIN_HIDDEN = `(exists (select from impact.published h where h.period = n.name and not h.is_shown and (
    h.dimension = 'DIRECTORY'
    or $1 = 'LOCAL_AUTHORITY' and h.dimension = 'ICB' and h.key <> '${NOT_KNOWN}'))
  or $1 = 'SERVICE' and exists (select from impact.hidden_part b where b.period = n.name and b.key = c.key))
  and c.key <> '${EVERYTHING}'`;

const SOME = `${VIEW}, c as materialized (
    select c.key from unnest($6::text[]) as c (key) cross join v where ${IS_SEEN})
  select c.key, n.name as period, ${SHOWN}, ${IS_WITHIN_HIDDEN} as "isWithinHidden", ${NAMES}
  from c cross join impact.period n
  left join impact.published p on p.dimension = $1 and p.key = c.key and p.period = n.name ${NAMED}
  where n.name = any($5::text[]) order by n.starts_on`;

/** A period whose figures are published. */
export interface PublishedPeriod {
  name: string;
  publishedAt: Date;
  method: number;
}

/** All of them, the newest first. */
export function publishedPeriods(reads: Reads): Promise<PublishedPeriod[]> {
  return reads.all(
    'impact-periods',
    `select name, published_at as "publishedAt", method from impact.period order by ends_on desc, starts_on desc`,
  );
}
