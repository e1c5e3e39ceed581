import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { SupplyAreaKind } from './supply.codes.ts';

/** What there is for a need in an area, as it was counted. Numbers of services are weighted: half an area is half a service. */
export interface SupplyRow {
  need: string;
  residents: number;
  listed: number;
  referable: number;
  places: number;
  placesStated: number;
  referableSpread: number;
  accepting: number;
  waiting: number;
  medianWaitWeeks: number | null;
  lostWorkingTowards: number;
  lostExpired: number;
  lostPlaces: number;
  deprivedResidents: number;
  deprivedReferable: number;
  leastDeprivedResidents: number;
  leastDeprivedReferable: number;
}

/** A quarter of which something has been counted. */
export interface CountedQuarter {
  /** Its first day. */
  quarter: string;
  countedAt: Date;
  /** How many services there were in the whole directory. */
  services: number;
  method: number;
}

export interface SupplyWanted {
  quarter: string;
  kind: SupplyAreaKind;
  area: string;
  /** Empty for everybody. */
  population: string;
  need: string | null;
  after: string | null;
  limit: number;
}

/** By need. The rows for everybody say which there are; of a population for which there is nothing, all is none. */
const SUPPLY = `select e.need, e.residents, e.deprived_residents as "deprivedResidents",
    e.least_deprived_residents as "leastDeprivedResidents", coalesce(s.listed, 0) as listed,
    coalesce(s.referable, 0) as referable, coalesce(s.places, 0) as places, coalesce(s.places_stated, 0) as "placesStated",
    coalesce(s.referable_spread, 0) as "referableSpread",
    coalesce(s.accepting, 0) as accepting, coalesce(s.waiting, 0) as waiting, s.median_wait_weeks as "medianWaitWeeks",
    coalesce(s.lost_working_towards, 0) as "lostWorkingTowards", coalesce(s.lost_expired, 0) as "lostExpired",
    coalesce(s.lost_places, 0) as "lostPlaces", coalesce(s.deprived_referable, 0) as "deprivedReferable",
    coalesce(s.least_deprived_referable, 0) as "leastDeprivedReferable"
  from provision.supply e
  left join provision.supply s on (s.quarter, s.area_kind, s.area, s.need) = (e.quarter, e.area_kind, e.area, e.need)
    and s.population = $4
  where e.quarter = $1::date and e.area_kind = $2 and e.area = $3 and e.population = ''
    and ($5::text is null or e.need = $5) and ($6::text is null or e.need > $6)
  order by e.need limit $7`;

export function supplyAfter(reads: Reads, wanted: SupplyWanted): Promise<SupplyRow[]> {
  const { quarter, kind, area, population, need, after, limit } = wanted;
  return reads.all<SupplyRow>('supply', SUPPLY, [quarter, kind, area, population, need, after, limit]);
}

/** The newest quarter that was counted, or the one that begins on a day; null where there is none. */
export function countedQuarter(reads: Reads, quarter: string | null): Promise<CountedQuarter | null> {
  return reads.one<CountedQuarter>(
    'counted-quarter',
    `select quarter::text, counted_at as "countedAt", services, method from provision.counted
     where $1::date is null or quarter = $1::date order by quarter desc limit 1`,
    [quarter],
  );
}

/** Whether anything has been counted of the quarter that begins on a day. */
export async function isCounted(em: EntityManager, quarter: string): Promise<boolean> {
  const [row] = await em.execute<{ counted: boolean }[]>(
    'select exists (select from provision.counted where quarter = ?::date) as counted',
    [quarter],
  );
  return row?.counted === true;
}

/** Where a code leads on a day that is no longer in force: see `provision.current_code`. */
export async function currentCode(reads: Reads, code: string, day: string): Promise<string> {
  const row = await reads.one<{ code: string }>(
    'supply-current-code',
    'select provision.current_code($1, $2::date) as code',
    [code, day],
  );
  return row?.code ?? code;
}
