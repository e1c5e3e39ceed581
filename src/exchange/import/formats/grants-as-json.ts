import type { JsonForm } from '../mapped.ts';

/** What groups of columns are called in JSON. There they are lists, of which the first counts where no number is said. */
const GROUPS: Readonly<Record<string, string>> = {
  'Planned Dates': 'plannedDates',
  'Recipient Org': 'recipientOrganization',
  'Recipient Ind': 'recipientIndividual',
  'Beneficiary Location': 'beneficiaryLocation',
  'Funding Org': 'fundingOrganization',
  'Grant Programme': 'grantProgramme',
};

const FIELDS: Readonly<Record<string, string>> = {
  Identifier: 'id',
  Title: 'title',
  Description: 'description',
  Currency: 'currency',
  'Amount Awarded': 'amountAwarded',
  'Award Date': 'awardDate',
  'Start Date': 'startDate',
  'End Date': 'endDate',
  'Duration (months)': 'duration',
  Name: 'name',
  Code: 'code',
  'Charity Number': 'charityNumber',
  'Company Number': 'companyNumber',
  'Geographic Code': 'geoCode',
};

/** The JSON form of the standard: `{ "grants": [ … ] }`. It is read by the names of the columns, so that both mean the same. */
export const GRANTS_AS_JSON: JsonForm = {
  list: 'grants',
  valueOf(item, column) {
    const parts = column.split(':');
    const field = FIELDS[parts.at(-1) ?? ''] ?? '';
    const [group = '', at = '0'] = parts.slice(0, -1);
    return group === '' ? partOf(item, field) : partOf(within(partOf(item, GROUPS[group] ?? ''), Number(at)), field);
  },
};

/** A person is said as one thing and not as a list. */
function within(group: unknown, at: number): unknown {
  if (Array.isArray(group)) return group[at];
  return at === 0 ? group : undefined;
}

function partOf(thing: unknown, name: string): unknown {
  return typeof thing === 'object' && thing !== null && Object.hasOwn(thing, name)
    ? (thing as Record<string, unknown>)[name]
    : undefined;
}
