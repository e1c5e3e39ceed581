import { cellToBoundary, cellToLatLng, greatCircleDistance, gridDisk, latLngToCell } from 'h3-js';

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
    if (tooFine(centre, outerKm, resolution)) continue;
    const cells = ring(centre, outerKm, innerKm, resolution);
    if (cells.length <= MOST_CELLS) return cells;
  }
  return ring(centre, outerKm, innerKm, RESOLUTIONS[RESOLUTIONS.length - 1] ?? 3);
}

/** A quick look before cells are counted: could the circle hold far more of them than are wanted? */
function tooFine(centre: Point, km: number, resolution: number): boolean {
  return (Math.PI * km * km) / (2.6 * radiusOf(centre, resolution) ** 2) > MOST_CELLS * 4;
}

function ring(centre: Point, outerKm: number, innerKm: number, resolution: number): string[] {
  const radius = radiusOf(centre, resolution);
  const steps = Math.ceil((outerKm + radius) / (radius * 1.2)) + 1;
  const from = [centre.latitude, centre.longitude];
  return gridDisk(latLngToCell(centre.latitude, centre.longitude, resolution), steps).filter((cell) => {
    const distance = greatCircleDistance(cellToLatLng(cell), from, 'km');
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
    radius = Math.max(...cellToBoundary(cell).map((corner) => greatCircleDistance(middle, corner, 'km'))) * MARGIN;
    if (radii.size > 500) radii.clear();
    radii.set(key, radius);
  }
  return radius;
}
