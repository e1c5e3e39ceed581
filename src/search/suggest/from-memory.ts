import type { Vocabulary } from '../../features/taxonomy/vocabulary.ts';
import { textIn } from '../../shared/localised-text.ts';
import type { Knowledge } from '../plan/plan-for.ts';
import { plain } from '../plan/tokens.ts';
import type { NamedArea } from './areas.memory.ts';
import type { Suggestion } from './suggestion.ts';

const MOST_NEEDS = 3;
const MOST_TOWNS = 3;
const MOST_AREAS = 3;

/** Needs by any word of their names first, then by what people say for them: `wid` is for bereavement. */
export function needsFor(prefix: string, vocabulary: Vocabulary, { lexicon }: Knowledge): Suggestion[] {
  const begins = (text: string) => text.split(/[\s,/-]+/).some((word) => plain(word).startsWith(prefix));
  const named = vocabulary.terms('NEED').filter(({ label }) => begins(textIn(label, 'en')));
  const said = [...lexicon.byFirstStem].flatMap(([stem, phrases]) =>
    stem.startsWith(prefix) ? phrases.flatMap(({ entry }) => entry.needs.slice(0, 1)) : [],
  );
  const codes = [...new Set([...named.map(({ code }) => code), ...said])];
  return codes.slice(0, MOST_NEEDS).flatMap((code) => {
    const term = vocabulary.term('NEED', code);
    return term ? [{ kind: 'NEED', text: textIn(term.label, 'en'), detail: null, id: null, code } as const] : [];
  });
}

/** Councils' areas, and outcodes, that begin so in either language. */
export function areasFor(prefix: string, names: readonly NamedArea[]): Suggestion[] {
  const fitting = names.filter(({ spoken }) => spoken.some((name) => name.startsWith(prefix)));
  return fitting.slice(0, MOST_AREAS).map(({ text, code }) => ({ kind: 'PLACE', detail: null, id: null, text, code }));
}

/** Towns where something happens, by either of their names, the shortest first. */
export function townsFor(prefix: string, { places }: Knowledge): Suggestion[] {
  const names = [...places.byFirstWord].flatMap(([word, all]) =>
    word.startsWith(prefix) || prefix.startsWith(`${word} `) ? all : [],
  );
  const fitting = names.filter(({ words }) => words.join(' ').startsWith(prefix)).map(({ name }) => name);
  return [...new Set(fitting)]
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, MOST_TOWNS)
    .map((text) => ({ kind: 'PLACE', text, detail: null, id: null, code: null }));
}
