import { textInAll, type LocalisedText } from '../../shared/localised-text.ts';
import type { Session } from '../../shared/opening-hours/session.ts';
import { DETAIL_WORDS, factOf, type FieldCode } from './crisis-field.codes.ts';
import { hoursInWords } from './hours-in-words.ts';
import { DETAILS, type Details } from './proposed-fields.rules.ts';

/** A kept value of a field as a person reads it; null where there is none. */
export function fieldInWords(field: FieldCode, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (factOf(field)) return (value as { value: string | null }).value;
  return field === 'LINE' ? lineInWords(value as Details) : plainWords(value);
}

/** The times of a kept fact: `Monday to Friday 09:00 to 17:00`. */
export function timesInWords(field: FieldCode, value: unknown): string | null {
  const sessions = factOf(field) ? (value as { sessions?: Session[] } | null)?.sessions : undefined;
  return sessions ? hoursInWords(sessions) : null;
}

function lineInWords(details: Details): string {
  const codes = Object.keys(DETAILS) as (keyof typeof DETAILS)[];
  const said = codes.filter((code) => details[DETAILS[code]] != null);
  return said.map((code) => `${DETAIL_WORDS[code]}: ${plainWords(details[DETAILS[code]])}`).join('; ');
}

function plainWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'number' || typeof value === 'string' ? `${value}` : textInAll(value as LocalisedText);
}
