import type { FieldOf } from './charity-line.ts';
import type { ExtractLine } from './register-entry.ts';

/**
 * A line of Companies House's basic company data. It holds living companies only; one that is being struck off is living still. Some of
 * its headings begin with a blank.
 */
export function companyLine(field: FieldOf): ExtractLine {
  const text = (name: string) => String(field(name) ?? '').trim();
  const number = text('CompanyNumber').toUpperCase();
  const name = text('CompanyName');
  if (!/^([A-Z]{2}\d{6}|\d{8})$/.test(number) || name === '') return { entry: null, asOf: null };
  return { asOf: null, entry: { identifier: `GB-COH-${number}`, name, isRegistered: true, removedOn: null } };
}
