import { describe, expect, it } from '@jest/globals';
import { outlinesIn, type BoundaryFile } from '../../../src/exchange/provision/outlines.ts';
import { rightHanded, type Position } from '../../../src/exchange/provision/right-hand.ts';

const square = (x: number, y: number, size: number): Position[] => [
  [x, y],
  [x, y + size],
  [x + size, y + size],
  [x + size, y],
  [x, y],
];
/** As the shoelace has it: above zero against the clock. */
const turn = (ring: Position[]): number =>
  Math.sign(
    ring.slice(1).reduce((sum, [x = 0, y = 0], index) => sum + (ring[index]![0]! * y - x * ring[index]![1]!), 0),
  );

describe('an outline', () => {
  it('goes against the clock outside, and holes go with it, whichever way they came', () => {
    const outer = square(-2, 53, 1);
    const hole = square(-1.8, 53.2, 0.2);

    for (const coordinates of [
      [outer, hole],
      [outer.toReversed(), hole.toReversed()],
    ]) {
      const { coordinates: [edge, inner] = [] } = rightHanded({ type: 'Polygon', coordinates })! as {
        coordinates: Position[][];
      };

      expect([turn(edge!), turn(inner!)]).toEqual([1, -1]);
      expect(edge![0]).toEqual(edge!.at(-1));
    }
  });

  it('is closed, rounded, and says longitude first', () => {
    const open = square(-2.123456789, 53, 1).slice(0, -1);

    const outline = rightHanded({ type: 'Polygon', coordinates: [open] });

    expect(outline?.coordinates[0]).toHaveLength(5);
    expect(outline?.coordinates[0]).toContainEqual([-2.123457, 53]);
  });

  it('loses what has no extent, and is one polygon where one is left', () => {
    const point = [[-2, 53], [-2, 53], [-2, 53], [-2, 53]]; // prettier-ignore

    expect(rightHanded({ type: 'MultiPolygon', coordinates: [[point], [square(0, 0, 1)]] })?.type).toBe('Polygon');
    expect(rightHanded({ type: 'Polygon', coordinates: [point] })).toBeNull();
  });
});

describe('outlines in a file', () => {
  const topology = {
    type: 'Topology',
    transform: { scale: [0.1, 0.1], translate: [-3, 50] },
    arcs: [[[0, 0], [0, 10], [10, 0], [0, -10], [-10, 0]]], // prettier-ignore
    objects: {
      lad: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: 'E08000009', arcs: [[0]] },
          { type: 'Point', id: 'E08000001', coordinates: [1, 1] },
        ],
      },
    },
  } as unknown as BoundaryFile;

  it('come from TopoJSON by the ids of areas, turned the right way', () => {
    const [[code, outline] = [], ...others] = outlinesIn(topology);

    expect(code).toBe('E08000009');
    expect(turn((outline as { coordinates: Position[][] }).coordinates[0]!)).toBe(1);
    expect((outline as { coordinates: Position[][] }).coordinates[0]).toContainEqual([-2, 51]);
    expect(others).toEqual([]);
  });

  it('come from GeoJSON, where the code may stand among the properties', () => {
    const geometry = { type: 'Polygon', coordinates: [square(0, 0, 1)] };
    const file = { type: 'FeatureCollection', features: [{ properties: { code: 'E54000057' }, geometry }] };

    expect(outlinesIn(file as unknown as BoundaryFile).map(([code]) => code)).toEqual(['E54000057']);
  });
});
