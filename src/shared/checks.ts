import type { LocalisedText } from './localised-text.ts';
import type { Problem, ProblemCode } from './problems.ts';
import type { Contact, Link } from './contact.ts';

/** Small checks that the rules of several features are made of. Each answers with what is wrong, or nothing. */

export function problem(path: string, code: ProblemCode, message: string): Problem {
  return { path, code, message };
}

export function problemsWithLength(path: string, text: LocalisedText | null | undefined, longest: number): Problem[] {
  return Object.entries(text ?? {}).flatMap(([language, words]) =>
    words.length > longest
      ? [problem(`${path}.${language}`, 'TOO_LONG', `Shorten this to ${longest} characters; it has ${words.length}.`)]
      : [],
  );
}

export function problemsWithCodes(path: string, codes: readonly string[], known: ReadonlySet<string>): Problem[] {
  return codes.flatMap((code, index) =>
    known.has(code)
      ? []
      : [
          problem(
            `${path}.${index}`,
            'UNKNOWN',
            `There is no code ${quoted(code)}. Choose one of: ${[...known].join(', ')}.`,
          ),
        ],
  );
}

/**
 * What is wrong with words that somebody types, where there are any: that they are too long or, where they are not, what `look` finds
 * in them.
 */
export function problemsWithFreeText(
  path: string,
  text: string | null | undefined,
  longest: number,
  look: (text: string) => Problem[] = () => [],
): Problem[] {
  if (text == null) return [];
  if (text.length <= longest) return look(text);
  return [problem(path, 'TOO_LONG', `Shorten this to ${longest} characters; it has ${text.length}.`)];
}

const DAY = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const PHONE = /^\+?[\d\s()-]{3,24}( ?(ext|x)\.? ?\d{1,6})?$/i;

export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && EMAIL.test(text);
}

export function isTelephoneNumber(text: string): boolean {
  return PHONE.test(text);
}

/** True for a day that the calendar has, as YYYY-MM-DD, in a year that can be meant. */
export function isDay(text: string): boolean {
  const at = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** True for HH:MM; `24:00` counts where a session may end at midnight. */
export function isTime(text: string, { midnight = false } = {}): boolean {
  return TIME.test(text) || (midnight && text === '24:00');
}

export function problemsWithDay(path: string, day: string | null | undefined): Problem[] {
  if (day == null || isDay(day)) return [];
  return [
    problem(path, 'INVALID', `Write the day as YYYY-MM-DD, such as 2026-03-31. ${quoted(day)} is not such a day.`),
  ];
}

export function problemsWithContacts(contacts: readonly Contact[]): Problem[] {
  return contacts.flatMap(({ phone, email, note }, index) => {
    const path = `contacts.${index}`;
    if (!phone && !email && !note)
      return [problem(path, 'REQUIRED', 'Give a telephone number, an e-mail address or a note.')];
    return [
      ...(phone && !PHONE.test(phone)
        ? [
            problem(
              `${path}.phone`,
              'INVALID',
              `${quoted(phone)} does not look like a telephone number. Use digits and spaces; put words into the note.`,
            ),
          ]
        : []),
      ...(email && !EMAIL.test(email)
        ? [
            problem(
              `${path}.email`,
              'INVALID',
              `${quoted(email)} does not look like an e-mail address, such as hello@example.org.`,
            ),
          ]
        : []),
    ];
  });
}

export function problemsWithLinks(links: readonly Link[]): Problem[] {
  return links.flatMap(({ url }, index) =>
    isWebAddress(url)
      ? []
      : [
          problem(
            `links.${index}.url`,
            'INVALID',
            `${quoted(url)} is not a web address. Start it with https:// or http://.`,
          ),
        ],
  );
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** What somebody typed, short enough to be repeated in a message. */
export function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}
