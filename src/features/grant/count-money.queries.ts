import type { EntityManager } from '@mikro-orm/postgresql';

/** Any number will do, as long as nobody else asks for a lock by it. */
const COUNTING = 4_711_067;

/** Until the end of the transaction: it may take long, and nobody else counts. False where somebody does already. */
export async function countAlone(em: EntityManager): Promise<boolean> {
  await em.execute(`set local statement_timeout = 0; set local work_mem = '96MB'; set local jit = off`);
  const [row] = await em.execute<{ won: boolean }[]>('select pg_try_advisory_xact_lock(?) as won', [COUNTING]);
  return row?.won === true;
}

/** Takes notes of changes, the oldest first, and with them the grants that they are of. Answers with how many notes those were. */
export async function takeDue(em: EntityManager, most: number): Promise<number> {
  await em.execute('create temporary table taken (grant_id uuid primary key) on commit drop');
  const [row] = await em.execute<{ notes: number }[]>(TAKE, [most]);
  await em.execute('analyze taken');
  return row?.notes ?? 0;
}

const TAKE = `with due as (select id from provision.money_due order by id limit ?),
  gone as (delete from provision.money_due d using due where d.id = due.id returning d.grant_id),
  kept as (insert into taken select distinct grant_id from gone)
  select count(*)::int as notes from gone`;

/** What was counted of these grants goes, and what is to be counted now comes; the periods of both are noted. */
export async function countTaken(em: EntityManager): Promise<void> {
  for (const statement of [CLEAR, OFFERED, NEED_SETS, PLACES, PARTS]) await em.execute(statement);
}

const STALE = (periods: string) =>
  `insert into provision.money_stale select distinct months, month from ${periods} on conflict do nothing`;

const CLEAR = `with gone as (
    delete from provision.money_part p using taken t where p.grant_id = t.grant_id returning p.months, p.month)
  ${STALE('gone')}`;

/** What each is for: as somebody has said, else what its organisation offers now, else not known. */
const OFFERED = `create temporary table meant on commit drop as
  select g.id as grant_id, case when g.needs <> '{}' then g.needs else coalesce(o.needs, array['']) end as needs
  from taken t join grant_award g on g.id = t.grant_id
  left join lateral (
    select array_agg(distinct n.need order by n.need) as needs from service s cross join unnest(s.needs) n (need)
    where s.organisation_id = g.organisation_id and s.archived_at is null and s.published_at is not null) o on g.needs = '{}'`;

const NEED_SETS = `insert into provision.need_set (needs) select distinct needs from meant
  where not exists (select from provision.need_set s where s.needs = meant.needs) on conflict do nothing`;

/** The area of a kind that area \`a\` is, or lies in. */
const OWN = (kinds: string) => `case when a.kind in (${kinds}) then a.code else (
  select u.code from place.area u where u.code = any(a.parents) and u.kind in (${kinds}) limit 1) end`;

/**
 * Where each code is. A council that lies in several boards is as many parts, by its residents: \`upto\` of \`whole\` live in this one and
 * those before it.
 */
const PLACES = `create temporary table placed on commit drop as
  with named as (select distinct u.code from taken t join grant_award g on g.id = t.grant_id cross join unnest(g.area_codes) u (code)),
  known as (
    select a.code, ${OWN(`'LOCAL_AUTHORITY'`)} as council, ${OWN(`'ICB', 'HEALTH_BOARD'`)} as board, ${OWN(`'NATION'`)} as nation
    from named n join place.area a using (code)),
  part as (
    select local_authority, icb, sum(residents)::bigint as residents from provision.part
    where icb <> '' group by local_authority, icb having sum(residents) > 0)
  select k.code, coalesce(k.council, '') as council, coalesce(p.icb, k.board, '') as board, coalesce(k.nation, '') as nation,
    coalesce(p.residents, 1) as residents, coalesce(sum(p.residents) over (partition by k.code order by p.icb), 1)::bigint as upto,
    coalesce(sum(p.residents) over (partition by k.code), 1)::bigint as whole, count(*) over (partition by k.code) > 1 as is_split
  from known k left join part p on p.local_authority = k.council`;

/** What falls into \`p.month\` and the months after it, of pence that are spread from first to last. */
const FALLING = `g.amount_pence * (least(p.month + p.months - 1, g.last_month) - g.first_month + 1) / (g.last_month - g.first_month + 1)
  - g.amount_pence * greatest(p.month - g.first_month, 0) / (g.last_month - g.first_month + 1)`;

/** Quarters and financial years in which grant \`g\` runs. */
const PERIODS = `(select 3 as months, q as month from generate_series(g.first_month - mod(g.first_month, 3), g.last_month, 3) q
  union all select 12, y from generate_series(g.first_month - mod(g.first_month + 9, 12), g.last_month, 12) y)`;

/**
 * What of each grant falls into a period, then that in equal parts for its areas, then for the boards of a council by residents. Each part
 * is the difference of two whole numbers of pence, so that every penny is in one part.
 */
const PARTS = `with falling as (
    select g.id, g.organisation_id, g.currency, s.id as need_set, p.months, p.month, ${FALLING} as pence,
      case when g.area_codes = '{}' then array[''] else g.area_codes end as codes
    from meant m join grant_award g on g.id = m.grant_id join provision.need_set s on s.needs = m.needs
    cross join lateral ${PERIODS} p),
  shared as (
    select f.*, a.code, f.pence * a.at / cardinality(f.codes) - f.pence * (a.at - 1) / cardinality(f.codes) as share
    from falling f cross join lateral unnest(f.codes) with ordinality a (code, at)),
  counted as (
    insert into provision.money_part (grant_id, organisation_id, months, month, pence, need_set, is_several, currency, code, council,
      board, nation)
    select s.id, s.organisation_id, s.months, s.month,
      case when w.code is null then s.share else s.share * w.upto / w.whole - s.share * (w.upto - w.residents) / w.whole end,
      s.need_set, cardinality(s.codes) > 1 or coalesce(w.is_split, false), s.currency, s.code,
      coalesce(w.council, ''), coalesce(w.board, ''), coalesce(w.nation, '')
    from shared s left join placed w on w.code = s.code
    returning months, month)
  ${STALE('counted')}`;

/** A period whose sums are old. */
export interface MoneyPeriod {
  months: number;
  month: number;
}

export function stalePeriods(em: EntityManager): Promise<MoneyPeriod[]> {
  return em.execute('select months, month from provision.money_stale order by months, month');
}

/** Adds up a period anew: grants that are in one area alone, need by need and of all needs. */
export async function addUp(em: EntityManager, { months, month }: MoneyPeriod): Promise<void> {
  const period = [months, month];
  await em.execute('delete from provision.money where months = ? and month = ?', period);
  await em.execute(SUMS, period);
  await em.execute('delete from provision.money_stale where months = ? and month = ?', period);
}

const SUMS = `with single as materialized (
    select p.months, p.month, p.code, p.board, p.council, p.nation, p.pence, s.needs
    from provision.money_part p join provision.need_set s on s.id = p.need_set
    where p.months = ? and p.month = ? and p.currency = 'GBP' and not p.is_several)
  insert into provision.money (months, month, need, code, board, council, nation, pence, grants)
  select months, month, '*', code, board, council, nation, sum(pence), count(*) from single group by 1, 2, 4, 5, 6, 7
  union all
  select months, month, n.need, code, board, council, nation,
    sum(pence * n.at / cardinality(needs) - pence * (n.at - 1) / cardinality(needs)), count(*)
  from single cross join lateral unnest(needs) with ordinality n (need, at) group by 1, 2, 3, 4, 5, 6, 7`;

/** Lets PostgreSQL know at once how much there is: reads are planned by that. */
export async function measureMoney(em: EntityManager): Promise<void> {
  await em.execute('analyze provision.money_part, provision.money, provision.need_set');
}
