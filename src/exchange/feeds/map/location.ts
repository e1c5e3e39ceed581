import { provenanceFrom } from '../../import/drafts.ts';
import type { Draft, Remark } from '../../import/mapped.ts';
import { postcodeOf } from '../../import/words/address.ts';
import type { Accessibility } from '../../../features/service/service.codes.ts';
import { plainLine, plainWords } from '../clean/plain-words.ts';
import { numberAt, thingAt, thingsAt, wordsAt, type Thing } from '../clean/said.ts';
import { shortened } from '../clean/shortened.ts';
import type { Mapping } from './feed-draft.ts';
import { nameAt } from './texts.ts';

export type LocationDraft = NonNullable<Draft['location']>;

const LONGEST_LINE = 200;
const LONGEST_NOTES = 2000;
const MOST = 50;

export interface MappedLocations {
  locations: LocationDraft[];
  remarks: Remark[];
}

/** The places where a service happens, each once. What is only on the web or at the end of a telephone is none. */
export function locationsIn(record: Thing, mapping: Mapping): MappedLocations {
  const places = thingsAt(record, 'service_at_locations').map((at) => thingAt(at, 'location'));
  const real = places.filter((place) => wordsAt(place, 'location_type') !== 'virtual' && isSomewhere(place));
  const mapped = real.slice(0, MOST).map((place) => locationIn(place, mapping));
  const unique = new Map(mapped.map(({ location }) => [location.provenance.sourceId, location]));
  return { locations: [...unique.values()], remarks: mapped.flatMap(({ remarks }) => remarks) };
}

/** By what a place is known in the feed; by where it is, in a feed that gives its places no ids. */
export function idOfLocation(place: Thing): string {
  const [address = {}] = thingsAt(place, 'addresses');
  const where = [place.name, address.address_1, address.postal_code].filter((part) => typeof part === 'string');
  return (
    wordsAt(place, 'id') ?? `at:${plainLine(where.join(', ')).toLowerCase()}`.slice(0, LONGEST_LINE).toWellFormed()
  );
}

function isSomewhere(place: Thing): boolean {
  return thingsAt(place, 'addresses').length > 0 || wordsAt(place, 'name') !== null || pointIn(place) !== null;
}

function locationIn(place: Thing, { source }: Mapping): { location: LocationDraft; remarks: Remark[] } {
  const addresses = thingsAt(place, 'addresses');
  const address = addresses.find((each) => wordsAt(each, 'address_type') === 'physical') ?? addresses[0] ?? {};
  const lines = [lineAt(address, 'attention'), lineAt(address, 'address_1'), lineAt(address, 'address_2')];
  const { postcode, remarks: ofPostcode } = postcodeOf('postal_code', lineAt(address, 'postal_code'));
  const name = nameAt(place, 'name');
  const point = pointIn(place);
  const access = accessIn(place);
  const location = {
    name: { en: name.words ?? lines.find((line) => line !== null) ?? postcode ?? 'The place' },
    addressLines: lines.filter((line) => line !== null),
    town: lineAt(address, 'city'),
    postcode,
    ...point,
    ...access,
    provenance: provenanceFrom(source, idOfLocation(place)),
  };
  return { location, remarks: [...name.remarks, ...ofPostcode, ...(point === null ? offTheMap(place) : [])] };
}

function lineAt(thing: Thing, key: string): string | null {
  const words = wordsAt(thing, key);
  return words === null ? null : shortened(plainLine(words), LONGEST_LINE) || null;
}

/** To about ten centimetres, and only where it lies in the United Kingdom: many feeds say 0, 0. */
function pointIn(place: Thing): { latitude: number; longitude: number } | null {
  const latitude = numberAt(place, 'latitude');
  const longitude = numberAt(place, 'longitude');
  if (latitude === null || longitude === null) return null;
  const isInside = latitude >= 49.8 && latitude <= 60.9 && longitude >= -8.7 && longitude <= 1.8;
  return isInside ? { latitude: Number(latitude.toFixed(6)), longitude: Number(longitude.toFixed(6)) } : null;
}

function offTheMap(place: Thing): Remark[] {
  const said = [numberAt(place, 'latitude'), numberAt(place, 'longitude')];
  if (said.every((each) => each === null || each === 0)) return [];
  const message = `The point ${said.join(', ')} is not in the United Kingdom. It was left out; the postcode says where it is.`;
  return [{ field: 'latitude', code: 'OUT_OF_RANGE', message }];
}

const FEATURES: [RegExp, Accessibility][] = [
  [/\b(step[- ]free|level access|wheelchair|ramp(ed)?|lift access)\b/i, 'STEP_FREE'],
  [/\b(accessible|disabled) (toilet|wc)s?\b/i, 'ACCESSIBLE_TOILET'],
  [/\b(hearing|induction) loops?\b/i, 'HEARING_LOOP'],
  [/\b(blue badge|(disabled|accessible) (car )?parking)\b/i, 'BLUE_BADGE_PARKING'],
  [/\bquiet (space|room|area)\b/i, 'QUIET_SPACE'],
  [/\b(BSL|british sign language)\b/i, 'BSL'],
  [/\bchanging places\b/i, 'CHANGING_PLACES'],
  [/\b(assistance|guide) dogs?\b/i, 'ASSISTANCE_DOGS'],
];
const DENIES = /\b(no|not|without|isn'?t|lacks?|unfortunately|limited)\b/i;

/** What the words say for certain, as codes; and the words themselves, which say the rest. */
function accessIn(place: Thing): Pick<LocationDraft, 'accessibility' | 'accessNotes'> {
  const said = thingsAt(place, 'accessibility').flatMap((each) => [
    wordsAt(each, 'description'),
    wordsAt(each, 'details'),
  ]);
  const words = [...new Set(said.flatMap((each) => (each === null ? [] : [plainWords(each)])))];
  const sentences = words.flatMap((each) => each.split(/(?<=[.!?;])\s+|\n/)).filter((each) => !DENIES.test(each));
  const has = (pattern: RegExp) => sentences.some((sentence) => pattern.test(sentence));
  const notes = shortened(words.join('\n'), LONGEST_NOTES);
  return {
    accessibility: FEATURES.flatMap(([pattern, feature]) => (has(pattern) ? [feature] : [])),
    accessNotes: notes === '' ? null : { en: notes },
  };
}
