import nunjucks from 'nunjucks';
import path from 'node:path';
import type { FactsOf, LetterName } from '../features/letter/letters.ts';
import { htmlFilters, textFilters, type Filters } from './letter-filters.ts';

/** The words of a letter: a subject of one line, and what it says, twice. */
export interface RenderedLetter {
  subject: string;
  text: string;
  html: string;
}

/** What the layout shows around every letter. */
export interface Surroundings {
  /** Where this directory is found. */
  home: string;
  /** How the recipient stops letters like this one; null where they cannot be stopped. */
  stop: { address: string; words: string } | null;
}

/** Each letter is written once. The layout and the filters make its HTML, its text and its subject of the same words. */
const html = environment('html', true, htmlFilters);
const text = environment('text', false, textFilters);
const subject = environment('subject', false, textFilters);

export function renderLetter<Name extends LetterName>(
  name: Name,
  facts: FactsOf<Name>,
  surroundings: Surroundings,
): RenderedLetter {
  const file = `${name}.njk`;
  const shown = { ...facts, ...surroundings };
  return {
    subject: oneLine(subject.render(file, shown)),
    text: text.render(file, shown),
    html: html.render(file, shown),
  };
}

function environment(layout: string, autoescape: boolean, filters: Filters): nunjucks.Environment {
  const folders = [`layouts/${layout}`, 'letters'].map((folder) => path.join(import.meta.dirname, folder));
  const made = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders), {
    autoescape,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  for (const [name, filter] of Object.entries(filters)) made.addFilter(name, filter);
  return made;
}

/** What a fact brings along must not begin another header. */
export function oneLine(words: string): string {
  return words.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
