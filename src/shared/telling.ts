import { isNhsNumber } from './reason.ts';

const TEN_DIGITS = /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;
const EMAIL = /\S@\S+\.\S/;
/** Ten or eleven digits from 0 or +44 on, however they are grouped. */
const TELEPHONE = /(?<![\d+])(?:\+44[\s().-]{0,3}|0)(?:\d[\s().-]{0,3}){8,9}\d(?!\d)/;

/** Whether a text names somebody by their NHS number. */
export function tellsNhsNumber(text: string): boolean {
  return (text.match(TEN_DIGITS) ?? []).some(isNhsNumber);
}

/** Whether a text says how somebody is reached: a telephone number of this country, or an e-mail address. */
export function tellsContact(text: string): boolean {
  return EMAIL.test(text) || TELEPHONE.test(text);
}
