import type { Point } from '../../../features/place/place.rules.ts';
import { addWithin } from '../../within.ts';
import type { SearchParameter } from './parameter-kinds.ts';

const USUAL_KILOMETRES = '10';
const FURTHEST_METRES = 1_000_000;
const UNITS: Readonly<Record<string, number>> = { km: 1_000, m: 1 };
const NUMBER = String.raw`-?\d{1,7}(?:\.\d+)?`;
const NEAR = new RegExp(String.raw`^(${NUMBER})\|(${NUMBER})(?:\|(${NUMBER})?(?:\|(km|m)?)?)?$`);

/** By how far `location l` is from a point: `53.42|-2.32|2|km`. */
export function byNearness(): SearchParameter {
  return {
    type: 'special',
    documentation: `No further than this: latitude|longitude|distance|km. Without a distance, ${USUAL_KILOMETRES} km.`,
    add(conditions, values) {
      const asked = values.length === 1 ? nearAsked(values[0] ?? '') : null;
      if (!asked) return 'Give near as latitude|longitude|distance|unit, with km or m: 53.42|-2.32|2|km.';
      addWithin(conditions, asked, asked.metres);
      return null;
    },
  };
}

function nearAsked(value: string): (Point & { metres: number }) | null {
  const [, up, across, distance = USUAL_KILOMETRES, unit = 'km'] = NEAR.exec(value) ?? [];
  const [latitude, longitude, metres] = [Number(up), Number(across), Number(distance) * (UNITS[unit] ?? NaN)];
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPlace && metres > 0 && metres <= FURTHEST_METRES ? { latitude, longitude, metres } : null;
}
