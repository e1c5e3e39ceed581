/**
 * So many grants ($1) of ten years until day $2: for organisations, some of which get many, four in five of them known; most for one council, some
 * for several or none; some with needs that somebody has named. Their sizes and lengths differ as those of funders do.
 */
export const GRANTS = `insert into grant_award (id, source, source_id, fetched_at, title, currency, amount_pence, awarded_on, starts_on, ends_on,
    first_month, last_month, recipient_name, recipient_key, area_codes, areas, organisation_id, match, needs, created_at, updated_at)
  with organisation_list as materialized (select id, row_number() over (order by md5(id::text)) - 1 as at from organisation),
  council_list as materialized (select array_agg(code order by md5(code)) as codes from place.area a
    where a.kind = 'LOCAL_AUTHORITY' and exists (select from provision.part p where p.local_authority = a.code)),
  need_list as materialized (select array_agg(need order by md5(need)) as needs from (select distinct unnest(needs) as need from service) n),
  drawn as materialized (
    select n, random() as who, random() as known, random() as several, random() as where_to, random() as named, random() as what,
      ($2::date - (random() * 3650)::int) as awarded, 1 + floor(power(random(), 2) * 35)::int as months,
      (exp(13.5 + 1.2 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())))::bigint as pence
    from generate_series(1, $1::int) n),
  placed as (
    select d.*, case
        when d.several < 0.03 then '{}'::text[]
        when d.several < 0.1 then (select array_agg(distinct c.codes[1 + mod(floor(d.where_to * 1e6)::int + at * 37, cardinality(c.codes))])
          from generate_series(0, 1 + floor(d.what * 4)::int) at)
        else array[c.codes[1 + floor(d.where_to * cardinality(c.codes))::int]] end as codes,
      case when d.known < 0.8 then o.id end as organisation,
      case when d.named < 0.1 then array[l.needs[1 + floor(d.what * cardinality(l.needs))::int]] else '{}'::text[] end as named_needs
    from drawn d join organisation_list o on o.at = floor(power(d.who, 2) * (select count(*) from organisation_list))
    cross join council_list c cross join need_list l),
  parents as materialized (select code, parents from place.area where kind = 'LOCAL_AUTHORITY')
  select gen_random_uuid(), '360giving', '360G-bench-' || p.n, p.awarded, 'Grant', 'GBP', greatest(p.pence, 100), p.awarded, p.awarded,
    (p.awarded + make_interval(months => p.months))::date,
    extract(year from p.awarded)::int * 12 + extract(month from p.awarded)::int - 1,
    extract(year from p.awarded)::int * 12 + extract(month from p.awarded)::int - 2 + p.months,
    'Recipient ' || p.n, 'recipient ' || p.n, p.codes,
    p.codes || array(select distinct unnest(a.parents) from parents a where a.code = any (p.codes)),
    p.organisation, case when p.organisation is null then 'NONE' else 'BY_IDENTIFIER' end, p.named_needs, p.awarded, p.awarded
  from placed p`;

/** No trigger has noted them. */
export const NOTED = 'insert into provision.money_due (grant_id) select id from grant_award';
