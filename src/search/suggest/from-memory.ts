import type { TermRow } from '../../features/taxonomy/taxonomy.queries.ts';
import type { Vocabulary } from '../../features/taxonomy/vocabulary.ts';
import { textIn } from '../../shared/localised-text.ts';
import type { PlaceNames } from '../plan/find-place-names.ts';
import type { Lexicon } from '../plan/lexicon.ts';
import type { Knowledge } from '../plan/plan-for.ts';
import { plain } from '../plan/tokens.ts';
import type { NamedArea } from './areas.memory.ts';
import { Beginnings, madeOnce } from './beginnings.ts';
import type { Suggestion } from './suggestion.ts';

const MOST_NEEDS = 3;
const MOST_TOWNS = 3;
const MOST_AREAS = 3;

const wordsOfLabel = madeOnce(({ label }: TermRow) =>
  textIn(label, 'en')
    .split(/[\s,/-]+/)
    .map(plain),
);
const needsBySaying = madeOnce(
  ({ byFirstStem }: Lexicon) =>
    new Beginnings(
      [...byFirstStem].flatMap(([stem, phrases]) =>
        phrases.flatMap(({ entry }) => entry.needs.slice(0, 1).map((code) => [stem, code] as const)),
      ),
    ),
);
const areasByName = madeOnce(
  (areas: readonly NamedArea[]) =>
    new Beginnings(areas.flatMap((area) => area.spoken.map((name) => [name, area] as const))),
);
const townsByName = madeOnce(
  ({ byFirstWord }: PlaceNames) =>
    new Beginnings([...byFirstWord.values()].flat().map(({ name, words }) => [words.join(' '), name] as const)),
);

/** Needs by any word of their names first, then by what people say for them: `wid` is for bereavement. */
export function needsFor(prefix: string, vocabulary: Vocabulary, { lexicon }: Knowledge): Suggestion[] {
  const named = vocabulary.terms('NEED').filter((term) => wordsOfLabel(term).some((word) => word.startsWith(prefix)));
  const said = needsBySaying(lexicon).beginningWith(prefix);
  const codes = [...new Set([...named.map(({ code }) => code), ...said])];
  return codes.slice(0, MOST_NEEDS).flatMap((code) => {
    const term = vocabulary.term('NEED', code);
    return term ? [{ kind: 'NEED', text: textIn(term.label, 'en'), detail: null, id: null, code } as const] : [];
  });
}

/** Councils' areas, and outcodes, that begin so in either language. */
export function areasFor(prefix: string, areas: readonly NamedArea[]): Suggestion[] {
  const fitting = areasByName(areas).beginningWith(prefix);
  return fitting.slice(0, MOST_AREAS).map(({ text, code }) => ({ kind: 'PLACE', detail: null, id: null, text, code }));
}

/** Towns where something happens, by either of their names, the shortest first. */
export function townsFor(prefix: string, { places }: Knowledge): Suggestion[] {
  return townsByName(places)
    .beginningWith(prefix)
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, MOST_TOWNS)
    .map((text) => ({ kind: 'PLACE', text, detail: null, id: null, code: null }));
}
