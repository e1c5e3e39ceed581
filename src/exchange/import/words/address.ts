import { parsePostcode, problemWithText } from '../../../features/place/postcode.rules.ts';
import type { Remark } from '../mapped.ts';

export interface Address {
  addressLines: string[];
  town: string | null;
  /** What the place is called, where the address begins with a name: `The Lodge`. */
  venue: string | null;
}

const COUNTY = /^(cheshire|lancashire|lancs\.?|greater manchester|gtr manchester)$/i;
const ROAD = /\b(road|rd|street|st|avenue|ave|lane|drive|close|crescent|grove|way|walk|square|place|terrace|row)$/i;
const PLACE_IN_TOWN =
  /\b(centre|center|precinct|mall|estate|parade|fold|court|mews|entrance|gardens|house|library|school)$/i;
const PART_OF_HOUSE = /\b(floor|unit|suite|room|studio|basement)\b/i;

/** An address on one line, taken apart. The last part is the town unless it looks like a street or a county. */
export function addressOf(text: string | null): Address {
  const parts = (text ?? '')
    .split(/[,\n]/)
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part, at, all) => part !== '' && part !== all[at - 1]);
  const county = parts.length > 1 && COUNTY.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
  const hasTown = parts.length > 1 && isTown(parts.at(-1) ?? '');
  const town = hasTown ? (parts.pop() ?? null) : null;
  return { addressLines: county ? [...parts, county] : parts, town, venue: venueIn(parts) };
}

function isTown(part: string): boolean {
  return !/\d/.test(part) && !ROAD.test(part) && !PLACE_IN_TOWN.test(part);
}

function venueIn(parts: string[]): string | null {
  const venue = parts.find((part) => !PART_OF_HOUSE.test(part));
  return venue === undefined || parts.length < 2 || /^\d/.test(venue) || ROAD.test(venue) ? null : venue;
}

/** A postcode as it is usually written; null, and why, where it is none. */
export function postcodeOf(field: string, text: string | null): { postcode: string | null; remarks: Remark[] } {
  if (text === null) return { postcode: null, remarks: [] };
  const parsed = parsePostcode(text);
  if (parsed) return { postcode: parsed.postcode, remarks: [] };
  return {
    postcode: null,
    remarks: [{ field, code: 'INVALID', message: `${problemWithText(text).message} It was left out.` }],
  };
}
