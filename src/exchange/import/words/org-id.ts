import { problemsWithIdentifier } from '../../../features/organisation/organisation.rules.ts';

/** A number as a cell holds it: spreadsheets make decimals of it. */
function tidied(number: string): string {
  return number
    .toUpperCase()
    .replace(/\.0+$/, '')
    .replace(/[^A-Z0-9-]/g, '');
}

/** `GB-CHC-1234567` for a charity number of England and Wales, and likewise for the other nations; null for what is none. */
export function charityId(number: string): string | null {
  const written = tidied(number);
  if (written.startsWith('SC')) return sound(`GB-SC-${written}`);
  return written.startsWith('NIC') ? sound(`GB-NIC-${written.slice(3)}`) : sound(`GB-CHC-${written}`);
}

/** `GB-COH-01234567` for a company number, with the noughts that spreadsheets drop; null for what is none. */
export function companyId(number: string): string | null {
  const written = tidied(number);
  return sound(`GB-COH-${/^\d{6,8}$/.test(written) ? written.padStart(8, '0') : written}`);
}

/** An identifier of a register; null for one that a publisher made up: `360G-trafford-be_active`. */
export function registeredId(identifier: string): string | null {
  return sound(identifier.toUpperCase().replace(/\s/g, ''));
}

function sound(identifier: string): string | null {
  return problemsWithIdentifier(identifier, 0).length === 0 ? identifier : null;
}
