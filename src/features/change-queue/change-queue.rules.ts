import { textIn } from '../../shared/localised-text.ts';
import type { QueuePosition, QueueRow } from './change-queue.queries.ts';

/** Why something stands in the queue, in a sentence that names nobody. */
export function whyOf({ kind, name, what, times }: Pick<QueueRow, 'kind' | 'name' | 'what' | 'times'>): string {
  const listing = textIn(name, 'en');
  if (kind === 'CLAIM') return `Somebody says that they speak for ${listing}, and asks to keep its listings.`;
  if (kind === 'PROPOSAL') return `Somebody proposes to change ${listed(what.map(inWords))} of ${listing}.`;
  const often = times > 1 ? `Reported ${times} times` : 'Reported';
  return `${often} of ${listing}: ${listed(what.map((code) => PROBLEMS[code] ?? inWords(code)))}.`;
}

const PROBLEMS: Readonly<Record<string, string>> = {
  UNSAFE: 'it may not be safe',
  CLOSED: 'it no longer exists',
  WRONG_PHONE: 'the telephone number is wrong',
  WRONG_TIMES: 'the times are wrong',
  WRONG_ADDRESS: 'the address is wrong',
  NOT_AS_DESCRIBED: 'it is not as described',
  OTHER: 'something else',
};

/** `activityKinds`: activity kinds; `locationIds`: locations. */
function inWords(field: string): string {
  return field.replace(/Ids$/, 's').replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}

export function positionOf({ rank, since, id }: QueueRow): QueuePosition {
  return { rank, since: since.toISOString(), id };
}

const POSITION = /^([0-3]) (\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([0-9a-f-]{36})$/;

/** Where a page ended, as its cursor says it; null for words that are not of this list. */
export function readPosition(words: string): QueuePosition | null {
  const [, rank, since, id] = POSITION.exec(words) ?? [];
  const isWhole = rank !== undefined && since !== undefined && id !== undefined;
  return isWhole && !Number.isNaN(Date.parse(since)) && UUID.test(id) ? { rank: Number(rank), since, id } : null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
