import { COMMON, GRAMMARS, phrase, type Filling, type Grammar } from './grammar.ts';
import type { Authority } from './geography.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';
import { json } from './row.ts';
import { fillingFor } from './surroundings.ts';

const LONG_TEXT_WORDS = 260;
const ENTITIES = ['&nbsp;', '<br />', '</p><p>', ' \u2013 ', '\u00a0', ' \u{1f331} ', '\u2028', ' &amp; '];

export interface ServiceTexts {
  name: Record<string, string>;
  summary: Record<string, string> | null;
  description: Record<string, string> | null;
}

/** Name, summary and description of a service of this kind. */
export function textsFor(plan: Plan, random: Random, kind: string, authority: Authority): ServiceTexts {
  const { shares } = plan;
  const grammar = GRAMMARS[kind] ?? COMMON;
  const filling = fillingFor(authority, random);
  const name = phrase(grammar, 'names', random, filling);
  if (random.chance(shares.hardlyAnyText)) return { name: { en: name }, summary: null, description: null };
  const isWelsh = authority.isWelsh && random.chance(shares.welsh);
  const welsh = (list: string): Record<string, string> =>
    isWelsh ? { cy: phrase(COMMON, list, random, filling) } : {};
  const description = story(random, grammar, filling, wordsWanted(plan, random));
  return {
    name: { en: name, ...welsh('welsh-names') },
    summary: { en: capitalised(phrase(grammar, 'summaries', random, filling)), ...welsh('welsh-summaries') },
    description: { en: random.chance(shares.dirtyText) ? soiled(random, description) : description },
  };
}

export function textColumns({ name, summary, description }: ServiceTexts): Record<string, string | null> {
  return { name: json(name), summary: json(summary), description: json(description) };
}

function wordsWanted({ words, shares }: Plan, random: Random): number {
  const wanted = random.lognormal(words.median, words.spread);
  return random.chance(shares.longText) ? wanted + LONG_TEXT_WORDS : wanted;
}

/** Sentences of its kind and general ones in turn, each once, until there are enough words. */
function story(random: Random, grammar: Grammar, filling: Filling, wanted: number): string {
  const own = random.some(grammar.sentences ?? [], Infinity);
  const general = random.some(grammar['general-sentences'] ?? [], Infinity);
  const sentences: string[] = [];
  for (let words = 0; words < wanted && general.length > 0;) {
    const template = (random.chance(0.5) ? own.pop() : undefined) ?? general.pop() ?? '';
    const sentence = capitalised(phrase({ ...grammar, this: [template] }, 'this', random, filling));
    sentences.push(sentence);
    words += sentence.split(' ').length;
  }
  return sentences.join(' ');
}

/** As texts look that were pasted from a web page. */
function soiled(random: Random, text: string): string {
  const words = text.split(' ');
  for (let spots = 0; spots < 3; spots++) words.splice(random.whole(0, words.length), 0, random.one(ENTITIES));
  return `<p>${words.join(' ')}</p>`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
