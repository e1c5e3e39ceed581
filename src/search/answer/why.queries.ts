import type { Reads } from '../../database/reads.ts';
import type { Beside } from '../meaning/beside.ts';
import { whyOf, type Reason } from '../plan/why.rules.ts';
import type { Question } from '../question/question.ts';
import type { Found } from './rows.queries.ts';
import { traitsOf } from './traits.queries.ts';
import { wordsIn } from './words-in.queries.ts';

/** Why each result of a page stands where it does, by its id; two statements for the whole page. */
export async function reasonsOf(
  reads: Reads,
  question: Question & { beside: Beside },
  page: readonly Found[],
): Promise<Map<string, Reason[]>> {
  const ids = page.map(({ row }) => row.id);
  const [listings, matched] = await Promise.all([
    traitsOf(reads, question, ids),
    wordsIn(reads, ids, wordsOf(question)),
  ]);
  const distances = new Map(page.map(({ row, distanceKm }) => [row.id, distanceKm]));
  return new Map(
    listings.map((listing) => {
      const seen = {
        matched: matched.get(listing.id) ?? [],
        isClose: question.beside.has(listing.id),
        distanceKm: distances.get(listing.id) ?? null,
      };
      return [listing.id, whyOf(question.plan, listing, seen)];
    }),
  );
}

function wordsOf({ plan, words }: Question): string[] {
  if (!plan) return words.split(/\s+/).filter(Boolean);
  return plan.understood.flatMap(({ kind, label }) => (kind === 'WORD' ? [label] : []));
}
