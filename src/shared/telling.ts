import { parse } from 'postcode';
import { isNhsNumber } from './reason.ts';

/** Ten digits, however they are grouped. */
const TEN_DIGITS = /(?<!\d)(?:\d[ .-]{0,2}){9}\d(?!\d)/g;
const EMAIL = /[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.\p{L}{2,}/u;
/** Ten or eleven digits from 0, 0044 or +44 on, however they are grouped; of another country: nine or more after a plus. */
const TELEPHONE =
  /(?<![\d+])(?:(?:\+|00)\s?44[\s().-]{0,3}(?:\(?0\)?)?|\(?0)[\s().-]{0,3}(?:[1-357-9](?:[\s()./-]{0,3}\d){8,9})(?!\d)/g;
const TELEPHONE_ABROAD = /\+(?!\s?44)[1-9](?:[\s()./-]{0,2}\d){8,13}(?!\d)/;
/** Numbers that organisations have and nobody else: helplines, and what public bodies and charities are rung on. */
const OF_ORGANISATIONS = /^0(?:80[08]|3\d\d)/;
const POSTCODE = /(?<![\p{L}\d])([a-z]{1,2}\d[a-z\d]?)[\s.-]{0,2}(\d[a-z]{2})(?![\p{L}\d])/giu;
/** `Room M1, 1st floor`: the second half is a number in its order, not of a postcode. */
const ORDINAL = /^(?:1st|2nd|3rd|\dth)$/;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const DAYS = new RegExp(
  `(?<!\\d)(?:${DAY}([./-])${DAY}\\1(?:\\d{4}|\\d{2})(?!\\d|\\1\\d)|(?:19|20)\\d{2}([./-])${DAY}\\2${DAY}(?!\\d|\\2\\d))`,
  'g',
);

/** Whether a text names somebody by their NHS number. */
export function tellsNhsNumber(text: string): boolean {
  return (plain(text).match(TEN_DIGITS) ?? []).some(isNhsNumber);
}

/** Whether a text says how somebody is reached: a telephone number of this country, or an e-mail address. */
export function tellsContact(text: string): boolean {
  return tellsEmail(text) || telephonesIn(text).length > 0;
}

export function tellsEmail(text: string): boolean {
  return EMAIL.test(legible(text));
}

/** Whether a text holds a telephone number that may be a person's own. */
export function tellsOwnTelephone(text: string): boolean {
  return telephonesIn(text).some((number) => !OF_ORGANISATIONS.test(number)) || TELEPHONE_ABROAD.test(plain(text));
}

/** Whether a text holds a whole postcode: some fifteen addresses, and often a single one. */
export function tellsPostcode(text: string): boolean {
  return [...legible(text).matchAll(POSTCODE)].some(
    ([, first = '', second = '']) => !ORDINAL.test(second) && parse(first + second).valid,
  );
}

/** What is seen is what is read: digits of other fonts are digits, and what has no width is not there. */
export function legible(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/\p{Pd}/gu, '-');
}

/** Numbers of this country, as they are dialled within it. */
function telephonesIn(text: string): string[] {
  const found = plain(text).match(TELEPHONE) ?? [];
  return found.map((number) =>
    number
      .replace(/\D/g, '')
      .replace(/^(?:00)?44/, '0')
      .replace(/^00/, '0'),
  );
}

/** Without days, which are numbers with hyphens between them too. */
function plain(text: string): string {
  return legible(text).replace(DAYS, ' , ');
}
