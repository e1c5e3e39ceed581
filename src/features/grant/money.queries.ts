import type { Reads } from '../../database/reads.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import { NOT_KNOWN } from './money.codes.ts';
import { isWanted, partsIn, summedFor } from './money-parts.queries.ts';
import { nameOf, shapeOf, valuesOf, type MoneyWanted, type Shape } from './money-shape.rules.ts';

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

/** Whether a council is more than the board of $1. */
const IS_PART = `exists (select from provision.part other
  where other.local_authority = p.key and other.icb not in ('', $1::text) and other.residents > 0)`;

function page(shape: Shape): string {
  const { dimension, areaKind, within } = shape;
  const mayBePart = dimension === 'AREA' && areaKind === 'LOCAL_AUTHORITY' && within === 'BOARD';
  return `with summed as (${summedFor(shape)}),
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
