import { describe, expect, it } from '@jest/globals';
import { greatCircleDistance } from 'h3-js';
import { cellsAround, cellsOf } from '../../src/search/documents/cells.ts';

const CENTRES = [
  { latitude: 53.4246, longitude: -2.3219 },
  { latitude: 49.95, longitude: -6.3 },
  { latitude: 60.75, longitude: -0.85 },
  { latitude: 54.6, longitude: -7.3 },
];
const KILOMETRES = [0.05, 0.3, 1, 2.5, 5, 10, 25, 60, 150, 500];
const TURNS = Array.from({ length: 72 }, (_, at) => (at * Math.PI) / 36);
const CIRCLES = CENTRES.flatMap((centre) => KILOMETRES.map((km) => ({ centre, km })));

/** A point so many kilometres from another, in a direction; near enough for what follows. */
function pointAt({ latitude, longitude }: { latitude: number; longitude: number }, km: number, turn: number) {
  const north = (km / 111.195) * Math.cos(turn);
  const east = ((km / 111.195) * Math.sin(turn)) / Math.cos((latitude * Math.PI) / 180);
  return { latitude: latitude + north, longitude: longitude + east };
}

const distance = (a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }) =>
  greatCircleDistance([a.latitude, a.longitude], [b.latitude, b.longitude], 'km');

describe('the cells around a point', () => {
  it.each(CIRCLES)('hold every point within $km km of $centre.latitude', ({ centre, km }) => {
    const cells = new Set(cellsAround(centre, km));

    const points = TURNS.flatMap((turn) => [0.2, 0.7, 0.999].map((part) => pointAt(centre, km * part, turn)));
    const inside = points.filter((point) => distance(centre, point) <= km);
    expect(inside.filter((point) => !cellsOf([point]).some((cell) => cells.has(cell)))).toEqual([]);
  });

  it.each(CIRCLES)('are few for $km km', ({ centre, km }) => {
    expect(cellsAround(centre, km).length).toBeLessThanOrEqual(120);
  });

  it.each([
    [0, 3],
    [3, 8],
    [8, 40],
  ])('hold every point of the ring from %s to %s km', (inner, outer) => {
    const [centre] = CENTRES as [(typeof CENTRES)[0]];
    const cells = new Set(cellsAround(centre, outer, inner));

    const points = TURNS.flatMap((turn) =>
      [0.001, 0.3, 0.999].map((part) => pointAt(centre, inner + (outer - inner) * part, turn)),
    );
    const within = points.filter((point) => distance(centre, point) <= outer && distance(centre, point) >= inner);
    expect(within.filter((point) => !cellsOf([point]).some((cell) => cells.has(cell)))).toEqual([]);
  });
});
