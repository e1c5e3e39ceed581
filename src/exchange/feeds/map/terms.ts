import { plainLine } from '../clean/plain-words.ts';
import { thingAt, thingsAt, wordsAt, type Thing } from '../clean/said.ts';
import { shortened } from '../clean/shortened.ts';
import type { ExternalTerm } from './feed-draft.ts';

const LONGEST = 200;

/** The terms by which a feed describes a service, each once. */
export function termsIn(record: Thing): ExternalTerm[] {
  const terms = thingsAt(record, 'attributes').flatMap((attribute) => {
    const term = thingAt(attribute, 'taxonomy_term');
    const name = wordsAt(term, 'name', 'term', 'description');
    const id = wordsAt(term, 'code', 'term_uri', 'id') ?? name;
    if (id === null) return [];
    const taxonomy = wordsAt(term, 'taxonomy') ?? wordsAt(thingAt(term, 'taxonomy_detail'), 'name', 'id') ?? '';
    return [{ taxonomy: tidy(taxonomy), term: tidy(id), name: tidy(name ?? id) }];
  });
  return [...new Map(terms.map((term) => [`${term.taxonomy}\n${term.term}`, term])).values()];
}

function tidy(words: string): string {
  return shortened(plainLine(words), LONGEST);
}
