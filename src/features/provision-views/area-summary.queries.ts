import type { Reads } from '../../database/reads.ts';
import type { ViewerReach } from '../../policy/permit.ts';
import type { AreaKind } from '../place/place.rules.ts';
import { EVERYBODY, WEIGHTS, type FigureArea } from '../provision/provision.codes.ts';

/** The figures of an area, put together over needs. */
export interface AreaSummaryRow {
  /** The first day of the quarter. */
  quarter: string;
  code: string;
  name: string;
  kind: AreaKind;
  latitude: number | null;
  longitude: number | null;
  decile: number | null;
  residents: number;
  needs: number;
  needsWithNothing: number;
  needsShort: number;
  meanScore: number;
  highestScore: number;
  worstNeed: string;
  /** Sums of what is shown; null where nothing is. */
  recordedNeeds: number | null;
  unmet: number | null;
  connections: number | null;
  notStarted: number | null;
  /** True where something is withheld of them, so that there may be more. */
  isRecordedAtLeast: boolean;
  isUnmetAtLeast: boolean;
  isConnectionsAtLeast: boolean;
  isNotStartedAtLeast: boolean;
  /** What rates are made of: sums over those needs of which both is shown, what is counted and of how many. */
  unmetCounted: number | null;
  unmetOf: number | null;
  notStartedCounted: number | null;
  notStartedOf: number | null;
  noneCounted: number | null;
  noneOf: number | null;
  fewCounted: number | null;
  fewOf: number | null;
}

export interface AreasWanted {
  reach: Pick<ViewerReach, 'all' | 'scopes'>;
  quarter: string;
  areaKind: FigureArea;
  need: string | null;
  population: string;
}

/** The areas that the viewer looks after, all inside them, and councils of which a part lies inside. $1 everything, $2 scopes. */
export const OWN_AREAS = 'own as materialized (select provision.own_areas($2::text[]) as code)';

/** Half of the points that missing supply can give: there is likely less than half of what is usual. */
const SHORT = WEIGHTS.SUPPLY / 2;

/** Nothing is said to be none as long as something is withheld. */
const SHOWN = (column: string) =>
  `case when sum(f.${column}) > 0 or bool_and(f.${column} is not null) then sum(f.${column})::int end`;

/** A rate over needs: of those of which both is shown. */
const BOTH = (counted: string, of: string, name: string) =>
  `sum(f.${counted}) filter (where f.${of} is not null)::int as "${name}Counted",
  sum(f.${of}) filter (where f.${counted} is not null)::int as "${name}Of"`;

const SUMS = `min(f.decile) as decile, min(f.residents) as residents, count(*)::int as needs,
  (count(*) filter (where f.referable = 0))::int as "needsWithNothing",
  (count(*) filter (where f.supply_points >= ${SHORT}))::int as "needsShort",
  round(avg(f.score)::numeric, 2) as "meanScore", max(f.score) as "highestScore",
  (array_agg(f.need order by f.score desc, f.need))[1] as "worstNeed",
  ${SHOWN('recorded_needs')} as "recordedNeeds", bool_or(f.recorded_needs is null) as "isRecordedAtLeast",
  ${SHOWN('unmet')} as unmet, bool_or(f.unmet is null) as "isUnmetAtLeast",
  ${SHOWN('connections')} as connections, bool_or(f.connections is null) as "isConnectionsAtLeast",
  ${SHOWN('not_started')} as "notStarted", bool_or(f.not_started is null) as "isNotStartedAtLeast",
  ${BOTH('unmet_counted', 'unmet_of', 'unmet')}, ${BOTH('not_started', 'not_started_of', 'notStarted')},
  ${BOTH('none', 'none_of', 'none')}, ${BOTH('few', 'few_of', 'few')}`;

const NAMED = `t.area as code, coalesce(a.name, t.area) as name, coalesce(a.kind, $4) as kind, a.latitude, a.longitude`;

const SUMMARIES = `with ${OWN_AREAS},
  told as (
    select f.quarter::text, f.area, ${SUMS} from provision.figure f
    where f.quarter = $3::date and f.area_kind = $4 and f.population = $5 and ($6::text is null or f.need = $6)
      and ($1::boolean or f.area in (select code from own))
    group by f.quarter, f.area)
  select t.*, ${NAMED} from told t left join place.area a on a.code = t.area
  where $7::numeric is null or t."meanScore" < $7 or (t."meanScore" = $7 and t.area > $8)
  order by t."meanScore" desc, t.area limit $9`;

/** A page of the areas of a kind, as far as they are the viewer's, those with the highest scores first. */
export function areaSummaries(
  reads: Reads,
  { reach, quarter, areaKind, need, population }: AreasWanted,
  { after, limit }: { after: readonly [score: number, code: string] | null; limit: number },
): Promise<AreaSummaryRow[]> {
  return reads.all<AreaSummaryRow>('area-summaries', SUMMARIES, [
    ...[reach.all, reach.scopes, quarter, areaKind, population, need],
    ...[after?.[0] ?? null, after?.[1] ?? null, limit],
  ]);
}

const IN_QUARTERS = `with told as (
    select f.quarter::text, f.area, ${SUMS} from provision.figure f
    where f.quarter = any($1::date[]) and f.area_kind = $4 and f.area = any($2::text[]) and f.population = $3 group by f.quarter, f.area)
  select t.*, ${NAMED} from told t left join place.area a on a.code = t.area order by t.quarter, t.area`;

/** Some areas in some quarters, over all needs, for everybody; what is not published is not among them. */
export function areasInQuarters(
  reads: Reads,
  { quarters, areaKind, areas }: { quarters: readonly string[]; areaKind: FigureArea; areas: readonly string[] },
): Promise<AreaSummaryRow[]> {
  return reads.all<AreaSummaryRow>('areas-in-quarters', IN_QUARTERS, [quarters, areas, EVERYBODY, areaKind]);
}
