import { quoted } from '../../../shared/checks.ts';
import type { Remark } from '../mapped.ts';
import type { Row } from '../row.ts';
import { charityId, companyId, registeredId } from '../words/org-id.ts';
import type { GrantPart } from './grant-amount.ts';

interface Recipient extends GrantPart {
  name: string;
  identifiers: string[];
}

const GROUP = 'Recipient Org';
const LONGEST_NAME = 300;

/** Who got it, with the numbers of registers. A number that no register has is left out; the name alone is enough. */
export function grantRecipient(row: Row): Recipient {
  const said = (column: string) => row.text(`${GROUP}:${column}`) ?? row.text(`${GROUP}:0:${column}`);
  const name = said('Name');
  const own = said('Identifier');
  const numbers = [numbered('Charity Number', said, charityId), numbered('Company Number', said, companyId)];
  const identifiers = [own === null ? null : registeredId(own), ...numbers.map(({ id }) => id)];
  return {
    name: name?.slice(0, LONGEST_NAME) ?? '',
    identifiers: [...new Set(identifiers.filter((id) => id !== null))].sort(),
    remarks: numbers.flatMap(({ remarks }) => remarks),
    wrong: name === null ? [NO_NAME] : [],
  };
}

const NO_NAME: Remark = { field: `${GROUP}:Name`, code: 'REQUIRED', message: 'The file does not say who got it.' };

function numbered(
  column: string,
  said: (column: string) => string | null,
  read: (number: string) => string | null,
): { id: string | null; remarks: Remark[] } {
  const written = said(column);
  const id = written === null ? null : read(written);
  if (written === null || id !== null) return { id, remarks: [] };
  const message = `${quoted(written)} is not how such numbers are written. It was left out.`;
  return { id: null, remarks: [{ field: `${GROUP}:${column}`, code: 'INVALID', message }] };
}
