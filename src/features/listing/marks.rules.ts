import type { Contact, Link } from '../../shared/contact.ts';
import { textIn, type LocalisedText } from '../../shared/localised-text.ts';

/** By what a listing is recognised when it turns up a second time, each written in one way only. */
export interface Marks {
  /** Its name in English, or in whichever language there is. */
  name: string;
  /** That name, those in other languages, and the other names it is known by. */
  names: string[];
  identifiers: string[];
  phones: string[];
  /** Postcodes of its places; `M334` where only the neighbourhood is known. */
  postcodes: string[];
  /** Where it is on the web, without what it shares with everybody there. */
  hosts: string[];
}

/** What marks are made of: a listing as it is stored, or as somebody wants it to be. */
export interface Marked {
  name: LocalisedText;
  alternativeNames?: readonly string[];
  identifiers?: readonly string[];
  contacts?: readonly Contact[];
  links?: readonly Link[];
  postcodes?: readonly (string | null)[];
}

export function marksOf({ name, alternativeNames, identifiers, contacts, links, postcodes }: Marked): Marks {
  return {
    name: nameKey(textIn(name, 'en')),
    names: distinct([...Object.values(name), ...(alternativeNames ?? [])].map(nameKey)),
    identifiers: distinct(identifiers ?? []),
    phones: distinct((contacts ?? []).map(({ phone }) => phoneKey(phone ?? ''))),
    postcodes: distinct((postcodes ?? []).map((postcode) => postcodeKey(postcode ?? ''))),
    hosts: distinct((links ?? []).map(({ url }) => hostKey(url))),
  };
}

/** Legal forms and the like: with and without them it is the same body. */
const FORMS =
  /\b(community interest company|charitable incorporated organisation|company limited by guarantee|limited by guarantee|registered charity|incorporated|limited|ltd|plc|llp|cio|cic|inc)\b/g;

/** A name without capitals, accents, punctuation, "the" and the legal form: `the Café Ltd.` and `CAFE` are the same. */
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const short = plain.replace(FORMS, ' ').replace(/\b(the)\b/g, ' ');
  const tidy = (text: string) =>
    text
      .replace(/\bsaint\b/g, 'st')
      .replace(/\s+/g, ' ')
      .trim();
  return tidy(short) || tidy(plain);
}

/** The digits as they are dialled in the UK; nothing for short numbers, which belong to no group. */
export function phoneKey(phone: string): string {
  const digits = phone
    .replace(/( ?(ext|x)\.? ?\d{1,6})$/i, '')
    .replace('(0)', '')
    .replace(/\D/g, '')
    .replace(/^00/, '');
  const dialled = digits.startsWith('44') ? `0${digits.slice(2)}` : digits;
  return /^0\d{9,10}$/.test(dialled) ? dialled : '';
}

export function postcodeKey(postcode: string): string {
  return postcode.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** Where the first part of the path says whose page it is. */
const OF_MANY = /(^|\.)(facebook|instagram|twitter|x|youtube|linkedin|linktr|justgiving|eventbrite|google|meetup)\./;
/** Public bodies have pages of others, and their own would be called the same as all of them. */
const OF_PUBLIC_BODIES = /\.(gov|nhs|police|ac)\.uk$/;

/** The address of a website without its page; nothing where it is a public body's, or only that of a large platform. */
export function hostKey(url: string): string {
  if (!URL.canParse(url)) return '';
  const { hostname, pathname } = new URL(url);
  const host = hostname.toLowerCase().replace(/^(www|m)\./, '');
  if (OF_PUBLIC_BODIES.test(host)) return '';
  if (!OF_MANY.test(host)) return host;
  const [page = ''] = pathname
    .toLowerCase()
    .split('/')
    .filter((part) => !['', 'groups', 'pages', 'company', 'charity'].includes(part));
  return page === '' ? '' : `${host}/${page}`;
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((key) => key !== '').sort();
}
