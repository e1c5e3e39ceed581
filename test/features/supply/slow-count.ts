import type { SeedSmallArea } from '../../../src/exchange/places/load-places.ts';
import { levelOf } from '../../../src/features/referability/referability.rules.ts';
import type { CapacityState, ServiceStatus } from '../../../src/features/service/service.codes.ts';
import type { Standing } from '../../../src/features/standing/standing.codes.ts';
import { standingOn } from '../../../src/features/standing/standing.rules.ts';

/** A service as far as it is counted. */
export interface Offered {
  status: ServiceStatus;
  standing: Standing;
  assuredUntil: string | null;
  needs: string[];
  populations: string[];
  catchment: string[];
  room: CapacityState;
  weeks: number | null;
  places: number | null;
}

/** A small area, and every code that a catchment may name it by. */
export interface Neighbourhood extends SeedSmallArea {
  codes: readonly string[];
}

type Counts = Record<string, number | null>;

/** What there is for a need and a population in an area: service by service, neighbourhood by neighbourhood. */
export function slowCount(
  services: readonly Offered[],
  { area, everywhere }: { area: readonly Neighbourhood[]; everywhere: readonly Neighbourhood[] },
  { need, population, today }: { need: string; population: string; today: string },
): Counts {
  const meant = services.filter(
    ({ needs, populations }) => needs.includes(need) && (population === '' || populations.includes(population)),
  );
  const listed = meant.filter(
    ({ status, standing }) => status !== 'CLOSED' && !['NOT_MET', 'SUSPENDED'].includes(standing),
  );
  const referable = listed.filter(
    (service) => levelOf({ ...seenOn(service, today), isArchived: false }) === 'REFERABLE',
  );
  const lost = (standing: Standing) =>
    listed.filter((service) => service.status === 'ACTIVE' && seenOn(service, today).standing === standing);
  const inDeciles = (from: number, to: number) =>
    area.filter(({ decile }) => Number(decile) >= from && Number(decile) <= to);
  const sum = (some: readonly Offered[], places = area) => total(some.map((service) => shareOf(service, places)));
  const spread = (some: readonly Offered[], places = area) =>
    total(
      some.map((service) => residentsOf(takenIn(service, places)) / residentsOf(takenIn(service, everywhere)) || 0),
    );
  const room = (some: readonly Offered[]) =>
    total(some.map((service) => (service.places ?? 0) * shareOf(service, area)));
  return {
    listed: sum(listed),
    referable: sum(referable),
    places: room(referable),
    places_stated: sum(referable.filter(({ places }) => places !== null)),
    accepting: sum(referable.filter((service) => service.room === 'OPEN')),
    waiting: sum(referable.filter((service) => service.room === 'WAITING_LIST')),
    median_wait_weeks: medianWait(referable, area),
    lost_working_towards: sum(lost('WORKING_TOWARDS')),
    lost_expired: sum(lost('EXPIRED')),
    lost_places: room([...lost('WORKING_TOWARDS'), ...lost('EXPIRED')]),
    residents: residentsOf(area),
    deprived_residents: residentsOf(inDeciles(1, 2)),
    deprived_referable: sum(referable, inDeciles(1, 2)),
    least_deprived_residents: residentsOf(inDeciles(9, 10)),
    least_deprived_referable: sum(referable, inDeciles(9, 10)),
    referable_spread: spread(referable),
    deprived_referable_spread: spread(referable, inDeciles(1, 2)),
    least_deprived_referable_spread: spread(referable, inDeciles(9, 10)),
    places_spread: total(referable.map((service) => (service.places ?? 0) * spread([service]))),
  };
}

function seenOn(service: Offered, today: string): { status: ServiceStatus; standing: Standing } {
  return { status: service.status, standing: standingOn(service, today) };
}

/** What share of those who live there may come. */
function shareOf(service: Offered, area: readonly Neighbourhood[]): number {
  return residentsOf(area) === 0 ? 0 : residentsOf(takenIn(service, area)) / residentsOf(area);
}

function takenIn({ catchment }: Offered, area: readonly Neighbourhood[]): readonly Neighbourhood[] {
  return area.filter(({ codes }) => catchment.length === 0 || catchment.some((code) => codes.includes(code)));
}

function medianWait(referable: readonly Offered[], area: readonly Neighbourhood[]): number | null {
  const waits = referable
    .filter(({ room, weeks }) => room === 'WAITING_LIST' && weeks !== null)
    .map((service) => ({ weeks: Number(service.weeks), share: shareOf(service, area) }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => one.weeks - other.weeks);
  const half = total(waits.map(({ share }) => share)) / 2;
  let passed = 0;
  return waits.find(({ share }) => (passed += share) >= half - 1e-9)?.weeks ?? null;
}

function residentsOf(area: readonly Neighbourhood[]): number {
  return total(area.map(({ population }) => population ?? 0));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
