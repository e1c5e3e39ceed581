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

/**
 * Each grant is cut into cells, one for each of its areas and each of its needs, all of the same size, and each cell into months. What of
 * a cell falls into the period is the difference of two whole numbers of pence, so that however cells are added up, every
 * penny is there once. Parameters: $1 area, $2 need, $3 organisation, $4 and $5 the first month and the last.
 */
const CELLS = (currency: string) => `
  with within as materialized (
    select a.code from place.area a where $1::text is not null and (a.code = $1 or a.parents @> array[$1::text])),
  held as materialized (
    select g.id, g.currency, g.amount_pence as pence, g.organisation_id, g.needs,
      case when g.area_codes = '{}' then array[''] else g.area_codes end as codes,
      g.last_month - g.first_month + 1 as months,
      greatest($4::int - g.first_month, 0) as low, least($5::int, g.last_month) - g.first_month + 1 as high
    from grant_award g
    where g.currency ${currency} 'GBP' and g.last_month >= $4::int and g.first_month <= $5::int
      and ($1::text is null or g.areas @> array[$1::text]) and ($3::uuid is null or g.organisation_id = $3)),
  offered as materialized (
    select s.organisation_id, array_agg(distinct n.need order by n.need) as needs
    from service s cross join unnest(s.needs) n (need)
    where s.organisation_id in (select h.organisation_id from held h where h.needs = '{}')
      and s.archived_at is null and s.published_at is not null
    group by s.organisation_id),
  cell as (
    select h.id, h.currency, h.organisation_id, a.code as area, n.need,
      h.pence * (c.base + h.high) / c.parts - h.pence * (c.base + h.low) / c.parts as pence
    from held h
    left join offered o on o.organisation_id = h.organisation_id
    cross join lateral (select case when h.needs <> '{}' then h.needs else coalesce(o.needs, array['']) end as needs) k
    cross join lateral unnest(h.codes) with ordinality a (code, at)
    cross join lateral unnest(k.needs) with ordinality n (need, at)
    cross join lateral (select
      ((a.at - 1) * cardinality(k.needs) + n.at - 1) * h.months as base,
      cardinality(h.codes)::bigint * cardinality(k.needs) * h.months as parts) c
    where ($1::text is null or a.code in (select w.code from within w)) and ($2::text is null or n.need = $2))`;

/** The area of a kind that a cell is for: itself, or one that holds it; none where it is wider. */
const OF_KIND = `left join lateral (
    select u.code from place.area a join place.area u on u.code = any(a.parents || a.code)
    where a.code = c.area and u.kind = any($6::text[]) limit 1) k on true`;

const KEY: Readonly<Record<MoneyDimension, string>> = {
  TOTAL: `'${EVERYTHING}'`,
  AREA: `coalesce(k.code, '${NOT_KNOWN}')`,
  NEED: `case when c.need = '' then '${NOT_KNOWN}' else c.need end`,
  ORGANISATION: `coalesce(c.organisation_id::text, '${NOT_KNOWN}')`,
};

const POUNDS = CELLS('=');

const PAGE = (dimension: MoneyDimension) => `${POUNDS},
  summed as (
    select ${KEY[dimension]} as key, sum(c.pence)::bigint as pence, count(distinct c.id)::int as grants
    from cell c ${dimension === 'AREA' ? OF_KIND : ''} where $6::text[] is not null group by 1)
  select s.key, s.pence::float8 as pence, s.grants, o.name, a.name as label
  from summed s
  left join organisation o on '${dimension}' = 'ORGANISATION' and o.id::text = s.key
  left join place.area a on '${dimension}' = 'AREA' and a.code = s.key
  where ($7::bigint is null or (s.pence, s.key) < ($7, $8::text)) order by s.pence desc, s.key desc limit $9`;

/** A page of money in pounds by what it is told apart, the largest first. */
export function moneyAfter(
  reads: Reads,
  wanted: MoneyWanted,
  { after, limit }: { after: MoneyPosition | null; limit: number },
): Promise<MoneyRow[]> {
  const { dimension, areaKind } = wanted;
  return reads.all<MoneyRow>(`money-by-${dimension}`, PAGE(dimension), [
    ...valuesOf(wanted),
    ...[KINDS[areaKind], after?.pence ?? null, after?.key ?? null, limit],
  ]);
}

/** Money in one other currency, in hundredths of it. */
export interface OtherMoneyRow {
  currency: string;
  pence: number;
  grants: number;
}

/** What the same grants come to that are in other currencies. It is never added to pounds. */
export function otherMoney(reads: Reads, wanted: MoneyWanted): Promise<OtherMoneyRow[]> {
  return reads.all<OtherMoneyRow>('other-money', OTHERS, valuesOf(wanted));
}

const OTHERS = `${CELLS('<>')}
  select c.currency, sum(c.pence)::float8 as pence, count(distinct c.id)::int as grants
  from cell c group by c.currency order by c.currency`;

function valuesOf({ area, need, organisationId, from, to }: MoneyWanted): unknown[] {
  return [area, need, organisationId, from, to];
}

/** The first month and the last of which any grant is known; null where none is. */
export function monthsOfMoney(reads: Reads): Promise<{ from: number | null; to: number | null } | null> {
  return reads.one('months-of-money', 'select min(first_month) as "from", max(last_month) as "to" from grant_award');
}
