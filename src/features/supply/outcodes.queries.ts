/** So many postcodes around the middle of a small area stand for it at most. */
const MOST_MARKS = 16;

/**
 * Where outcodes lie: the postcodes of each council. Of a council whose postcodes are not loaded, the middles of its sectors, or
 * at least of its outcodes. They stand under its present code.
 */
export const MARKS = `create temporary table mark on commit drop as
  with known as (select distinct c.code from place.postcode p join called c on c.own = p.local_authority),
  coarse as (select distinct c.code from place.sector p join called c on c.own = p.local_authority)
  select 'outcode:' || left(p.postcode, -3) as code, c.code as local_authority,
    place.flat(p.latitude, p.longitude) as spot
  from place.postcode p join called c on c.own = p.local_authority
  union all
  select 'outcode:' || split_part(s.sector, ' ', 1), c.code, place.flat(s.latitude, s.longitude)
  from place.sector s join called c on c.own = s.local_authority where c.code not in (select code from known)
  union all
  select 'outcode:' || o.outcode, c.code, place.flat(o.latitude, o.longitude)
  from place.outcode o join called c on c.own = o.local_authority
  where c.code not in (select code from known union select code from coarse)`;

export const MARKS_INDEX = 'create index on mark using gist (spot)';

/**
 * What share of a neighbourhood lies in each outcode. A small area: as the postcodes of its council do that are nearest to its
 * middle, as many as there are for each small area of the council. What has no middle: as all postcodes of the council do.
 */
export const REACH_OF_OUTCODES = `insert into provision.reach (code, neighbourhood, share)
  with council as (
    select m.local_authority, m.marks, greatest(1, least(${MOST_MARKS}, m.marks / greatest(n.pieces, 1))) as wanted
    from (select local_authority, count(*) as marks from mark group by 1) m
    join (select local_authority, count(*) as pieces from numbered group by 1) n using (local_authority)),
  near as (
    select n.id, m.code from numbered n join council c using (local_authority) cross join lateral (
      select m.code from mark m where m.local_authority = n.local_authority order by m.spot <-> n.spot limit c.wanted) m
    where n.spot is not null),
  spread as (
    select n.id, m.code from numbered n join mark m using (local_authority) where n.spot is null)
  select code, id, count(*)::float8 / sum(count(*)) over (partition by id)
  from (select id, code from near union all select id, code from spread) every group by id, code`;
