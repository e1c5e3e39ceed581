/** Longitude and latitude, in this order. */
export type Position = number[];
type Ring = Position[];
type Polygon = Ring[];

/** What an outline is: one polygon, or several. */
export type Outline = { type: 'Polygon'; coordinates: Polygon } | { type: 'MultiPolygon'; coordinates: Polygon[] };

/** Six places are a tenth of a metre; RFC 7946 asks for no more. */
const PLACES = 1e6;
/** A closed ring has a corner three times, and the first one again. */
const FEWEST_POSITIONS = 4;

/**
 * An outline as RFC 7946 has it: rings closed, the outer one against the clock and holes with it. TopoJSON turns them the other way round.
 * What has no extent once it is rounded is left out.
 */
export function rightHanded(outline: Outline): Outline | null {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  const kept = polygons.map(turnedPolygon).filter((polygon) => polygon !== null);
  const [first, ...others] = kept;
  if (!first) return null;
  return others.length === 0 ? { type: 'Polygon', coordinates: first } : { type: 'MultiPolygon', coordinates: kept };
}

function turnedPolygon([outer = [], ...holes]: Polygon): Polygon | null {
  const [edge, ...inner] = [outer, ...holes].map(tidied);
  if (!edge || !hasExtent(edge)) return null;
  return [turned(edge, 1), ...inner.filter(hasExtent).map((hole) => turned(hole, -1))];
}

/** Rounded, without what is there twice in a row, and closed. */
function tidied(ring: Ring): Ring {
  const rounded = ring.map((position) => position.slice(0, 2).map((degrees) => Math.round(degrees * PLACES) / PLACES));
  const distinct = rounded.filter((position, index) => index === 0 || !isSame(position, rounded[index - 1]));
  const [first] = distinct;
  return first && !isSame(first, distinct.at(-1)) ? [...distinct, first] : distinct;
}

function isSame([x, y]: Position, other: Position | undefined): boolean {
  return other?.[0] === x && other?.[1] === y;
}

function hasExtent(ring: Ring): boolean {
  return ring.length >= FEWEST_POSITIONS && areaOf(ring) !== 0;
}

/** Turned against the clock where the sign is 1, with it where it is -1. */
function turned(ring: Ring, sign: 1 | -1): Ring {
  return Math.sign(areaOf(ring)) === sign ? ring : ring.toReversed();
}

/** Twice the area in degrees, above zero where the ring goes against the clock. Seen from its first corner, so that little is lost. */
function areaOf(ring: Ring): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = x0, nextY = y0] = ring[index + 1] ?? [];
    return sum + (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }, 0);
}
