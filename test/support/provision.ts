import { unitFor } from '../../src/database/orm.ts';
import { publishFigures } from '../../src/features/provision/publish-figures.ts';
import type { TestApi } from './api.ts';
import { counting } from './counted.ts';

/** A part of a council: residents of one board and decile. */
export interface PartRow {
  localAuthority: string;
  icb?: string;
  decile?: number;
  residents: number;
}

/** What there is, as it was counted. */
export interface SupplyCount {
  quarter?: string;
  areaKind?: string;
  area: string;
  need: string;
  population?: string;
  residents?: number;
  listed?: number;
  referable?: number;
  /** The same, each divided among all whom it takes in. */
  spread?: number;
  places?: number;
  accepting?: number;
  lostWorkingTowards?: number;
  lostExpired?: number;
}

/** Searches of a day. */
export interface SearchDay {
  day?: string;
  localAuthority: string;
  icb?: string;
  outcode?: string;
  need: string;
  population?: string;
  searches: number;
  none?: number;
  few?: number;
  users?: number;
}

const PARTS = `insert into provision.part (local_authority, icb, decile, residents)
  select "localAuthority", coalesce(icb, ''), coalesce(decile, 5), residents from jsonb_to_recordset($1::jsonb)
    as p ("localAuthority" text, icb text, decile smallint, residents int)`;
const SUPPLY = `insert into provision.supply (quarter, area_kind, area, need, population, residents, listed, referable,
    referable_spread, places, accepting, lost_working_towards, lost_expired, deprived_residents, least_deprived_residents)
  select coalesce(quarter, '2026-01-01'), coalesce("areaKind", 'LOCAL_AUTHORITY'), area, need, coalesce(population, ''),
    coalesce(residents, 100000), coalesce(listed, referable, 0), coalesce(referable, 0), coalesce(spread, referable, 0), coalesce(places, 0),
    coalesce(accepting, referable, 0), coalesce("lostWorkingTowards", 0), coalesce("lostExpired", 0), 0, 0
  from jsonb_to_recordset($1::jsonb) as s (quarter date, "areaKind" text, area text, need text, population text,
    residents int, listed float8, referable float8, spread float8, places float8, accepting float8, "lostWorkingTowards" float8,
    "lostExpired" float8)`;
const SEARCHES = `insert into provision.search_day (day, local_authority, icb, outcode, need, population, searches, none, few,
    no_referable, few_referable, user_days)
  select coalesce(day, '2026-02-02'), "localAuthority", coalesce(icb, ''), coalesce(outcode, ''), need,
    coalesce(population, ''), searches, coalesce(none, 0), coalesce(few, 0), 0, 0, coalesce(users, searches)
  from jsonb_to_recordset($1::jsonb) as d (day date, "localAuthority" text, icb text, outcode text, need text,
    population text, searches int, none int, few int, users int)`;

/** Fills what gaps in provision are found from, past the API: what matters here is what is made of it. */
export function provisioning(api: TestApi) {
  const counted = counting(api);
  const fill = (statement: string) => (rows: readonly object[]) => counted.sql(statement, [JSON.stringify(rows)]);

  /** Publishes the gaps of what has frozen by a day; by `chance`, some figures are withheld without need. */
  function publishGaps(today: string, chance: () => number = () => 1): Promise<string[]> {
    return publishFigures(unitFor(api.directory.orm, 'test'), { today, at: new Date(), chance });
  }

  return {
    ...counted,
    parts: fill(PARTS) as (rows: readonly PartRow[]) => Promise<unknown>,
    supply: fill(SUPPLY) as (rows: readonly SupplyCount[]) => Promise<unknown>,
    searched: fill(SEARCHES) as (rows: readonly SearchDay[]) => Promise<unknown>,
    publishGaps,
  };
}
