import { DateTime } from 'luxon';
import type { CapacityInput, ServiceInput } from '../../features/service/service.inputs.ts';
import type { DemoService } from './demo-file.ts';

/** A service of the demonstration as the input of the command that adds it, with days counted back from now. */
export function serviceInput(demo: DemoService, locationIds: ReadonlyMap<string, string>, now: Date): ServiceInput {
  const { key: _key, standing: _standing, verifiedDaysAgo, capacity, locations, sessions, ...same } = demo;
  const idOf = (key: string) => locationIds.get(key) ?? key;
  return {
    ...same,
    locationIds: locations.map(idOf),
    sessions: (sessions ?? []).map(({ location, ...session }) => ({
      ...session,
      ...(location && { locationId: idOf(location) }),
    })),
    ...(capacity && { capacity: capacityInput(capacity, now) }),
    ...(verifiedDaysAgo !== undefined && { verifiedOn: daysAgo(verifiedDaysAgo, now) }),
  };
}

function capacityInput(
  { asOfDaysAgo = 0, ...capacity }: NonNullable<DemoService['capacity']>,
  now: Date,
): CapacityInput {
  return { ...capacity, asOf: daysAgo(asOfDaysAgo, now) };
}

function daysAgo(days: number, now: Date): string {
  return DateTime.fromJSDate(now, { zone: 'Europe/London' }).minus({ days }).toFormat('yyyy-MM-dd');
}
