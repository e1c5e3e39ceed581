import { provenanceFrom, leaveEmpty, changed } from '../drafts.ts';
import type { Format, Mapped, Remark } from '../mapped.ts';
import type { Row } from '../row.ts';
import { postcodeOf } from '../words/address.ts';
import { plainText } from '../words/plain-text.ts';
import { isShouting, sentenceCase, titleCase } from '../words/title-case.ts';
import { webAddresses } from '../words/web-address.ts';

const SOURCE = 'charity-register';
const NUMBER = /^\d{6,8}(-\d{1,3})?$/;
const COMPANY_NUMBER = /^([A-Z]{2}\d{6}|\d{8})$/;
const IN_CONNECTION_WITH = /\s*\([^()]*\bHELD ICW\b[^()]*\)\s*$/i;
/** The register's extract cuts what a charity says it does after so many characters. */
const CUT_AT = 400;

/** Charities of England and Wales: each becomes an organisation. What it offers to a person the register does not say. */
export const charityRegister: Format = {
  title: 'registered charities',
  source: SOURCE,
  columns: [
    'registered_charity_number',
    'charity_company_registration_number',
    'charity_name',
    'charity_activities',
    'charity_contact_postcode',
    'charity_contact_web',
  ],
  fromRow,
};

function fromRow(row: Row): Mapped {
  const number = row.text('registered_charity_number');
  const name = row.text('charity_name');
  const missing = problemsWith(number, name);
  if (!number || !name || missing.length > 0) return { outcome: 'rejected', sourceId: number ?? '', remarks: missing };

  const named = nameOf(name);
  const identifiers = identifiersOf(number, row);
  const web = webAddresses('charity_contact_web', row.text('charity_contact_web'));
  const postcode = postcodeOf('charity_contact_postcode', row.text('charity_contact_postcode'));
  const about = activitiesOf(row.text('charity_activities'), named.name);
  const organisation = {
    name: { en: named.name },
    alternativeNames: named.alternativeNames,
    kind: 'CHARITY' as const,
    description: about.text,
    identifiers: identifiers.identifiers,
    links: web.links,
    provenance: provenanceFrom(SOURCE, number),
  };
  const location = postcode.postcode ? contactArea(number, postcode.postcode) : undefined;
  const remarks = [named, identifiers, about, web, postcode].flatMap((part) => part.remarks);
  return { outcome: 'draft', sourceId: number, draft: { organisation, location }, remarks };
}

function problemsWith(number: string | null, name: string | null): Remark[] {
  const field = 'registered_charity_number';
  return [
    ...(number === null ? [{ field, code: 'REQUIRED' as const, message: 'There is no charity number.' }] : []),
    ...(number !== null && !NUMBER.test(number)
      ? [{ field, code: 'INVALID' as const, message: `“${number}” is not how charity numbers are written.` }]
      : []),
    ...(name === null ? [{ field: 'charity_name', code: 'REQUIRED' as const, message: 'There is no name.' }] : []),
  ];
}

/** `ST X (TRUST FUNDS HELD ICW)` is St X; the name that the register has is kept as another name. */
function nameOf(written: string): { name: string; alternativeNames: string[]; remarks: Remark[] } {
  const whole = isShouting(written) ? titleCase(written).replace(/\s+\)/g, ')') : written;
  const name = whole.replace(IN_CONNECTION_WITH, '');
  const alternativeNames = name === whole ? [] : [whole.replace(/\bIcw\b/, 'ICW')];
  return { name, alternativeNames, remarks: name === written ? [] : [changed('charity_name', written, name)] };
}

function identifiersOf(number: string, row: Row): { identifiers: string[]; remarks: Remark[] } {
  const charity = `GB-CHC-${number}`;
  const field = 'charity_company_registration_number';
  const company = row.text(field);
  if (company === null) return { identifiers: [charity], remarks: [] };
  if (COMPANY_NUMBER.test(company)) return { identifiers: [charity, `GB-COH-${company}`], remarks: [] };
  const message = `“${company}” is not how company numbers are written. It was left out.`;
  return { identifiers: [charity], remarks: [{ field, code: 'INVALID', message }] };
}

function activitiesOf(written: string | null, name: string): { text: { en: string } | null; remarks: Remark[] } {
  const field = 'charity_activities';
  if (written === null) return { text: null, remarks: [leaveEmpty(field, 'what the charity does')] };
  const plain = plainText(written);
  const text = isShouting(plain) ? sentenceCase(plain, name) : plain;
  const isCut = written.length === CUT_AT && !/[.!?]$/.test(text);
  return { text: { en: isCut ? `${text}…` : text }, remarks: text === written ? [] : [changed(field, written, text)] };
}

/** The register's contact may be somebody's home, so no more than the neighbourhood is kept: `M33 4RZ` becomes `M33 4`. */
function contactArea(number: string, postcode: string) {
  return {
    name: { en: 'Contact address in the register (area only)' },
    postcode: postcode.replace(/^(\S+ \d)[A-Z]{2}$/, '$1'),
    accessNotes: { en: 'Not where activities take place: ask the charity.' },
    provenance: provenanceFrom(SOURCE, number),
  };
}
