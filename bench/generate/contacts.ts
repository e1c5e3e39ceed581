import { COMMON, phrase } from './grammar.ts';
import type { Random } from './random.ts';
import { json } from './row.ts';

/** Numbers kept free for drama and names of example.org: nobody is rung or written to by mistake. */
export function contactsOf(random: Random, key: string): Readonly<Record<'contacts' | 'links', string | null>> {
  const name = `${phrase(COMMON, 'given', random)} ${phrase(COMMON, 'surname', random)}`;
  const phone = `01632 960${String(random.whole(0, 999)).padStart(3, '0')}`;
  const email = `hello@${key}.example.org`;
  const contact = { name, ...(random.chance(0.85) && { phone }), ...(random.chance(0.75) && { email }) };
  const isReachable = 'phone' in contact || 'email' in contact;
  return {
    contacts: json([isReachable ? contact : { ...contact, phone }]),
    links: json(random.chance(0.7) ? [{ url: `https://${key}.example.org`, label: 'Website' }] : []),
  };
}
