import { problem, problemsWithFreeText } from '../../shared/checks.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import type { Problem } from '../../shared/problems.ts';
import type { ShortlistItem } from './shortlist.entity.ts';

/** More than that nobody chooses from, and it does not go on a page. */
export const MOST_ITEMS = 10;
const LONGEST_NOTE = 300;

/** What is wrong with the items of a list: too many, one twice, notes that are too long or tell who somebody is. `today`: in London. */
export function problemsWithItems(items: readonly ShortlistItem[], today: string): Problem[] {
  if (items.length > MOST_ITEMS)
    return [
      problem('items', 'OUT_OF_RANGE', `Keep it to ${MOST_ITEMS}: nobody chooses from more. Take one off first.`),
    ];
  return items.flatMap(({ serviceId, note }, index) => [
    ...(items.findIndex((other) => other.serviceId === serviceId) < index
      ? [problem(`items.${index}.serviceId`, 'TAKEN', 'This is on the list already.')]
      : []),
    ...problemsWithNote(`items.${index}.note`, note, today),
  ]);
}

function problemsWithNote(path: string, note: string | null, today: string): Problem[] {
  return problemsWithFreeText(path, note, LONGEST_NOTE, (text) => problemsWithIdentifying(path, text, today));
}

/** A new order names each service of the list once, and no other. */
export function problemsWithOrder(items: readonly ShortlistItem[], serviceIds: readonly string[]): Problem[] {
  const isSame = items.length === serviceIds.length && items.every(({ serviceId }) => serviceIds.includes(serviceId));
  return isSame ? [] : [problem('serviceIds', 'INVALID', 'Name each service of the list once, in the new order.')];
}

export function inOrderOf(items: readonly ShortlistItem[], serviceIds: readonly string[]): ShortlistItem[] {
  return items.toSorted((one, other) => serviceIds.indexOf(one.serviceId) - serviceIds.indexOf(other.serviceId));
}
