import type { Place } from '../place/place.rules.ts';

/** Where something was looked for; each is empty where that was not said. */
export interface SearchedArea {
  localAuthority: string;
  icb: string;
  outcode: string;
}

export const NO_AREA: SearchedArea = { localAuthority: '', icb: '', outcode: '' };

/** The areas of a postcode, which itself is left behind. */
export function areaOfPlace({ localAuthority, icb, healthBoard, outcode }: Place): SearchedArea {
  return { localAuthority: localAuthority?.code ?? '', icb: (icb ?? healthBoard)?.code ?? '', outcode };
}

const LOCAL_AUTHORITY = /^(E0[6-9]|W06|S12|N09)\d{6}$/;

/** The one council that a filter names. What looks otherwise may be anything, so it is not taken. */
export function areaOfFilter(localAuthorities: readonly string[] | null | undefined): SearchedArea {
  const [only = '', ...others] = localAuthorities ?? [];
  return others.length === 0 && LOCAL_AUTHORITY.test(only) ? { ...NO_AREA, localAuthority: only } : NO_AREA;
}
