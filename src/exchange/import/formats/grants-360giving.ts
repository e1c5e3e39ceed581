import type { GrantSaid } from '../../../features/grant/grant.rules.ts';
import { required } from '../drafts.ts';
import type { Format, Mapped, Remark } from '../mapped.ts';
import type { Row } from '../row.ts';
import { plainText } from '../words/plain-text.ts';
import { grantAmount } from './grant-amount.ts';
import { grantDays } from './grant-days.ts';
import { grantPlaces } from './grant-places.ts';
import { grantRecipient } from './grant-recipient.ts';
import { GRANTS_AS_JSON } from './grants-as-json.ts';

const SOURCE = '360giving';
const LONGEST = { title: 500, description: 10_000 };

/** Grants in the 360Giving standard, as a table or as JSON. Grants to a person are never taken. */
export const grants360Giving: Format<GrantSaid> = {
  title: 'grants in the 360Giving standard',
  source: SOURCE,
  columns: ['Identifier', 'Title', 'Currency', 'Amount Awarded', 'Award Date'],
  json: GRANTS_AS_JSON,
  fromRow,
};

function fromRow(row: Row): Mapped<GrantSaid> {
  const sourceId = row.text('Identifier') ?? '';
  if (isToPerson(row)) return { outcome: 'left out', sourceId, remarks: [TO_PERSON] };
  const amount = grantAmount(row);
  const days = grantDays(row);
  const recipient = grantRecipient(row);
  const places = grantPlaces(row);
  const parts = [amount, days, recipient, places];
  const wrong = [...(sourceId === '' ? [required('Identifier')] : []), ...parts.flatMap((part) => part.wrong ?? [])];
  if (wrong.length > 0) return { outcome: 'rejected', sourceId, remarks: wrong };
  if (amount.amountPence === 0) return { outcome: 'left out', sourceId, remarks: [NOTHING] };

  const title = row.text('Title');
  const draft = {
    ...{ source: SOURCE, sourceId, title: (title ?? `Grant to ${recipient.name}`).slice(0, LONGEST.title) },
    description: plainText(row.text('Description') ?? '').slice(0, LONGEST.description) || null,
    ...{ currency: amount.currency, amountPence: amount.amountPence },
    ...{ awardedOn: days.awardedOn, startsOn: days.startsOn, endsOn: days.endsOn, plannedMonths: days.plannedMonths },
    ...{ recipientName: recipient.name, recipientIdentifiers: recipient.identifiers },
    funderName: first(row, 'Funding Org', 'Name'),
    funderIdentifier: first(row, 'Funding Org', 'Identifier'),
    programme: first(row, 'Grant Programme', 'Title') ?? first(row, 'Grant Programme', 'Code'),
    ...{ placeName: places.name, areaCodes: places.codes },
  };
  return { outcome: 'draft', sourceId, draft, remarks: parts.flatMap(({ remarks }) => remarks) };
}

/** The first of things that there may be several of. */
function first(row: Row, of: string, column: string): string | null {
  return row.text(`${of}:${column}`) ?? row.text(`${of}:0:${column}`);
}

/** Funders say by another group of columns that somebody got it for themselves. Who that is is none of our business. */
function isToPerson(row: Row): boolean {
  return ['Identifier', 'Name'].some((column) => first(row, 'Recipient Ind', column) !== null);
}

const TO_PERSON: Remark = {
  field: 'Recipient Ind:Identifier',
  code: 'LEFT_OUT',
  message: 'This was awarded to a person. Nothing of it is kept.',
};
const NOTHING: Remark = { field: 'Amount Awarded', code: 'LEFT_OUT', message: 'Nothing was awarded.' };
