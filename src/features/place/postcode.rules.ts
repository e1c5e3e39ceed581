import { fix, parse, validOutcode } from 'postcode';
import type { Problem } from '../../shared/problems.ts';

/** A postcode as typed, understood: whole, or only its first part. */
export interface ParsedPostcode {
  /** In its usual form: `M33 7SR`, `M33 7` or `M33`. */
  postcode: string;
  /** The whole postcode without its space, as the table keys it; null where only a part was typed. */
  unit: string | null;
  /** The outcode and the first digit after it, `M33 7`; null where only the outcode was typed. */
  sector: string | null;
  /** The part before the space: `M33`. */
  outcode: string;
}

const SPACED_SECTOR = /^([A-Z]{1,2}\d[A-Z\d]?) +(\d)$/;
const SECTOR = /^([A-Z]{1,2}\d[A-Z\d]?)(\d)$/;
const EXAMPLE = 'Type a whole postcode, for example SW1A 1AA, or its first half, for example SW1A.';

/** The postcode in the text, or null. Letters are never swapped for digits that look alike: that would be a guess. */
export function parsePostcode(text: string): ParsedPostcode | null {
  if (text.length > 40) return null;
  const spaced = text
    .toUpperCase()
    .replace(/[\s.\-–]+/gu, ' ')
    .trim();
  const compact = spaced.replaceAll(' ', '');

  const whole = parse(compact);
  if (whole.valid) {
    const { postcode, sector, outcode } = whole;
    return { postcode, unit: postcode.replace(' ', ''), sector, outcode };
  }
  const sector = SPACED_SECTOR.exec(spaced) ?? (validOutcode(compact) ? null : SECTOR.exec(compact));
  if (sector?.[1] && sector[2]) return partOf(sector[1], `${sector[1]} ${sector[2]}`);
  return validOutcode(compact) ? partOf(compact, null) : null;
}

function partOf(outcode: string, sector: string | null): ParsedPostcode {
  return { postcode: sector ?? outcode, unit: null, sector, outcode };
}

/** What to say when the text is no postcode. A likely meaning is offered, not taken. */
export function problemWithText(text: string): Problem {
  const typed = text.trim();
  if (typed === '') return { path: 'postcode', code: 'REQUIRED', message: `Enter a postcode. ${EXAMPLE}` };
  const likely = typed.length <= 10 ? parse(fix(typed)) : null;
  const hint = likely?.valid ? `Did you mean ${likely.postcode}?` : EXAMPLE;
  return { path: 'postcode', code: 'INVALID', message: `“${shortened(typed)}” is not a UK postcode. ${hint}` };
}

/** What to say when the text has the form of a postcode and its outcode does not exist. */
export function problemWithOutcode({ postcode, outcode }: ParsedPostcode): Problem {
  return {
    path: 'postcode',
    code: 'UNKNOWN',
    message: `We know no postcodes that begin with ${outcode}, so we cannot place ${postcode}. Check it. If it is right, its part of the country is not loaded here.`,
  };
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
