import { verhoeff } from 'cdigit';

const SCTID = /^[1-9]\d{5,17}$/;

/**
 * Whether it is an identifier of SNOMED CT: a text of 6 to 18 digits, of which the last one checks the others. A number is
 * none, whatever its digits: beyond 15 of them, numbers lose the last ones without a word.
 */
export function isSctid(value: unknown): value is string {
  return typeof value === 'string' && SCTID.test(value) && verhoeff.validate(value);
}
