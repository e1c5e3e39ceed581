import { codesMeantBy } from './conditions-of-plan.ts';
import { NO_CODES, type Lookup, type Part, type Term } from './plan.ts';

/** Each lookup is a question to the engine, which takes about as long as a plain search. */
const MOST_LOOKUPS = 6;
/** So are the codes of a meaning. */
const MOST_MEANT = 6;
/** A second way to say what is looked for already brings little that is new. */
const ANOTHER_WAY = 0.35;

/** The terms of a search with the lookups that are worth a question: of each meaning the first, then the words that were typed. */
export function worthwhile(parts: readonly Part[]): Term[] {
  const worth = (part: Part, { weight }: Lookup, index: number) =>
    (part.term?.weight ?? 0) * weight * (part.chip.kind === 'MEANING' && index > 0 ? ANOTHER_WAY : 1);
  const all = parts.flatMap((part) =>
    (part.term?.lookups ?? []).map((lookup, index) => ({ text: lookup.text, worth: worth(part, lookup, index) })),
  );
  const inTurn = all.sort((a, b) => b.worth - a.worth).map(({ text }) => text);
  const asked = new Set([...new Set(inTurn)].slice(0, MOST_LOOKUPS));
  const terms = parts.flatMap(({ term }) => term ?? []);
  const meant = new Set(terms.filter((term) => codesMeantBy(term).length > 0).slice(0, MOST_MEANT));
  return terms.map((term) => ({
    ...(meant.has(term) ? term : { ...term, ...NO_CODES }),
    lookups: term.lookups.filter(({ text }) => asked.has(text)),
  }));
}
