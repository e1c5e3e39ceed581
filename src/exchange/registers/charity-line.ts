import { isDay } from '../../shared/checks.ts';
import type { ExtractLine } from './register-entry.ts';

/** A field of the public extract by its name there, as JSON or as text has it. */
export type FieldOf = (name: string) => string | number | boolean | null | undefined;

/**
 * A line of the Charity Commission's public extract (publicextract.charity). A linked charity has the number of its main one and a
 * number of its own behind it. Addresses, telephone numbers and all else are passed over.
 */
export function charityLine(field: FieldOf): ExtractLine {
  const text = (name: string) => String(field(name) ?? '').trim();
  const number = text('registered_charity_number');
  const linked = text('linked_charity_number');
  const name = text('charity_name');
  const asOf = dayIn(text('date_of_extract'));
  if (!/^\d{6,8}$/.test(number) || name === '') return { entry: null, asOf };
  return {
    asOf,
    entry: {
      identifier: `GB-CHC-${number}${/^[1-9]\d*$/.test(linked) ? `-${linked}` : ''}`,
      name,
      isRegistered: text('charity_registration_status').toLowerCase() === 'registered',
      removedOn: dayIn(text('date_of_removal')),
    },
  };
}

/** `2026-11-03T00:00:00` and `2026-11-03 00:00:00` are days. */
function dayIn(written: string): string | null {
  const day = written.slice(0, 10);
  return isDay(day) ? day : null;
}
