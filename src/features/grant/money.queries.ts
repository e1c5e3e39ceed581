import type { Reads } from '../../database/reads.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { AreaKind } from '../place/place.rules.ts';
import { EVERYTHING, NOT_KNOWN, type MoneyAreaKind, type MoneyDimension } from './money.codes.ts';

/** Which money; null of what is not asked. */
export interface MoneyWanted {
  dimension: MoneyDimension;
  areaKind: MoneyAreaKind;
  /** For this area, or any that it holds. */
  area: { code: string; kind: AreaKind } | null;
  need: string | null;
  organisationId: string | null;
  /** The first month, and how many there are: those of a quarter, or of a financial year. */
  month: number;
  months: number;
}

/** Money of one key, in whole pence. */
export interface MoneyRow {
  key: string;
  pence: number;
  grants: number;
  /** The name of an organisation. */
  name: LocalisedText | null;
  /** The name of an area. */
  label: string | null;
  /** True of a council that lies in the board that was asked for in part: it is the money of that part. */
  isPart: boolean;
}

/** Where a page ended. */
export interface MoneyPosition {
  pence: number;
  key: string;
}

/** Which parts of the statement are needed: one that is asked for less is faster by far. */
interface Shape {
  within: 'ANYWHERE' | 'COUNCIL' | 'BOARD' | 'NATION' | 'OTHER';
  dimension: MoneyDimension;
  areaKind: MoneyAreaKind;
  hasNeed: boolean;
  hasOrganisation: boolean;
}

const WITHIN: Readonly<Partial<Record<AreaKind, Shape['within']>>> = {
  LOCAL_AUTHORITY: 'COUNCIL',
  ICB: 'BOARD',
  HEALTH_BOARD: 'BOARD',
  NATION: 'NATION',
};

function shapeOf({ area, dimension, areaKind, need, organisationId }: MoneyWanted): Shape {
  const within = area === null ? 'ANYWHERE' : (WITHIN[area.kind] ?? 'OTHER');
  return { within, dimension, areaKind, hasNeed: need !== null, hasOrganisation: organisationId !== null };
}

const IS_WITHIN: Readonly<Record<Shape['within'], string>> = {
  ANYWHERE: '$1::text is null',
  COUNCIL: 'm.council = $1::text',
  BOARD: 'm.board = $1::text',
  NATION: 'm.nation = $1::text',
  OTHER: 'm.code in (select a.code from place.area a where a.code = $1::text or a.parents @> array[$1::text])',
};

const AREA_KEY: Readonly<Record<MoneyAreaKind, string>> = {
  LOCAL_AUTHORITY: `coalesce(nullif(m.council, ''), '${NOT_KNOWN}')`,
  ICB: `coalesce(nullif(m.board, ''), '${NOT_KNOWN}')`,
  NATION: `coalesce(nullif(m.nation, ''), '${NOT_KNOWN}')`,
};

function keyOf({ dimension, areaKind }: Shape): string {
  if (dimension === 'AREA') return AREA_KEY[areaKind];
  if (dimension === 'NEED') return `coalesce(nullif(m.need, ''), '${NOT_KNOWN}')`;
  return dimension === 'ORGANISATION' ? `coalesce(m.organisation_id::text, '${NOT_KNOWN}')` : `'${EVERYTHING}'`;
}

const ALL_NEEDS = `(select p.*, '*' as need from provision.money_part p)`;

/** What each is for, in equal parts. */
const NEED_BY_NEED = `(
  select p.grant_id, p.organisation_id, p.months, p.month, p.is_several, p.currency, p.code, p.council, p.board, p.nation, n.need,
    p.pence * n.at / cardinality(s.needs) - p.pence * (n.at - 1) / cardinality(s.needs) as pence
  from provision.money_part p join provision.need_set s on s.id = p.need_set
  cross join lateral unnest(s.needs) with ordinality n (need, at))`;

/** Rows \`m\`. $1 area, $2 need, $3 organisation, $4 how many months, $5 the first. */
function isWanted(shape: Shape): string {
  const isByNeed = shape.dimension === 'NEED' && !shape.hasNeed;
  return `m.months = $4::smallint and m.month = $5::int and ${IS_WITHIN[shape.within]}
    and ${isByNeed ? `m.need <> '*' and $2::text is null` : `m.need = coalesce($2::text, '*')`}
    and ${shape.hasOrganisation ? 'm.organisation_id = $3::uuid' : '$3::uuid is null'}`;
}

function partsIn(shape: Shape): string {
  return shape.dimension === 'NEED' || shape.hasNeed ? NEED_BY_NEED : ALL_NEEDS;
}

/**
 * Most grants are for one area alone: of these it was added up already how many there are, and how much that is, unless organisations are
 * told apart. Those that are counted in several places are few; of them it is counted each time how many different ones there are.
 */
function summed(shape: Shape): string {
  const isOfOrganisations = shape.dimension === 'ORGANISATION' || shape.hasOrganisation;
  const single = isOfOrganisations
    ? `select ${keyOf(shape)} as key, sum(m.pence) as pence, count(*) as grants from ${partsIn(shape)} m
      where m.currency = 'GBP' and not m.is_several and ${isWanted(shape)} group by 1`
    : `select ${keyOf(shape)} as key, sum(m.pence) as pence, sum(m.grants) as grants from provision.money m
      where ${isWanted(shape)} group by 1`;
  return `summed as (
    select key, sum(pence)::bigint as pence, sum(grants)::int as grants from (
      ${single}
      union all
      select ${keyOf(shape)} as key, sum(m.pence) as pence, count(distinct m.grant_id) as grants from ${partsIn(shape)} m
      where m.currency = 'GBP' and m.is_several and ${isWanted(shape)} group by 1) each
    group by key)`;
}

/** Whether a council is more than the board of $1. */
const IS_PART = `exists (select from provision.part other
  where other.local_authority = p.key and other.icb not in ('', $1::text) and other.residents > 0)`;

function page(shape: Shape): string {
  const { dimension, areaKind, within } = shape;
  const mayBePart = dimension === 'AREA' && areaKind === 'LOCAL_AUTHORITY' && within === 'BOARD';
  return `with ${summed(shape)},
  page as (
    select s.* from summed s where ($6::bigint is null or (s.pence, s.key) < ($6, $7::text))
    order by s.pence desc, s.key desc limit $8)
  select p.key, p.pence::float8 as pence, p.grants, o.name, a.name as label, ${mayBePart ? IS_PART : 'false'} as "isPart"
  from page p
  left join organisation o on '${dimension}' = 'ORGANISATION' and o.id = nullif(p.key, '${NOT_KNOWN}')::uuid
  left join place.area a on '${dimension}' = 'AREA' and a.code = p.key
  order by p.pence desc, p.key desc`;
}

/** A page of money in pounds by what it is told apart, the largest first. */
export function moneyAfter(
  reads: Reads,
  wanted: MoneyWanted,
  { after, limit }: { after: MoneyPosition | null; limit: number },
): Promise<MoneyRow[]> {
  const shape = shapeOf(wanted);
  const values = [...valuesOf(wanted), after?.pence ?? null, after?.key ?? null, limit];
  return reads.all<MoneyRow>(nameOf('money', shape), page(shape), values);
}

/** Under a name of its own each, so that what is planned for one shape is not used for another. */
function nameOf(what: string, { within, dimension, areaKind, hasNeed, hasOrganisation }: Shape): string {
  return [what, within, dimension, areaKind, Number(hasNeed), Number(hasOrganisation)].join('-');
}

/** Money in one other currency, in hundredths of it. */
export interface OtherMoneyRow {
  currency: string;
  pence: number;
  grants: number;
}

/** What the same grants come to that are in other currencies. It is never added to pounds. */
export function otherMoney(reads: Reads, wanted: MoneyWanted): Promise<OtherMoneyRow[]> {
  const shape = shapeOf({ ...wanted, dimension: 'TOTAL' });
  const others = `select m.currency, sum(m.pence)::float8 as pence, count(distinct m.grant_id)::int as grants
    from ${partsIn(shape)} m where m.currency <> 'GBP' and ${isWanted(shape)} group by m.currency order by m.currency`;
  return reads.all<OtherMoneyRow>(nameOf('other-money', shape), others, valuesOf(wanted));
}

function valuesOf({ area, need, organisationId, months, month }: MoneyWanted): unknown[] {
  return [area?.code ?? null, need, organisationId, months, month];
}

/** What is known of money as a whole. */
export interface MoneyKnown {
  /** The first month and the last of any grant in pounds; null where there is none. */
  from: number | null;
  to: number | null;
  /** How many changes are not counted yet. */
  waiting: number;
}

/** More than that are not counted one by one. */
const MOST_WAITING = 10_000;

export function moneyKnown(reads: Reads): Promise<MoneyKnown | null> {
  return reads.one<MoneyKnown>('money-known', KNOWN, [MOST_WAITING]);
}

const KNOWN = `select (select min(first_month) from grant_award where currency = 'GBP') as "from",
  (select max(last_month) from grant_award where currency = 'GBP') as "to",
  (select count(*)::int from (select from provision.money_due limit $1) due) as waiting`;
