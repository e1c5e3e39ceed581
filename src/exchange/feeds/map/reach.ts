import type { Contact, Link } from '../../../shared/contact.ts';
import type { Remark } from '../../import/mapped.ts';
import { contactOf } from '../../import/words/contact.ts';
import { webAddresses } from '../../import/words/web-address.ts';
import { plainLine } from '../clean/plain-words.ts';
import { thingsAt, wordsAt, type Thing } from '../clean/said.ts';
import { shortened } from '../clean/shortened.ts';

const MOST = 20;
const LONGEST = 200;
const LONGEST_ADDRESS = 2000;

/** How to reach a service or a body: its own address and numbers, then the people who are named for it. */
export function contactsIn(thing: Thing): { contacts: Contact[]; remarks: Remark[] } {
  const [first, ...others] = thingsAt(thing, 'phones');
  const own = { email: thing.email, phone: thing.phone, phones: first ? [first] : [] };
  const more = others.map((phone) => ({ phones: [phone] }));
  const found = [own, ...more, ...thingsAt(thing, 'contacts')].map(contactIn);
  const contacts = found.flatMap(({ contact }) => (contact === null ? [] : [contact]));
  const unique = new Map(contacts.map((contact) => [JSON.stringify(contact), contact]));
  return { contacts: [...unique.values()].slice(0, MOST), remarks: found.flatMap(({ remarks }) => remarks) };
}

/** Null for a name that cannot be reached. */
function contactIn(thing: Thing): { contact: Contact | null; remarks: Remark[] } {
  const [phone] = thingsAt(thing, 'phones');
  const number = phone ? wordsAt(phone, 'number', 'phone') : wordsAt(thing, 'phone', 'telephone');
  const { contacts, remarks } = contactOf(number && plainLine(number).slice(0, LONGEST), mailIn(thing));
  const [reached] = contacts;
  if (!reached) return { contact: null, remarks };
  const name = lineAt(thing, 'name');
  const role = lineAt(thing, 'title', 'department');
  return { contact: { ...(name && { name }), ...(role && { role }), ...reached }, remarks };
}

function lineAt(thing: Thing, ...keys: string[]): string | null {
  const words = wordsAt(thing, ...keys);
  return words === null ? null : shortened(plainLine(words), LONGEST);
}

function mailIn(thing: Thing): string | null {
  const written = plainLine(wordsAt(thing, 'email') ?? '').replace(/^mailto:/i, '');
  return written.split(/[\s;,]/)[0]?.slice(0, LONGEST) || null;
}

/** Web addresses, each once, with https:// where that was left out. */
export function linksIn(field: string, ...written: (string | null)[]): { links: Link[]; remarks: Remark[] } {
  const found = written.map((each) => addressesIn(field, plainLine(each ?? '').slice(0, LONGEST_ADDRESS)));
  const links = new Map(found.flatMap((each) => each.links).map((link) => [link.url, link]));
  return { links: [...links.values()].slice(0, MOST), remarks: found.flatMap(({ remarks }) => remarks) };
}

/** Words without a single address in them are one mistake, and not one each. */
function addressesIn(field: string, words: string): ReturnType<typeof webAddresses> {
  if (words === '') return { links: [], remarks: [] };
  if (/\S[.]\S/.test(words)) return webAddresses(field, words);
  return {
    links: [],
    remarks: [{ field, code: 'LEFT_OUT', message: `“${words}” is no web address. It was left out.` }],
  };
}
