const WHOLE = /\d[A-Z]{2}$/;

export function isWhole(postcode: string): boolean {
  return WHOLE.test(postcode);
}

/** `M33 4RZ` is in the sector M33 4, of which a register may show no more, and that in the district M33. */
export function sectorOf(postcode: string): string {
  return isWhole(postcode) ? postcode.slice(0, -2) : postcode;
}

/** True where both have a place in one neighbourhood. */
export function areNear(one: readonly string[], other: readonly string[]): boolean {
  const sectors = new Set(one.map(sectorOf));
  return other.some((postcode) => sectors.has(sectorOf(postcode)));
}

/** True where both say where they are, and no district is the same. */
export function areApart(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  const districts = new Set(one.map((postcode) => sectorOf(postcode).slice(0, -1)));
  return !other.some((postcode) => districts.has(sectorOf(postcode).slice(0, -1)));
}
