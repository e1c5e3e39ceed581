import { quoted } from '../../../shared/checks.ts';
import type { Remark } from '../mapped.ts';
import type { Row } from '../row.ts';
import type { GrantPart } from './grant-amount.ts';

interface Places extends GrantPart {
  codes: string[];
  /** In words. */
  name: string | null;
}

const GROUP = 'Beneficiary Location';
const MOST = 20;
const CODE = /^[A-Z]\d{8}$/;

/** Where those are whom it is for. Where the body itself sits says nothing of that, and is not asked. */
export function grantPlaces(row: Row): Places {
  const groups = [GROUP, ...Array.from({ length: MOST }, (_, at) => `${GROUP}:${at}`)];
  const said = (column: string) => [...new Set(groups.flatMap((group) => row.text(`${group}:${column}`) ?? []))];
  const written = said('Geographic Code').map((code) => code.toUpperCase());
  const names = said('Name');
  return {
    codes: [...new Set(written.filter((code) => CODE.test(code)))],
    name: names.length === 0 ? null : names.join('; ').slice(0, 500),
    remarks: written.filter((code) => !CODE.test(code)).map(noCode),
  };
}

function noCode(written: string): Remark {
  const message = `${quoted(written)} is no code of an area, such as E08000009. It was left out.`;
  return { field: `${GROUP}:Geographic Code`, code: 'LEFT_OUT', message };
}
