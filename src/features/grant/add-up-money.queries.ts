import type { EntityManager } from '@mikro-orm/postgresql';
import { EVERYTHING, NOT_KNOWN } from './money.codes.ts';

/** A period whose sums are old. */
export interface MoneyPeriod {
  months: number;
  month: number;
}

/** Notes that the sums of those periods are old in which something has changed. */
export async function noteStale(em: EntityManager): Promise<void> {
  await em.execute(
    'insert into provision.money_stale select distinct months, month from changed on conflict do nothing',
  );
}

export function stalePeriods(em: EntityManager): Promise<MoneyPeriod[]> {
  return em.execute('select months, month from provision.money_stale order by months, month');
}

/** Adds what has come to the sums, and takes away what has gone; what comes to nothing then is no sum any more. */
export async function addChanged(em: EntityManager): Promise<void> {
  for (const statement of [...ADDING, ...WITHOUT_NOTHING]) await em.execute(statement);
}

/** Adds up a period anew. */
export async function addUp(em: EntityManager, { months, month }: MoneyPeriod): Promise<void> {
  const period = [months, month];
  for (const table of SUMS) await em.execute(`delete from ${table} where months = ? and month = ?`, period);
  await em.execute(PARTS_OF_PERIOD, period);
  for (const statement of ADDING) await em.execute(statement);
  await em.execute('delete from provision.money_stale where months = ? and month = ?', period);
}

const SUMS = ['provision.money', 'provision.money_whole', 'provision.money_organisation'];
const WITHOUT_NOTHING = SUMS.map((table) => `delete from ${table} where grants = 0`);

const PARTS_OF_PERIOD = `create temporary table changed on commit drop as
  select p.*, 1 as sign from provision.money_part p where p.months = ? and p.month = ?`;

/** Pounds alone, with what they are for. */
const POUNDS = `create temporary table pounds on commit drop as
  select c.*, s.needs from changed c join provision.need_set s on s.id = c.need_set where c.currency = 'GBP'`;

/** What of a part is for each need, and '*' for all of them. */
const BY_NEED = (parts: string) => `(
    select p.*, '*' as need, p.pence as share from ${parts} p
    union all
    select p.*, n.need, p.pence * n.at / cardinality(p.needs) - p.pence * (n.at - 1) / cardinality(p.needs)
    from ${parts} p cross join lateral unnest(p.needs) with ordinality n (need, at))`;

/**
 * Grants that are in one area alone, by area. Where places were loaded since, a code may lie in another council than it did: what comes
 * knows it.
 */
const ADD_AREAS = `insert into provision.money as kept (months, month, need, code, board, council, nation, pence, grants)
  select months, month, need, code, board,
    coalesce(max(council) filter (where sign > 0), max(council)), coalesce(max(nation) filter (where sign > 0), max(nation)),
    sum(sign * share), sum(sign)
  from ${BY_NEED('(select * from pounds where not is_several)')} each group by months, month, need, code, board
  on conflict (months, month, need, code, board) do update set council = excluded.council, nation = excluded.nation,
    pence = kept.pence + excluded.pence, grants = kept.grants + excluded.grants`;

/** All of it, and each nation that is known: in each a grant counts once, however many areas of it the grant is for. */
const SCOPED = `create temporary table scoped on commit drop as
  select p.*, c.scope, case when p.is_several then (row_number() over (
      partition by p.is_several, p.sign, p.months, p.month, c.scope, p.grant_id) = 1)::int else 1 end as once
  from pounds p cross join lateral (values ('${EVERYTHING}'), (p.nation)) c (scope) where c.scope <> ''`;

const ADD_WHOLES = `insert into provision.money_whole as kept (months, month, scope, need, pence, grants)
  select months, month, scope, need, sum(sign * share), sum(sign * once) from ${BY_NEED('scoped')} each
  group by months, month, scope, need
  on conflict (months, month, scope, need) do update set
    pence = kept.pence + excluded.pence, grants = kept.grants + excluded.grants`;

const ADD_ORGANISATIONS = `insert into provision.money_organisation as kept (months, month, scope, organisation, pence, grants)
  select months, month, scope, coalesce(organisation_id::text, '${NOT_KNOWN}'), sum(sign * pence), sum(sign * once) from scoped
  group by months, month, scope, coalesce(organisation_id::text, '${NOT_KNOWN}')
  on conflict (months, month, scope, organisation) do update set
    pence = kept.pence + excluded.pence, grants = kept.grants + excluded.grants`;

const ADDING = [POUNDS, 'analyze pounds', ADD_AREAS, SCOPED, 'analyze scoped', ADD_WHOLES, ADD_ORGANISATIONS];

/** Lets PostgreSQL know at once how much there is: reads are planned by that. */
export async function measureMoney(em: EntityManager): Promise<void> {
  await em.execute(`analyze provision.money_part, provision.need_set, ${SUMS.join(', ')}`);
}
