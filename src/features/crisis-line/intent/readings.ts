import { isWithinEdits } from '../../../shared/edit-distance.ts';
import { OFTEN_MISTYPED, ORDINARY_WORDS } from './ordinary-words.ts';
import { VOCABULARY, WORDS_ALONE } from './phrases.ts';

interface Forgiving {
  word: string;
  mistakes: number;
}

/** The words for which typing mistakes are forgiven, by their first letter. */
const forgiving: ReadonlyMap<string | undefined, Forgiving[]> = Map.groupBy(
  [...VOCABULARY].map((word) => ({ word, mistakes: mistakesForgiven(word) })).filter(({ mistakes }) => mistakes > 0),
  ({ word }) => word[0],
);

/** A word as it stands, and every word of the lexicon that it may be meant for. */
export function readingsOf(word: string): ReadonlySet<string> {
  const readings = new Set([word]);
  if (VOCABULARY.has(word) || ORDINARY_WORDS.has(word)) return readings;
  const alike = [...(forgiving.get(word[0]) ?? []), ...(forgiving.get(word[1]) ?? []).filter(hasFirstTwoSwapped(word))];
  for (const known of alike) if (isWithinEdits(word, known.word, known.mistakes)) readings.add(known.word);
  return readings;
}

function hasFirstTwoSwapped(word: string): (known: Forgiving) => boolean {
  return (known) => known.word[1] === word[0];
}

/** A word that is a phrase by itself must be clearer than one that has others beside it. */
function mistakesForgiven(word: string): number {
  if (OFTEN_MISTYPED.has(word)) return 2;
  return word.length >= (WORDS_ALONE.has(word) ? 8 : 5) ? 1 : 0;
}
