import { EVERYTHING, NOT_KNOWN, type MoneyAreaKind } from './money.codes.ts';
import { sumsFor, type Shape, type SumsOf } from './money-shape.rules.ts';

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

const COLUMNS = `p.grant_id, p.organisation_id, p.months, p.month, p.is_several, p.currency, p.code, p.council, p.board, p.nation`;

/** What each is for, in equal parts. */
const NEED_BY_NEED = `(
  select ${COLUMNS}, n.need, p.pence * n.at / cardinality(s.needs) - p.pence * (n.at - 1) / cardinality(s.needs) as pence
  from provision.money_part p join provision.need_set s on s.id = p.need_set
  cross join lateral unnest(s.needs) with ordinality n (need, at))`;

/** The same of one need: which part of each it is follows from what all of them are for. */
const ONE_NEED = `(
  select ${COLUMNS}, $2::text as need, p.pence * s.at / s.of - p.pence * (s.at - 1) / s.of as pence
  from provision.money_part p join (
    select n.id, array_position(n.needs, $2::text) as at, cardinality(n.needs) as of from provision.need_set n
    where $2::text = any (n.needs)) s on s.id = p.need_set)`;

/** Parts of grants that may be wanted, as rows `m`. */
export function partsIn({ dimension, hasNeed }: Shape): string {
  if (hasNeed) return ONE_NEED;
  return dimension === 'NEED' ? NEED_BY_NEED : ALL_NEEDS;
}

/** Rows `m` that are wanted: parts, or sums by area. */
export function isWanted(shape: Shape): string {
  return `m.months = $4::smallint and m.month = $5::int and ${IS_WITHIN[shape.within]} and ${hasNeed(shape)}
    and ${shape.hasOrganisation ? 'm.organisation_id = $3::uuid' : '$3::uuid is null'}`;
}

function hasNeed(shape: Shape): string {
  const isByNeed = shape.dimension === 'NEED' && !shape.hasNeed;
  return isByNeed ? `m.need <> '*' and $2::text is null` : `m.need = coalesce($2::text, '*')`;
}

const IN_WHOLE = `m.months = $4::smallint and m.month = $5::int and m.scope = coalesce($1::text, '${EVERYTHING}')`;

/** How much there is of each key, and of how many grants. */
const SUMMED: Readonly<Record<SumsOf, (shape: Shape) => string>> = {
  WHOLES: (shape) => `select ${keyOf(shape)} as key, m.pence, m.grants from provision.money_whole m
    where ${IN_WHOLE} and ${hasNeed(shape)} and $3::uuid is null`,
  ORGANISATIONS: ({
    hasOrganisation,
  }) => `select m.organisation as key, m.pence, m.grants from provision.money_organisation m
    where ${IN_WHOLE} and $2::text is null and ${hasOrganisation ? 'm.organisation = $3::uuid::text' : '$3::uuid is null'}`,
  AREAS: (shape) =>
    withSeveral(
      shape,
      `select ${keyOf(shape)} as key, sum(m.pence) as pence, sum(m.grants) as grants from provision.money m
      where ${isWanted(shape)} group by 1`,
    ),
  NOTHING: (shape) =>
    withSeveral(
      shape,
      `select ${keyOf(shape)} as key, sum(m.pence) as pence, count(*) as grants from ${partsIn(shape)} m
      where m.currency = 'GBP' and not m.is_several and ${isWanted(shape)} group by 1`,
    ),
};

/** Grants that are counted in several places are few; of them it is counted each time how many different ones there are. */
function withSeveral(shape: Shape, single: string): string {
  return `select key, sum(pence)::bigint as pence, sum(grants)::int as grants from (
      ${single}
      union all
      select ${keyOf(shape)} as key, sum(m.pence) as pence, count(distinct m.grant_id) as grants from ${partsIn(shape)} m
      where m.currency = 'GBP' and m.is_several and ${isWanted(shape)} group by 1) each
    group by key`;
}

export function summedFor(shape: Shape): string {
  return SUMMED[sumsFor(shape)](shape);
}
