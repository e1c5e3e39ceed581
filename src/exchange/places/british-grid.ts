import type { Point } from '../../features/place/place.rules.ts';

/** An ellipsoid by its two half-axes, in metres. */
interface Ellipsoid {
  a: number;
  b: number;
}

const AIRY_1830: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS84: Ellipsoid = { a: 6_378_137, b: 6_356_752.3142 };
const RADIANS = Math.PI / 180;
const SECONDS = RADIANS / 3600;

/** The National Grid: a transverse Mercator map with its true origin at 49° north, 2° west. */
const GRID = {
  scale: 0.9996012717,
  latitude: 49 * RADIANS,
  longitude: -2 * RADIANS,
  easting: 400_000,
  northing: -100_000,
};

/** From OSGB36 to WGS84: shifts in metres, turns in radians, scale. */
const SHIFT = { x: 446.448, y: -125.157, z: 542.06 };
const TURN = { x: 0.1502 * SECONDS, y: 0.247 * SECONDS, z: 0.8421 * SECONDS };
const SCALE = 1 - 20.4894e-6;

/**
 * Easting and northing of the British National Grid as latitude and longitude. Formulas and constants are those of
 * Ordnance Survey's "A guide to coordinate systems in Great Britain" (annexes B and C) with its seven-parameter
 * transformation, which is right to about five metres: plenty for a postcode.
 */
export function fromBritishGrid(easting: number, northing: number): Point {
  const { latitude, longitude } = unproject(easting, northing);
  return onEllipsoid(shifted(inSpace(latitude, longitude)));
}

function unproject(easting: number, northing: number): Point {
  const { a, b } = AIRY_1830;
  const e2 = 1 - (b * b) / (a * a);
  let φ = GRID.latitude;
  let rest = northing - GRID.northing;
  while (Math.abs(rest) >= 0.00001) {
    φ += rest / (a * GRID.scale);
    rest = northing - GRID.northing - meridianArc(φ);
  }
  const sin2 = Math.sin(φ) ** 2;
  const ν = (a * GRID.scale) / Math.sqrt(1 - e2 * sin2);
  const ρ = (a * GRID.scale * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const η2 = ν / ρ - 1;
  const t2 = Math.tan(φ) ** 2;
  const Δ = (easting - GRID.easting) / ν;
  const north =
    Δ ** 2 / 2 - (Δ ** 4 / 24) * (5 + 3 * t2 + η2 - 9 * t2 * η2) + (Δ ** 6 / 720) * (61 + 90 * t2 + 45 * t2 ** 2);
  const east =
    Δ -
    (Δ ** 3 / 6) * (ν / ρ + 2 * t2) +
    (Δ ** 5 / 120) * (5 + 28 * t2 + 24 * t2 ** 2) -
    (Δ ** 7 / 5040) * (61 + 662 * t2 + 1320 * t2 ** 2 + 720 * t2 ** 3);
  return { latitude: φ - (Math.tan(φ) * ν * north) / ρ, longitude: GRID.longitude + east / Math.cos(φ) };
}

/** The length of the meridian from the true origin to φ, on the map. */
function meridianArc(φ: number): number {
  const { a, b } = AIRY_1830;
  const n = (a - b) / (a + b);
  const minus = φ - GRID.latitude;
  const plus = φ + GRID.latitude;
  return (
    b *
    GRID.scale *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * minus -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(minus) * Math.cos(plus) +
      (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * minus) * Math.cos(2 * plus) -
      (35 / 24) * n ** 3 * Math.sin(3 * minus) * Math.cos(3 * plus))
  );
}

interface Space {
  x: number;
  y: number;
  z: number;
}

function inSpace(φ: number, λ: number): Space {
  const { a, b } = AIRY_1830;
  const e2 = 1 - (b * b) / (a * a);
  const ν = a / Math.sqrt(1 - e2 * Math.sin(φ) ** 2);
  return { x: ν * Math.cos(φ) * Math.cos(λ), y: ν * Math.cos(φ) * Math.sin(λ), z: (1 - e2) * ν * Math.sin(φ) };
}

function shifted({ x, y, z }: Space): Space {
  return {
    x: SHIFT.x + SCALE * x - TURN.z * y + TURN.y * z,
    y: SHIFT.y + TURN.z * x + SCALE * y - TURN.x * z,
    z: SHIFT.z - TURN.y * x + TURN.x * y + SCALE * z,
  };
}

function onEllipsoid({ x, y, z }: Space): Point {
  const { a, b } = WGS84;
  const e2 = 1 - (b * b) / (a * a);
  const distance = Math.hypot(x, y);
  let φ = Math.atan2(z, distance * (1 - e2));
  for (let turn = 0; turn < 6; turn++) {
    const ν = a / Math.sqrt(1 - e2 * Math.sin(φ) ** 2);
    φ = Math.atan2(z + e2 * ν * Math.sin(φ), distance);
  }
  return { latitude: φ / RADIANS, longitude: Math.atan2(y, x) / RADIANS };
}
