import { describe, expect, it } from '@jest/globals';
import { fromBritishGrid } from '../../../src/exchange/places/british-grid.ts';

/** Points that Ordnance Survey publishes to test transformations with (OSTN15 developer pack, TP01 to TP40). */
const PUBLISHED: [string, number, number, number, number][] = [
  ['TP01', 49.92226394, -6.29977752, 91492.146, 11318.804],
  ['TP07', 51.37447026, 1.4445473, 639821.835, 169565.858],
  ['TP09', 51.48936565, -0.11992557, 530624.974, 178388.464],
  ['TP16', 53.3448028, -2.64049321, 357455.843, 383290.436],
  ['TP20', 53.8002152, -1.66379168, 422242.186, 433818.701],
  ['TP25', 54.97912274, -1.61657685, 424639.355, 565012.703],
  ['TP27', 55.92478266, -3.29479219, 319188.434, 670947.534],
  ['TP31', 57.81351838, -8.57854456, 9587.909, 899448.996],
  ['TP40', 60.13308092, -2.07382823, 395999.668, 1138728.951],
];

describe('the British National Grid', () => {
  it.each(PUBLISHED)('puts %s within six metres of where Ordnance Survey has it', (_name, ...numbers) => {
    const [latitude, longitude, east, north] = numbers;
    const point = fromBritishGrid(east, north);

    const metresNorth = (point.latitude - latitude) * 111_195;
    const metresEast = (point.longitude - longitude) * 111_195 * Math.cos((latitude * Math.PI) / 180);
    expect(Math.hypot(metresNorth, metresEast)).toBeLessThan(6);
  });
});
