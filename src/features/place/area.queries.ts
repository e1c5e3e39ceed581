import type { Reads } from '../../database/reads.ts';
import type { Point } from './place.rules.ts';

/** The middle of an area, or null where the area or its point is not known. */
export async function areaPoint(reads: Reads, code: string | null): Promise<Point | null> {
  if (code === null) return null;
  return reads.one<Point>(
    'area-point',
    'select latitude, longitude from place.area where code = $1 and latitude is not null',
    [code],
  );
}
