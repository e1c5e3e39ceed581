import type { Draft } from '../../import/mapped.ts';
import { costIn } from '../../import/words/said-of-service.ts';
import { plainWords } from '../clean/plain-words.ts';
import { numberAt, thingsAt, wordsAt, type Thing } from '../clean/said.ts';
import { shortened } from '../clean/shortened.ts';

type Cost = NonNullable<NonNullable<Draft['service']>['cost']>;

const LONGEST_NOTE = 500;
const MOST_PENCE = 1_000_000;
const FREE = /\b(free|no (charge|cost|fee)s?)\b/i;
const NOT_FREE =
  /£|\bfree(phone| parking|dom)\b|\bnot free\b|\b(if|unless|for (members|under|over|children|carers))\b/i;

/** What it costs: one price where there is one, and the words of the feed for whatever is less simple. */
export function costOf(record: Thing): Cost | null {
  const options = thingsAt(record, 'cost_options');
  const fees = plainWords(wordsAt(record, 'fees', 'fees_description') ?? '');
  const amounts = [...new Set(options.flatMap((option) => numberAt(option, 'amount') ?? []))];
  const note = shortened([...options.map(optionInWords), fees].filter((each) => each !== '').join('; '), LONGEST_NOTE);
  return amounts.length > 0 ? costOfAmounts(amounts, note) : costInWords(note);
}

function costOfAmounts(amounts: number[], note: string): Cost | null {
  const pence = amounts.map((amount) => Math.round(amount * 100)).filter((each) => each >= 0 && each <= MOST_PENCE);
  const [only] = pence;
  if (only === undefined) return costInWords(note);
  if (pence.every((each) => each === 0)) return { kind: 'FREE', ...noteOf(note) };
  return { kind: 'PAID', ...(pence.length === 1 && { amountPence: only }), ...noteOf(note) };
}

function costInWords(note: string): Cost | null {
  if (note === '') return null;
  if (FREE.test(note) && !NOT_FREE.test(note)) return { kind: 'FREE', ...noteOf(note) };
  if (/\bdonations?\b/i.test(note) && !/£/.test(note)) return { kind: 'DONATION', ...noteOf(note) };
  const cost = costIn(note);
  return cost ? { kind: 'PAID', ...noteOf(note) } : null;
}

function noteOf(note: string): Pick<Cost, 'note'> {
  return note === '' ? {} : { note: { en: note } };
}

function optionInWords(option: Thing): string {
  const amount = numberAt(option, 'amount');
  const price =
    amount === null ? null : amount === 0 ? 'free' : `£${Number.isInteger(amount) ? amount : amount.toFixed(2)}`;
  const what = [price, wordsAt(option, 'amount_description')].filter((each) => each !== null).join(' ');
  return plainWords([wordsAt(option, 'option'), what].filter((each) => each !== null && each !== '').join(': '));
}
