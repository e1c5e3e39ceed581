import type pg from 'pg';
import { Random } from './random.ts';

export interface SpotOfPostcode {
  postcode: string;
  latitude: number;
  longitude: number;
}

/** A local authority, as far as listings need one. */
export interface Authority {
  code: string;
  name: string;
  /** The middle, which stands in for what is confidential. */
  latitude: number | null;
  longitude: number | null;
  /** All areas it lies in, up to the United Kingdom. */
  parents: string[];
  wards: { code: string; name: string }[];
  postcodes: SpotOfPostcode[];
  isWelsh: boolean;
  population: number | null;
  /** The part of its small areas that are rural; null where none are known. */
  ruralShare: number | null;
  meanDecile: number | null;
  /** How much is left of what local groups do for a need; what is not named is all there, and a tenth is a hole. */
  left?: Readonly<Record<string, number>>;
}

/** The places that a synthetic directory lies in, with how likely each is to have a service. */
export interface Geography {
  readonly authorities: readonly Authority[];
  any(random: Random): Authority;
  /** How likely each authority is, in their order. */
  readonly shares: readonly number[];
}

/** More postcodes than this are not held in memory. */
const MOST_POSTCODES = 120_000;
export const TYPICAL_POPULATION = 100_000;
const WALES = 'W92000004';

const AUTHORITIES = `
  select a.code, a.name, a.latitude, a.longitude, a.parents, a.population, s.rural_share as "ruralShare",
    s.mean_decile as "meanDecile", $1 = any (a.parents) as "isWelsh",
    coalesce(p.postcodes, '[]') as postcodes, coalesce(w.wards, '[]') as wards
  from place.area a
  join (
    select local_authority, json_agg(json_build_object('postcode', postcode, 'latitude', latitude, 'longitude', longitude)
      order by postcode) as postcodes
    from place.postcode where ('x' || left(md5(postcode), 7))::bit(28)::int % $2 = 0 group by local_authority
  ) p on p.local_authority = a.code
  left join (
    select local_authority, avg((rural_urban ilike '%rural%')::int)::float as rural_share,
      avg(deprivation_decile)::float as mean_decile
    from place.small_area group by local_authority
  ) s on s.local_authority = a.code
  left join (
    select local_authority, json_agg(json_build_object('code', code, 'name', name) order by code) as wards
    from (select distinct w.code, w.name, s.local_authority from place.small_area s join place.area w on w.code = s.ward) w
    group by local_authority
  ) w on w.local_authority = a.code
  where a.kind = 'LOCAL_AUTHORITY' order by a.code`;

/** Reads the place tables; of very many postcodes an even sample. */
export async function readGeography(client: Pick<pg.ClientBase, 'query'>, seed: number): Promise<Geography> {
  const { rows: counted } = await client.query<{ count: string }>('select count(*) from place.postcode');
  const every = Math.max(1, Math.ceil(Number(counted[0]?.count) / MOST_POSTCODES));
  const { rows } = await client.query<Authority>(AUTHORITIES, [WALES, every]);
  if (rows.length === 0) throw new Error('No places are loaded, so that listings would lie nowhere.');
  return new WeightedGeography(rows, seed);
}

class WeightedGeography implements Geography {
  readonly authorities: readonly Authority[];
  readonly #upTo: number[] = [];

  constructor(rows: readonly Authority[], seed: number) {
    this.authorities = rows;
    const deprived = deprivedFifth(rows);
    let total = 0;
    for (const [index, row] of rows.entries())
      this.#upTo.push((total += weightOf(row, deprived, new Random(seed, 77, index))));
  }

  get shares(): readonly number[] {
    const whole = this.#upTo.at(-1) ?? 1;
    return this.#upTo.map((upTo, index) => (upTo - (this.#upTo[index - 1] ?? 0)) / whole);
  }

  any(random: Random): Authority {
    const mark = random.fraction() * (this.#upTo.at(-1) ?? 0);
    let [low, high] = [0, this.#upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] ?? 0) > mark) high = middle;
      else low = middle + 1;
    }
    return this.authorities[low] ?? random.one(this.authorities);
  }
}

/** Services follow people; there are fewer in the country, more where life is harder, and some places just do more. */
function weightOf(row: Authority, deprived: ReadonlySet<string>, random: Random): number {
  const rural = (row.ruralShare ?? 0) > 0.5 ? 0.8 : 1;
  const need = deprived.has(row.code) ? 1.15 : 1;
  return (row.population ?? TYPICAL_POPULATION) * random.lognormal(1, 0.25) * rural * need;
}

function deprivedFifth(rows: readonly Authority[]): Set<string> {
  const known = rows.flatMap(({ code, meanDecile }) => (meanDecile === null ? [] : [{ code, meanDecile }]));
  const worstFirst = known.sort((a, b) => a.meanDecile - b.meanDecile);
  return new Set(worstFirst.slice(0, Math.floor(known.length / 5)).map(({ code }) => code));
}
