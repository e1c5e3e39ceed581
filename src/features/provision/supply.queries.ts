import type { EntityManager } from '@mikro-orm/postgresql';
import type { FigureKey, Supply } from './figure.rules.ts';

/** What there is in an area, as it was on the last day of a quarter. */
export type SupplyRow = FigureKey & Supply;

export function supplyIn(em: EntityManager, quarter: string): Promise<SupplyRow[]> {
  return em.execute(
    `select area_kind as "areaKind", area, need, population, residents, listed, referable, places,
       places_stated as "placesStated", referable_spread as "referableSpread", places_spread as "placesSpread",
       accepting, waiting, median_wait_weeks as "medianWaitWeeks", lost_working_towards as "lostWorkingTowards",
       lost_expired as "lostExpired", lost_places as "lostPlaces", deprived_residents as "deprivedResidents",
       deprived_referable as "deprivedReferable", deprived_referable_spread as "deprivedReferableSpread",
       least_deprived_residents as "leastDeprivedResidents", least_deprived_referable as "leastDeprivedReferable",
       least_deprived_referable_spread as "leastDeprivedReferableSpread"
     from provision.supply where quarter = ?`,
    [quarter],
  );
}

/** Councils with the boards in which they lie. */
export function partsOfCouncils(em: EntityManager): Promise<{ localAuthority: string; icb: string }[]> {
  return em.execute(
    `select distinct local_authority as "localAuthority", icb from provision.part order by local_authority, icb`,
  );
}

/** How deprived areas are: the mean decile of their neighbourhoods, by residents. Of deciles that are not known, none. */
export function decilesOfAreas(em: EntityManager): Promise<{ area: string; decile: number }[]> {
  return em.execute(`select area, round(sum(residents * decile)::numeric / sum(residents))::int as decile
    from provision.part cross join lateral unnest(array[local_authority, icb]) as a (area)
    where decile > 0 and residents > 0 and area <> '' group by area`);
}

/** Quarters of which it was counted what there is, and of which nothing is published. */
export async function unpublishedQuarters(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ quarter: string }[]>(
    `select distinct quarter::text from provision.supply where quarter not in (select quarter from provision.period)
     order by quarter`,
  );
  return rows.map(({ quarter }) => quarter);
}
