import type { Reads } from '../../database/reads.ts';
import type { UnmetReason } from '../gap/gap.codes.ts';
import type { FigureKey, ShownDemand, Supply, Wholes } from './figure.rules.ts';
import { PARTS, type FigureArea, type PartCode } from './provision.codes.ts';
import type { ScoredPart } from './score.rules.ts';

/** A published figure as the read paths return it. */
export interface FigureRow extends FigureKey, Supply, ShownDemand, Wholes {
  /** The first day of its quarter. */
  quarter: string;
  decile: number | null;
  parts: Record<PartCode, ScoredPart>;
  score: number;
  rank: number;
  method: number;
}

type Field = keyof (FigureKey & Supply & ShownDemand & Wholes) | 'decile';

const FIELDS: readonly Field[] = [
  ...(['areaKind', 'area', 'need', 'population', 'decile', 'residents', 'listed', 'referable', 'places'] as const),
  ...(['placesStated', 'referableSpread', 'placesSpread', 'accepting', 'waiting', 'medianWaitWeeks'] as const),
  ...(['lostWorkingTowards', 'lostExpired', 'lostPlaces', 'deprivedResidents', 'deprivedReferable'] as const),
  ...(['deprivedReferableSpread', 'leastDeprivedResidents', 'leastDeprivedReferable'] as const),
  ...(['leastDeprivedReferableSpread', 'recordedNeeds', 'connections', 'notStarted', 'unmet', 'searches'] as const),
  ...(['none', 'few', 'medianWaitDays', 'notStartedOf', 'unmetCounted', 'unmetOf', 'noneOf', 'fewOf'] as const),
  ...(['thin', 'thinOf', 'allReferable', 'allReferableSpread', 'allRecorded'] as const),
];

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const PART_OF = (part: string): string =>
  `'${part.toUpperCase()}', jsonb_build_object(${['value', 'usual', 'low', 'high', 'likely', 'points']
    .map((field) => `'${field}', f.${part}_${field}`)
    .join(', ')})`;

/** All of a figure `f`, as `FigureRow` has it. */
export const FIGURE_COLUMNS = [
  ...FIELDS.map((field) => `f.${snake(field)} as "${field}"`),
  `f.quarter::text, jsonb_build_object(${PARTS.map((part) => PART_OF(part.toLowerCase())).join(', ')}) as parts`,
  ...['f.score', 'f.rank', 'f.method'],
].join(', ');

/** What the viewer looks after: areas, all inside them, and councils of which a part lies inside. */
const OWN = `select case when $1::boolean then '{}'::text[] else array(select provision.own_areas($2::text[])) end as areas`;

const PAGE = `with own as materialized (${OWN})
  select ${FIGURE_COLUMNS} from provision.figure f cross join own
  where f.quarter = $3::date and f.area_kind = $4 and f.population = $5 and f.rank > $6
    and ($7::text is null or f.area = $7) and ($8::text is null or f.need = $8)
    and ($1::boolean or f.area = any (own.areas))
  order by f.rank limit $9`;

export interface FiguresWanted {
  reach: { all: boolean; scopes: readonly string[] };
  quarter: string;
  areaKind: FigureArea;
  population: string;
  area: string | null;
  need: string | null;
}

/** A page of figures that the viewer may see, those with the highest scores first. */
export function figuresAfter(
  reads: Reads,
  { reach, quarter, areaKind, population, area, need }: FiguresWanted,
  { after, limit }: { after: number; limit: number },
): Promise<FigureRow[]> {
  return reads.all<FigureRow>('provision-figures', PAGE, [
    ...[reach.all, reach.scopes, quarter, areaKind, population],
    ...[after, area, need, limit],
  ]);
}

/** What people asked for in one area, of one need, as it is published. */
export interface DemandRow {
  area: string;
  need: string;
  recordedNeeds: number | null;
  connections: number | null;
  unmet: number | null;
  /** False where it is a sum of parts, and so only so many at least. */
  isOfOnePart: boolean;
}

/** The published demand of some areas of one kind and some needs, as far as the viewer sees it. */
export function demandIn(
  reads: Reads,
  { reach, quarter, areaKind }: Pick<FiguresWanted, 'reach' | 'quarter' | 'areaKind'>,
  { areas, needs }: { areas: readonly string[]; needs: readonly string[] },
): Promise<DemandRow[]> {
  return reads.all<DemandRow>('provision-demand', DEMAND_IN, [
    ...[reach.all, reach.scopes, quarter, areaKind],
    ...[areas, needs],
  ]);
}

const DEMAND_IN = `with own as materialized (${OWN})
  select f.area, f.need, f.recorded_needs as "recordedNeeds", f.connections, f.unmet,
    f.area_kind = 'LOCAL_AUTHORITY' and (
      select count(distinct p.icb) from provision.part p where p.local_authority = f.area) < 2 as "isOfOnePart"
  from provision.figure f cross join own
  where f.quarter = $3::date and f.area_kind = $4 and f.population = '' and f.area = any ($5::text[])
    and f.need = any ($6::text[]) and ($1::boolean or f.area = any (own.areas))`;

export interface ReasonRow {
  area: string;
  need: string;
  reason: UnmetReason;
  shown: number | null;
}

/** Why needs were not met, of some figures of one kind of area, those that came most often first. */
export function reasonsOfFigures(
  reads: Reads,
  { quarter, areaKind }: Pick<FiguresWanted, 'quarter' | 'areaKind'>,
  figures: readonly Pick<FigureRow, 'area' | 'need'>[],
): Promise<ReasonRow[]> {
  return reads.all<ReasonRow>('provision-reasons', REASONS, [
    ...[quarter, areaKind],
    ...[figures.map(({ area }) => area), figures.map(({ need }) => need)],
  ]);
}

const REASONS = `select r.area, r.need, r.reason, r.shown from provision.reason r
  where r.quarter = $1::date and r.area_kind = $2 and (r.area, r.need) in (select * from unnest($3::text[], $4::text[]))
  order by r.shown desc nulls last, r.reason`;

/** A quarter whose figures are published. */
export interface PublishedQuarter {
  quarter: string;
  publishedAt: Date;
  method: number;
}

/** All of them, the newest first. */
export function publishedQuarters(reads: Reads): Promise<PublishedQuarter[]> {
  return reads.all(
    'provision-quarters',
    `select quarter::text, published_at as "publishedAt", method from provision.period order by quarter desc`,
  );
}

/** The first quarter of which it was counted what there is, and which is not published; null where nothing was counted. */
export function firstCounted(reads: Reads): Promise<{ quarter: string } | null> {
  return reads.one('provision-first-counted', FIRST_COUNTED);
}

/** From quarter to quarter: each has thousands of rows, and PostgreSQL would read them all to find out which quarters there are. */
const FIRST_COUNTED = `with recursive counted (quarter) as (
    (select quarter from provision.supply order by quarter limit 1)
    union all
    select (select s.quarter from provision.supply s where s.quarter > c.quarter order by s.quarter limit 1)
    from counted c where c.quarter is not null)
  select quarter::text from counted
  where quarter is not null and quarter not in (select quarter from provision.period) order by counted.quarter limit 1`;
