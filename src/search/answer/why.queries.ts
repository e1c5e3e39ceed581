import type { Reads } from '../../database/reads.ts';
import { whyOf, type Reason } from '../plan/why.rules.ts';
import type { Question } from '../question/question.ts';
import type { Found } from './rows.queries.ts';
import { traitsOf } from './traits.queries.ts';

/** Why each result of a page stands where it does, by its id; two statements for the whole page. */
export async function reasonsOf(
  reads: Reads,
  question: Question,
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
      const seen = { matched: matched.get(listing.id) ?? [], distanceKm: distances.get(listing.id) ?? null };
      return [listing.id, whyOf(question.plan, listing, seen)];
    }),
  );
}

function wordsOf({ plan, words }: Question): string[] {
  if (!plan) return words.split(/\s+/).filter(Boolean);
  return plan.understood.flatMap(({ kind, label }) => (kind === 'WORD' ? [label] : []));
}

/** Which of these words, or forms of them, the texts of each listing have. */
async function wordsIn(reads: Reads, ids: readonly string[], words: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0 || words.length === 0) return new Map();
  const rows = await reads.all<{ id: string; words: string[] }>(
    'search-why-words',
    `select d.id, array(select w.word from unnest($2::text[]) with ordinality as w (word, place)
        where d.words @@ plainto_tsquery('english', w.word) or d.words @@ plainto_tsquery('simple', w.word)
        order by w.place) as words
     from search.document d where d.kind = 'service' and d.id = any($1::uuid[])`,
    [ids, words],
  );
  return new Map(rows.map((row) => [row.id, row.words]));
}
