import type { Conditions } from './conditions.ts';
import type { Point } from '../features/place/place.rules.ts';

const METRES_A_DEGREE = 111_000;
const EARTH_METRES = 6_371_008.8;

/** For `location l`: where it is shown is no further than this from a point. A box first, for which there is an index. */
export function addWithin(conditions: Conditions, point: Point, metres: number): void {
  const degrees = metres / METRES_A_DEGREE;
  const degreesAcross = degrees / Math.max(Math.cos((point.latitude * Math.PI) / 180), 0.01);
  const most = conditions.name(metres);
  conditions.add(
    (
      latitude,
      longitude,
      up,
      across,
    ) => `l.shown_latitude between ${latitude}::float8 - ${up}::float8 and ${latitude}::float8 + ${up}::float8
      and l.shown_longitude between ${longitude}::float8 - ${across}::float8 and ${longitude}::float8 + ${across}::float8
      and 2 * ${EARTH_METRES} * asin(least(1, sqrt(power(sin(radians(l.shown_latitude - ${latitude}::float8) / 2), 2)
        + cos(radians(${latitude}::float8)) * cos(radians(l.shown_latitude))
        * power(sin(radians(l.shown_longitude - ${longitude}::float8) / 2), 2)))) <= ${most}::float8`,
    ...[point.latitude, point.longitude, degrees, degreesAcross],
  );
}
