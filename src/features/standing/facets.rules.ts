import type { Facet } from '../framework/framework.codes.ts';
import type { Contact } from '../../shared/contact.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';

/** What an assurer has looked at, as far as an edit may change it. BODY: what kind of body offers the service. */
export type Aspect = Facet | 'BODY';

/** What of a place matters: where it is, and whether that is secret. */
export interface PlaceFacts {
  id: string;
  addressLines: readonly string[];
  town?: string | null;
  postcode?: string | null;
  latitude?: number | null;
  longitude?: number | null;
  isConfidential: boolean;
}

export interface OffererFacts {
  name: LocalisedText;
  kind: string;
  contacts: readonly Contact[];
}

/** What of a service matters, with its places and with whoever offers it. */
export interface WatchedFacts {
  name: LocalisedText;
  contacts: readonly Contact[];
  minimumAge?: number | null;
  maximumAge?: number | null;
  attendance: readonly string[];
  activityKinds: readonly string[];
  places: readonly PlaceFacts[];
  offerer: OffererFacts;
}

/** Each aspect as one text: the same for what means the same, whichever way it is written. */
export type Aspects = Readonly<Record<Aspect, string>>;

export function aspectsOf(facts: WatchedFacts): Aspects {
  const { offerer } = facts;
  return {
    NAME: [facts.name, offerer.name].map(namesIn).join(' | '),
    CONTACT: [facts.contacts, offerer.contacts].map((contacts) => listed(contacts.map(contactIn))).join(' | '),
    AGES: `${facts.minimumAge ?? 0} to ${facts.maximumAge ?? ''}`,
    SETTING: `${listed(facts.attendance)} | ${listed(facts.places.map(placeIn))}`,
    KIND: listed(facts.activityKinds),
    BODY: offerer.kind,
  };
}

/** In which aspects the two differ. */
export function touchedBetween(before: Aspects, after: Aspects): Aspect[] {
  return (Object.keys(before) as Aspect[]).filter((aspect) => before[aspect] !== after[aspect]);
}

/** Without what only the hand that typed it knows: capitals, blanks, kinds of quotation marks, apostrophes and dashes. */
export function plainWords(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function namesIn(name: LocalisedText): string {
  return listed(Object.entries(name).map(([language, words]) => `${language}: ${plainWords(words)}`));
}

function contactIn({ name = '', role = '', phone = '', email = '', note = '' }: Contact): string {
  return [plainWords(name), plainWords(role), plainNumber(phone), plainWords(email), plainWords(note)].join(', ');
}

/** +44 161 496 0000 and 0161 496 0000 are one number. */
function plainNumber(phone: string): string {
  const digits = phone.replace(/\(0\)/g, '').replace(/\D/g, '');
  return digits.replace(/^(00)?44(?=[1-9])/, '0');
}

function placeIn({ id, addressLines, town, postcode, latitude, longitude, isConfidential }: PlaceFacts): string {
  const code = (postcode ?? '').replace(/\s/g, '').toUpperCase();
  const point = [latitude, longitude].map((degrees) => degrees?.toFixed(4) ?? '').join(' ');
  const address = plainWords([...addressLines, town ?? ''].join(' ')).replace(/,/g, '');
  return [id, address, code, point, isConfidential ? 'confidential' : 'open'].join(', ');
}

/** In whichever order they stand. */
function listed(texts: readonly string[]): string {
  return [...texts].sort().join('; ');
}
