import type { Shape } from './shape.ts';

/** SQL that makes connections inside PostgreSQL. Triggers and foreign keys are off meanwhile. */

/** So many lots of days, each day as often as it is likely. */
export const LOTS = 50_000;

/** Which service has how many, and where: $1 numbers in the order of popularity. */
export const SLOTS = `create unlogged table bench_slot as
  with ranked as (
    select s.id, s.organisation_id, s.needs, row_number() over (order by md5(s.id::text)) as rank,
      (select min(l.local_authority) from service_location sl join location l on l.id = sl.location_id
       where sl.service_id = s.id) as council
    from service s),
  placed as (
    select r.*, coalesce(r.council, c.councils[1 + r.rank % cardinality(c.councils)]) as local_authority
    from ranked r cross join (
      select array_agg(distinct local_authority) as councils from location where local_authority is not null) c)
  select p.rank::int as slot, p.id, p.organisation_id, p.needs, p.local_authority, n.count::int as count,
    (select a.code from place.area a where a.kind = 'ICB' and a.code = any(b.parents)) as icb,
    dense_rank() over (order by p.local_authority) as council
  from placed p join unnest($1::int[]) with ordinality as n (count, rank) on n.rank = p.rank
  left join place.area b on b.code = p.local_authority`;

export const DAYS = `create temporary table lot as
  select (row_number() over ())::int - 1 as lot, day from (
    select d.day from jsonb_to_recordset($1::jsonb) as d (day date, weight float8)
    cross join lateral generate_series(1, round(d.weight * $2 / $3)::int)) as each`;

/** One narrow row a connection, in the order of months and councils: whoever comes one after the other is one person. */
export const NARROW = `create unlogged table bench_narrow as
  select row_number() over (order by date_trunc('month', l.day), s.council, random())::int - 1 as number, s.slot, l.day
  from (
    select slot, council, floor(random() * (select count(*) from lot))::int as lot
    from bench_slot as slot, generate_series(1, slot.count) offset 0) as s
  join lot l using (lot)`;

export const TEAMS = `insert into team (id, version, name, host_organisation_id, employer_kind, practices, created_at, updated_at)
  select gen_random_uuid(), 1, 'Team ' || n, (select id from organisation order by md5(id::text || n) limit 1), 'PCN', '[]',
    now(), now() from generate_series(1, $1::int) n`;

export const STAFF = `insert into person (id, name, email, created_at, updated_at)
  select gen_random_uuid(), 'Link worker ' || n, 'link-worker-' || n || '@example.org', now(), now()
  from generate_series(1, $1::int) n`;

/** By number: those who are supported, each by a team and somebody in it. */
export const WORKERS = `create unlogged table bench_worker as
  select w.number, w.id, t.id as team_id from (
    select row_number() over (order by id) - 1 as number, id from person where email like 'link-worker-%') w
  join (select row_number() over (order by id) - 1 as number, id from team) t on t.number = w.number / $1::int`;

/** A number from 0 up to 1 that is always the same of the same person. */
export const HASH = (salt: number): string => `(hashint4(p.number + ${salt}) & 1048575) / 1048576.0`;

const POPULATIONS = `case floor(${HASH(1)} * 6)::int when 0 then '{}'::text[] when 1 then '{carers}' when 2 then '{lonely-or-isolated}'
  when 3 then '{long-term-conditions,lonely-or-isolated}' when 4 then '{mental-health}' else '{long-term-conditions}' end`;

const SOURCE = `case when ${HASH(2)} < 0.6 then 'GP_PRACTICE' when ${HASH(2)} < 0.75 then 'SELF_REFERRAL'
  when ${HASH(2)} < 0.85 then 'SOCIAL_CARE_OR_LOCAL_AUTHORITY' when ${HASH(2)} < 0.92 then 'HOSPITAL_DISCHARGE_TEAM'
  when ${HASH(2)} < 0.97 then 'VCSE_ORGANISATION' else 'POLICE' end`;

/** Everybody who is supported: each has this many connections, one after the other. */
export const EACH = 4;

export const PEOPLE = `create unlogged table bench_person as
  select p.number, s.needs, gen_random_uuid() as id, gen_random_uuid() as episode_id, w.id as held_by, w.team_id, p.day,
    s.local_authority, s.icb, ${POPULATIONS} as populations, ${SOURCE} as source
  from (select number / ${EACH} as number, slot, day from bench_narrow where number % ${EACH} = 0) p
  join bench_slot s using (slot)
  join bench_worker w on w.number = (hashint4(p.number) & 1073741823) % (select count(*) from bench_worker)`;

export const SUPPORTED = `insert into supported_person (id, team_id, case_code, age_band, populations, local_authority, icb,
    registered_by, created_at, updated_at, last_active_on)
  select id, team_id, id::text, 'FROM_65_TO_74', populations, local_authority, icb, held_by, day, day, day from bench_person`;

export const episodes = ({ episodeNeeds }: Shape): string => `
  insert into episode (id, person_id, team_id, held_by_id, referral_source, referred_on, needs, populations,
    response, responded_on, created_at, updated_at)
  select episode_id, id, team_id, held_by, source, day, ${episodeNeeds}, populations, 'ACCEPTED', day, day, day
  from bench_person p`;

const NORMAL = (one: string, other: string): string => `sqrt(-2 * ln(1 - ${one})) * cos(2 * pi() * ${other})`;

/** Why it came to nothing, of those who never went. */
const REFUSALS = `(array['COULD_NOT_CONTACT', 'NO_CAPACITY', 'NOT_ELIGIBLE', 'NO_LONGER_INTERESTED', 'COULD_NOT_TRAVEL', 'COST', 'TIMING',
  'LANGUAGE_OR_CULTURE', 'DIGITAL', 'SERVICE_CLOSED', 'REFERRED_ELSEWHERE', 'UNSAFE'])[1 + floor(power(r.why, 1.6) * 12)::int]`;
const NEED = `case when r.need < 0.25 then 'loneliness-and-isolation' when r.need < 0.5 then 'low-mood-and-anxiety'
  when r.need < 0.7 then 'money-and-benefits' when r.need < 0.85 then 'physical-activity' when r.need < 0.93 then 'caring-role'
  else (array['debt', 'food', 'bereavement', 'stress', 'parenting', 'smoking'])[1 + floor(r.need * 600)::int % 6] end`;

export const USUAL: Shape = {
  episodeNeeds: `'{loneliness-and-isolation}'::text[]`,
  need: NEED,
  joins: '',
  strain: '0',
};

/**
 * Connections from one number up to another. Of a hundred, 78 are accepted, 61 start and 44 are completed; half of those who start
 * do so within nine days, and half of those who end do so 66 days later. What would lie ahead has not happened yet.
 */
export const connections = ({ need, joins, strain }: Shape): string => `
  insert into connection (id, person_id, episode_id, team_id, held_by, service_id, organisation_id, kind, state,
    outcome, service_name, organisation_name, service_version, standing, need, populations, local_authority, icb,
    referral_source, made_on, started_on, ended_on, created_at, updated_at)
  select uuidv7(), id, episode_id, team_id, held_by, service_id, organisation_id, 'SIGNPOST',
    case when ended_on is not null then 'ENDED' when started_on is not null then 'STARTED' else 'OFFERED' end,
    case when ended_on is null then null when started_on is null and luck > 0.78 then 'DECLINED_BY_PERSON'
      when started_on is null then refusal when help < 0.8 then 'GOT_HELP' else 'COULD_NOT_GET_HELP' end,
    'A service', 'An organisation', 1, 'MET', need, populations, local_authority, icb, source, day, started_on, ended_on, day, day
  from (
    select f.*, case when f.hurdle < 0.44 then case when f.started_on + f.lasted <= $3 then f.started_on + f.lasted end
      when f.hurdle >= 0.61 and f.is_told and f.day + 30 <= $3 then f.day + 30 end as ended_on
    from (
      select p.id, p.episode_id, p.team_id, p.held_by, s.id as service_id, s.organisation_id, s.local_authority, s.icb, p.populations,
        p.source, n.day, r.luck, h.hurdle, r.help, r.told < 0.7 as is_told, m.need, ${REFUSALS} as refusal,
        case when h.hurdle < 0.61 and n.day + h.wait <= $3 then n.day + h.wait end as started_on,
        round(66 * exp(0.7 * ${NORMAL('r.b', 'r.a')}))::int as lasted
      from bench_narrow n join bench_slot s using (slot) join bench_person p
        on p.number = n.number / ${EACH} and p.number between $1::int / ${EACH} and $2::int / ${EACH}
      cross join lateral (select random() as luck, random() as help, random() as told, random() as need, random() as why,
        random() as a, random() as b where n.number is not null) as r
      cross join lateral (select ${need} as need) as m ${joins}
      cross join lateral (select r.luck * (1 + ${strain}) as hurdle,
        round(9 * (1 + ${strain}) * exp(0.9 * ${NORMAL('r.a', 'r.b')}))::int as wait) as h
      where n.number >= $1::int and n.number < $2::int) as f) as g`;

export const CLEAN = 'drop table if exists bench_narrow, bench_person, bench_worker, bench_slot';
