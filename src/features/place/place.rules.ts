import type { Problem } from '../../shared/problems.ts';
import type { ParsedPostcode } from './postcode.rules.ts';

export const AREA_KINDS = [
  'UK',
  'NATION',
  'REGION',
  'ICB',
  'SUB_ICB',
  'HEALTH_BOARD',
  'UPPER_TIER',
  'LOCAL_AUTHORITY',
  'WARD',
  'OUTCODE',
] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** An area by its code (as the Office for National Statistics writes it), with its name. */
export interface AreaReference {
  code: string;
  name: string;
  kind: AreaKind;
}

export interface Point {
  latitude: number;
  longitude: number;
}

/** How exact a place is: one postcode, or the middle of the postcodes that begin alike. */
export type Precision = 'UNIT' | 'SECTOR' | 'OUTCODE';

/** How deprived the neighbourhood is: 1 is the most deprived tenth of its nation. */
export interface Deprivation {
  decile: number;
  /** Which nation's index: `IMD2025`, `WIMD2019`, `SIMD2020`. Deciles of two nations cannot be compared. */
  index: string;
  /** Always true: it is that of the nearest small area, and the postcode may lie in the one beside it. */
  isEstimated: true;
  smallArea: { code: string; name: string };
}

/** Where a postcode is, and in which areas. */
export interface Place {
  /** As asked for, in its usual form. */
  postcode: string;
  outcode: string;
  point: Point;
  precision: Precision;
  /** Nine in ten of its postcodes lie within this distance of the point; null for a whole postcode. */
  radiusKm: number | null;
  localAuthority: AreaReference | null;
  upperTier: AreaReference | null;
  ward: AreaReference | null;
  icb: AreaReference | null;
  subIcb: AreaReference | null;
  healthBoard: AreaReference | null;
  region: AreaReference | null;
  nation: AreaReference | null;
  deprivation: Deprivation | null;
  /** Why the answer is less exact than was asked for, and what to type; null when it is exact. */
  notice: Problem | null;
  /** The sentences that the licences of the underlying files ask to be shown. */
  attribution: string[];
}

export const UNITED_KINGDOM = 'K02000001';

/** By the letter that the codes of all their areas begin with. */
export const NATIONS: Record<string, AreaReference> = {
  E: { code: 'E92000001', name: 'England', kind: 'NATION' },
  W: { code: 'W92000004', name: 'Wales', kind: 'NATION' },
  S: { code: 'S92000003', name: 'Scotland', kind: 'NATION' },
  N: { code: 'N92000002', name: 'Northern Ireland', kind: 'NATION' },
};

/** The codes of everything that a place lies in, from the country down, as a service's catchment names them. */
export function areaCodesOf(place: Place): string[] {
  const { nation, region, icb, healthBoard, subIcb, upperTier, localAuthority, ward } = place;
  const areas = [nation, region, icb, healthBoard, subIcb, upperTier, localAuthority, ward];
  const codes = areas.flatMap((area) => (area ? [area.code] : []));
  return [UNITED_KINGDOM, ...new Set(codes), `outcode:${place.outcode}`];
}

/** Those of them that hold few people: to be in one of these tells a neighbourhood. */
export function fineCodesOf({ ward, outcode }: Place): string[] {
  return [...(ward ? [ward.code] : []), `outcode:${outcode}`];
}

/** What to say where the answer is coarser than a whole postcode. */
export function noticeOf(asked: ParsedPostcode, precision: Precision, radiusKm: number | null): Problem | null {
  if (precision === 'UNIT') return null;
  const found = precision === 'SECTOR' ? asked.sector : asked.outcode;
  const circle = radiusKm ? `; most of it lies within ${kilometres(radiusKm)}` : '';
  const answer = `This is the middle of ${found}${circle}.`;
  return asked.unit
    ? {
        path: 'postcode',
        code: 'UNKNOWN',
        message: `We do not know ${asked.postcode}. ${answer} Check it, or go on with this.`,
      }
    : {
        path: 'postcode',
        code: 'INVALID',
        message: `${asked.postcode} is only part of a postcode. ${answer} ${WHOLE}`,
      };
}

const WHOLE = 'Type the whole postcode, for example SW1A 1AA, for an exact answer.';

function kilometres(distance: number): string {
  return distance < 1 ? `${Math.round(distance * 1000)} m` : `${Math.round(distance * 10) / 10} km`;
}
