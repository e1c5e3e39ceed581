import type { Reads } from '../../database/reads.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import { EVERYTHING, NOT_KNOWN, type MoneyAreaKind, type MoneyDimension } from './money.codes.ts';

/** Which money; null of what is not asked. */
export interface MoneyWanted {
  dimension: MoneyDimension;
  areaKind: MoneyAreaKind;
  /** For this area, or any that it holds. */
  area: string | null;
  need: string | null;
  organisationId: string | null;
  /** The first month and the last, both included. */
  from: number;
  to: number;
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
}

/** Where a page ended. */
export interface MoneyPosition {
  pence: number;
  key: string;
}

const KINDS: Readonly<Record<MoneyAreaKind, readonly string[]>> = {
  LOCAL_AUTHORITY: ['LOCAL_AUTHORITY'],
  ICB: ['ICB', 'HEALTH_BOARD'],
  NATION: ['NATION'],
};

/** Which parts of the statement are needed: one that is asked for less is faster by far. */
interface Shape {
  currency: '=' | '<>';
  hasArea: boolean;
  hasOrganisation: boolean;
  /** By areas or by needs apart. */
  byArea: boolean;
  byNeed: boolean;
}

function shapeOf({ dimension, area, need, organisationId }: MoneyWanted, currency: Shape['currency'] = '='): Shape {
  const [hasArea, hasOrganisation] = [area !== null, organisationId !== null];
  return {
    currency,
    hasArea,
    hasOrganisation,
    byArea: hasArea || dimension === 'AREA',
    byNeed: need !== null || dimension === 'NEED',
  };
}

/**
 * What of each grant falls into the period, then that in equal parts for its areas, then for its needs. Each part is the
 * difference of two whole numbers of pence, so that every penny is in one part. Parameters: $1 area, $2 need, $3 organisation,
 * $4 and $5 the first month and the last.
 */
const CELLS = (shape: Shape) => `
  with within as materialized (
    select a.code from place.area a where $1::text is not null and (a.code = $1 or a.parents @> array[$1::text])),
  held as materialized (
    select g.id, g.currency, g.organisation_id, g.needs,
      case when g.area_codes = '{}' then array[''] else g.area_codes end as codes,
      g.amount_pence * (least($5::int, g.last_month) - g.first_month + 1) / (g.last_month - g.first_month + 1)
        - g.amount_pence * greatest($4::int - g.first_month, 0) / (g.last_month - g.first_month + 1) as pence
    from grant_award g
    where g.currency ${shape.currency} 'GBP' and g.last_month >= $4::int and g.first_month <= $5::int
      and ${shape.hasArea ? 'g.areas @> array[$1::text]' : '$1::text is null'}
      and ${shape.hasOrganisation ? 'g.organisation_id = $3::uuid' : '$3::uuid is null'}),
  ${shape.byArea ? BY_AREA : 'placed as (select h.*, null::text as area from held h)'},
  ${shape.byNeed ? BY_NEED : `cell as (select p.*, null::text as need from placed p where $2::text is null)`}`;

const BY_AREA = `placed as (
    select h.id, h.currency, h.organisation_id, h.needs, a.code as area,
      h.pence * a.at / cardinality(h.codes) - h.pence * (a.at - 1) / cardinality(h.codes) as pence
    from held h cross join lateral unnest(h.codes) with ordinality a (code, at)
    where $1::text is null or a.code in (select w.code from within w))`;

const BY_NEED = `offered as materialized (
    select s.organisation_id, array_agg(distinct n.need order by n.need) as needs
    from service s cross join unnest(s.needs) n (need)
    where s.organisation_id in (select h.organisation_id from held h where h.needs = '{}')
      and s.archived_at is null and s.published_at is not null
    group by s.organisation_id),
  cell as (
    select p.id, p.currency, p.organisation_id, p.area, n.need,
      p.pence * n.at / cardinality(k.needs) - p.pence * (n.at - 1) / cardinality(k.needs) as pence
    from placed p
    left join offered o on o.organisation_id = p.organisation_id
    cross join lateral (select case when p.needs <> '{}' then p.needs else coalesce(o.needs, array['']) end as needs) k
    cross join lateral unnest(k.needs) with ordinality n (need, at)
    where $2::text is null or n.need = $2)`;

/** The area of a kind that each area of a cell is in: itself, or one that holds it; none where it is wider. */
const OF_KIND = `up as materialized (
    select d.area, k.code from (select distinct c.area from cell c) d left join lateral (
      select u.code from place.area a join place.area u on u.code = any(a.parents || a.code)
      where a.code = d.area and u.kind = any($6::text[]) limit 1) k on true),`;

const KEY: Readonly<Record<MoneyDimension, string>> = {
  TOTAL: `'${EVERYTHING}'`,
  AREA: `coalesce(k.code, '${NOT_KNOWN}')`,
  NEED: `case when c.need = '' then '${NOT_KNOWN}' else c.need end`,
  ORGANISATION: `coalesce(c.organisation_id::text, '${NOT_KNOWN}')`,
};

const PAGE = (dimension: MoneyDimension, shape: Shape) => `${CELLS(shape)},
  ${dimension === 'AREA' ? OF_KIND : ''}
  summed as (
    select ${KEY[dimension]} as key, sum(c.pence)::bigint as pence,
      ${shape.byArea || shape.byNeed ? 'count(distinct c.id)' : 'count(*)'}::int as grants
    from cell c ${dimension === 'AREA' ? 'join up k using (area)' : ''} where $6::text[] is not null group by 1),
  page as (
    select s.* from summed s where ($7::bigint is null or (s.pence, s.key) < ($7, $8::text))
    order by s.pence desc, s.key desc limit $9)
  select p.key, p.pence::float8 as pence, p.grants, o.name, a.name as label
  from page p
  left join organisation o on '${dimension}' = 'ORGANISATION' and o.id = nullif(p.key, '${NOT_KNOWN}')::uuid
  left join place.area a on '${dimension}' = 'AREA' and a.code = p.key
  order by p.pence desc, p.key desc`;

/** A page of money in pounds by what it is told apart, the largest first. */
export function moneyAfter(
  reads: Reads,
  wanted: MoneyWanted,
  { after, limit }: { after: MoneyPosition | null; limit: number },
): Promise<MoneyRow[]> {
  const { dimension, areaKind } = wanted;
  const shape = shapeOf(wanted);
  return reads.all<MoneyRow>(nameOf(dimension, shape), PAGE(dimension, shape), [
    ...valuesOf(wanted),
    ...[KINDS[areaKind], after?.pence ?? null, after?.key ?? null, limit],
  ]);
}

/** Under a name of its own each, so that what is planned for one shape is not used for another. */
function nameOf(what: string, { hasArea, hasOrganisation, byArea, byNeed }: Shape): string {
  return `money-${what}-${[hasArea, hasOrganisation, byArea, byNeed].map(Number).join('')}`;
}

/** Money in one other currency, in hundredths of it. */
export interface OtherMoneyRow {
  currency: string;
  pence: number;
  grants: number;
}

/** What the same grants come to that are in other currencies. It is never added to pounds. */
export function otherMoney(reads: Reads, wanted: MoneyWanted): Promise<OtherMoneyRow[]> {
  const shape = shapeOf({ ...wanted, dimension: 'TOTAL' }, '<>');
  return reads.all<OtherMoneyRow>(nameOf('other', shape), OTHERS(shape), valuesOf(wanted));
}

const OTHERS = (shape: Shape) => `${CELLS(shape)}
  select c.currency, sum(c.pence)::float8 as pence, count(distinct c.id)::int as grants
  from cell c group by c.currency order by c.currency`;

function valuesOf({ area, need, organisationId, from, to }: MoneyWanted): unknown[] {
  return [area, need, organisationId, from, to];
}

/** The first month and the last of which any grant in pounds is known; null where none is. */
export function monthsOfMoney(reads: Reads): Promise<{ from: number | null; to: number | null } | null> {
  return reads.one(
    'months-of-money',
    `select min(first_month) as "from", max(last_month) as "to" from grant_award where currency = 'GBP'`,
  );
}
