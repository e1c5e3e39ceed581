import { cellToBoundary, cellToLatLng, gridDisk, latLngToCell, type CoordPair } from 'h3-js';

export interface Point {
  latitude: number;
  longitude: number;
}

/** H3 resolutions that are indexed: hexagons from 70 km down to half a kilometre across the edge. */
const RESOLUTIONS = [8, 7, 6, 5, 4, 3] as const;
const MOST_CELLS = 64;
/** Hexagons differ in size; this is more than any two neighbours in these islands do. */
const MARGIN = 1.08;

/** The cells of every indexed size in which these points lie. */
export function cellsOf(points: readonly Point[]): string[] {
  const cells = points.flatMap(({ latitude, longitude }) =>
    RESOLUTIONS.map((resolution) => latLngToCell(latitude, longitude, resolution)),
  );
  return [...new Set(cells)];
}

/** Cells that together hold every point within `outerKm` and, where `innerKm` is given, not nearer than that. */
export function cellsAround(centre: Point, outerKm: number, innerKm = 0): string[] {
  for (const resolution of RESOLUTIONS) {
    if (tooFine(centre, outerKm, innerKm, resolution)) continue;
    const cells = ring(centre, outerKm, innerKm, resolution);
    if (cells.length <= MOST_CELLS) return cells;
  }
  return ring(centre, outerKm, innerKm, RESOLUTIONS[RESOLUTIONS.length - 1] ?? 3);
}

/** A quick look before cells are counted: does the ring hold too many, or the circle so many that they take long to see? */
function tooFine(centre: Point, outerKm: number, innerKm: number, resolution: number): boolean {
  const largestCell = 2.6 * radiusOf(centre, resolution) ** 2;
  const fewest = (Math.PI * (outerKm ** 2 - innerKm ** 2)) / largestCell;
  return fewest > MOST_CELLS || (Math.PI * outerKm ** 2) / largestCell > MOST_CELLS * 4;
}

function ring(centre: Point, outerKm: number, innerKm: number, resolution: number): string[] {
  const radius = radiusOf(centre, resolution);
  const steps = Math.ceil((outerKm + radius) / (radius * 1.2)) + 1;
  return gridDisk(latLngToCell(centre.latitude, centre.longitude, resolution), steps).filter((cell) => {
    const distance = distanceKm(cellToLatLng(cell), centre);
    return distance - radius <= outerKm && distance + radius >= innerKm;
  });
}

const radii = new Map<string, number>();

/** Kilometres from the middle of a hexagon of this size, hereabouts, to its furthest corner, rounded up. */
function radiusOf({ latitude, longitude }: Point, resolution: number): number {
  const key = latLngToCell(latitude, longitude, 2) + resolution;
  let radius = radii.get(key);
  if (radius === undefined) {
    const cell = latLngToCell(latitude, longitude, resolution);
    const middle = cellToLatLng(cell);
    radius =
      Math.max(
        ...cellToBoundary(cell).map((corner) => distanceKm(corner, { latitude: middle[0], longitude: middle[1] })),
      ) * MARGIN;
    if (radii.size > 500) radii.clear();
    radii.set(key, radius);
  }
  return radius;
}

const EARTH_KM = 6371.0071809;
const RADIANS = Math.PI / 180;

/** Along a great circle. The library has the same, at several times the cost, and a hundred cells are looked at for a search. */
function distanceKm([latitude, longitude]: CoordPair, from: Point): number {
  const north = Math.sin(((latitude - from.latitude) * RADIANS) / 2);
  const east = Math.sin(((longitude - from.longitude) * RADIANS) / 2);
  const across = Math.cos(latitude * RADIANS) * Math.cos(from.latitude * RADIANS) * east * east;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(north * north + across));
}
