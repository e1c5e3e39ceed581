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

/** What was counted of these grants goes, and what is to be counted now comes; both are kept as what has changed. */
export async function countTaken(em: EntityManager): Promise<void> {
  for (const statement of [CHANGED, CLEAR, OFFERED, NEED_SETS, PLACES, PARTS]) await em.execute(statement);
}

/** Parts of grants with a sign: what came, and what went. */
const CHANGED = 'create temporary table changed (like provision.money_part, sign int not null) on commit drop';

const CLEAR = `with gone as (
    delete from provision.money_part p using taken t where p.grant_id = t.grant_id returning p.*)
  insert into changed select gone.*, -1 from gone`;

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
    returning *)
  insert into changed select counted.*, 1 from counted`;
