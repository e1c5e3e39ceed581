import type { SupplyRow } from './supply.queries.ts';

/** A number of services or places, of how many residents it is told, and how many that is for each ten thousand of them. */
export interface SupplyMeasure {
  count: number;
  residents: number;
  /** Null where nobody lives, or nobody knows how many. */
  per10000: number | null;
}

/** What there is for a need in an area, as the API shows it. */
export interface Supply {
  need: string;
  label: string;
  listed: SupplyMeasure;
  referable: SupplyMeasure;
  referableSpread: SupplyMeasure;
  places: SupplyMeasure;
  placesStatedBy: number;
  accepting: SupplyMeasure;
  waiting: SupplyMeasure;
  medianWaitWeeks: number | null;
  lostToWorkingTowards: SupplyMeasure;
  lostToExpiry: SupplyMeasure;
  placesLost: SupplyMeasure;
  ifWonBack: SupplyMeasure;
  inMostDeprived: SupplyMeasure;
  inLeastDeprived: SupplyMeasure;
  equityRatio: number | null;
}

/** How it was counted, in words to put beside the figures. */
export const METHOD =
  'Services are counted by catchment, not by where they happen: each counts with the share of the residents of the area who live where it takes people from, so half an area is half a service, and never more than one. Who lives where is known by small area (Census 2021, in Scotland 2022); an outcode takes in the share of a small area that the postcodes nearest to its middle say. A service without a catchment takes people from anywhere. Spread: the same services, each divided among all whom it takes in, so that one for the nation is hardly any in one council. Listed: published and not closed. Referable: it runs, and meets the quality standard with evidence in date. Places, room and waiting are those of referable services, as far as they say so. Lost to quality: they run, and are working towards the standard, or their evidence has run out. Deciles are of each nation by itself; of the most and the least deprived fifth it is counted how many services are open to somebody there on average, and the equity ratio is that of the first by that of the second. These are counts of services: nothing is suppressed.';

/** What a row of counts says. */
export function supplyOf(row: SupplyRow, label: string): Supply {
  const { residents, deprivedResidents, leastDeprivedResidents } = row;
  const lost = row.lostWorkingTowards + row.lostExpired;
  const inMostDeprived = measureOf(row.deprivedReferable, deprivedResidents);
  const inLeastDeprived = measureOf(row.leastDeprivedReferable, leastDeprivedResidents);
  return {
    need: row.need,
    label,
    listed: measureOf(row.listed, residents),
    referable: measureOf(row.referable, residents),
    referableSpread: measureOf(row.referableSpread, residents),
    places: measureOf(row.places, residents),
    placesStatedBy: rounded(row.placesStated),
    accepting: measureOf(row.accepting, residents),
    waiting: measureOf(row.waiting, residents),
    medianWaitWeeks: row.medianWaitWeeks,
    lostToWorkingTowards: measureOf(row.lostWorkingTowards, residents),
    lostToExpiry: measureOf(row.lostExpired, residents),
    placesLost: measureOf(row.lostPlaces, residents),
    ifWonBack: measureOf(row.referable + lost, residents),
    inMostDeprived,
    inLeastDeprived,
    equityRatio: ratioOf(row.deprivedReferable, row.leastDeprivedReferable),
  };
}

export function measureOf(count: number, residents: number): SupplyMeasure {
  const rate = rateOf(count, residents);
  return { count: rounded(count), residents, per10000: rate === null ? null : rounded(rate) };
}

function rateOf(count: number, residents: number): number | null {
  return residents > 0 ? (count / residents) * 10_000 : null;
}

/** Of the services that are open to somebody there on average. Null where there is nothing to compare with. */
function ratioOf(one: number, other: number): number | null {
  return other === 0 ? null : rounded(one / other);
}

/** Two decimals: more would be a precision that nobody has. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
