import { POUNDS } from '../../../features/grant/grant.codes.ts';
import { quoted } from '../../../shared/checks.ts';
import { changed, required } from '../drafts.ts';
import type { Remark } from '../mapped.ts';
import type { Row } from '../row.ts';
import { hundredthsOf } from '../words/amount.ts';

/** A part of a grant: what it says, what a person should know, and what makes the row one that cannot be taken. */
export interface GrantPart {
  remarks: Remark[];
  wrong?: Remark[];
}

interface Amount extends GrantPart {
  currency: string;
  amountPence: number;
}

const FIELD = 'Amount Awarded';
const MOST_PENCE = 1_000_000_000_000;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** How much, and in which currency. */
export function grantAmount(row: Row): Amount {
  const [written, currency] = [row.text(FIELD), currencyOf(row)];
  const pence = written === null ? null : hundredthsOf(written);
  const wrong = [...(currency.wrong ?? []), ...problemsWith(written, pence)];
  if (written === null || pence === null || wrong.length > 0)
    return { currency: currency.code, amountPence: 0, remarks: [], wrong };
  const plain = String(pence / 100);
  const isPlain = Number(written) === pence / 100;
  return {
    currency: currency.code,
    amountPence: pence,
    remarks: [...currency.remarks, ...(isPlain ? [] : [changed(FIELD, written, plain)])],
  };
}

function problemsWith(written: string | null, pence: number | null): Remark[] {
  if (written === null) return [{ field: FIELD, code: 'REQUIRED', message: 'The file does not say how much.' }];
  if (pence === null)
    return [{ field: FIELD, code: 'INVALID', message: `${quoted(written)} is no amount. Write it as 2266.50.` }];
  if (pence < 0) return [{ field: FIELD, code: 'OUT_OF_RANGE', message: LESS_THAN_NOTHING }];
  return pence > MOST_PENCE ? [{ field: FIELD, code: 'OUT_OF_RANGE', message: TOO_MUCH }] : [];
}

const LESS_THAN_NOTHING = 'An award is never less than nothing. Put the amount of the grant itself right instead.';
const TOO_MUCH = 'No grant is over £10 billion. Check the amount.';

function currencyOf(row: Row): GrantPart & { code: string } {
  const written = row.text('Currency');
  if (written === null) return { code: '', remarks: [], wrong: [required('Currency')] };
  const code = written === '£' ? POUNDS : written.toUpperCase();
  if (!CURRENCIES.has(code)) {
    const message = `${quoted(written)} is no currency. Write it with three letters: GBP.`;
    return { code, remarks: [], wrong: [{ field: 'Currency', code: 'UNKNOWN', message }] };
  }
  const tidied = code === written ? [] : [changed('Currency', written, code)];
  return {
    code,
    remarks: code === POUNDS ? tidied : [...tidied, { field: 'Currency', code: 'KEPT', message: notPounds(code) }],
  };
}

function notPounds(code: string): string {
  return `${code} is never added to pounds. Sums show it apart.`;
}
