import fs from 'node:fs';
import path from 'node:path';
import { TERMS } from '../../src/features/taxonomy/terms.ts';
import type { Random } from './random.ts';

const FOLDER = path.join(import.meta.dirname, 'words');
const BLANK = /\{([\w-]+)\}/g;

/** Lists of phrases by name; a phrase may hold blanks such as `{craft}`, which are filled from other lists. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** What a blank is filled with in one place or organisation, before any list is asked. */
export type Filling = Readonly<Record<string, () => string>>;

export const COMMON = read('common');

/** The phrases of each activity kind, with the common ones under them. */
export const GRAMMARS: Readonly<Record<string, Grammar>> = Object.fromEntries(
  Object.keys(TERMS.ACTIVITY_KIND[''] ?? {}).map((kind) => [kind, { ...COMMON, ...read(kind) }]),
);

/** A phrase of that list with all its blanks filled. */
export function phrase(grammar: Grammar, list: string, random: Random, filling: Filling = {}): string {
  return filled(random.one(listOf(grammar, list)), grammar, random, filling);
}

function filled(text: string, grammar: Grammar, random: Random, filling: Filling): string {
  return text.replaceAll(BLANK, (_, blank: string) => {
    const own = filling[blank];
    // `{thing}` stands for one of `# things`, so that the templates read as sentences.
    return own ? own() : phrase(grammar, blank in grammar ? blank : `${blank}s`, random, filling);
  });
}

export function listOf(grammar: Grammar, list: string): readonly string[] {
  const phrases = grammar[list];
  if (!phrases) throw new Error(`There is no list of words called ${list}.`);
  return phrases;
}

/** Reads `# list` headings with one phrase a line below them, or several between bars. */
function read(name: string): Grammar {
  const grammar: Record<string, string[]> = {};
  let phrases: string[] = [];
  for (const line of fs.readFileSync(path.join(FOLDER, `${name}.txt`), 'utf8').split('\n')) {
    if (line.startsWith('# ')) grammar[line.slice(2)] = phrases = [];
    else if (line !== '') phrases.push(...line.split('|').map((part) => part.trim()));
  }
  return grammar;
}
