import type { Candidates } from '../question/engine.ts';
import type { Plan } from './plan.ts';
import type { Answers } from './put-together.ts';

/** How well listings fit some words, by the words and then by the listing. */
export type WordScores = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** All that a plan looks for in texts, each once. */
export function textsOf({ terms }: Pick<Plan, 'terms'>): string[] {
  return [...new Set(terms.flatMap(({ lookups }) => lookups.map(({ text }) => text)))];
}

/**
 * The same answers, with listings weighed by where they have the words. An engine tells that only of the best that it brings,
 * and one that knows no stems takes another ending for a slip. Where nobody has the words, what it took for them stands.
 */
export function byTheirWords({ terms, whole }: Plan, answers: Answers, having: WordScores): Answers {
  const weighed = (answer: Candidates, text: string): Candidates => {
    const scores = having.get(text);
    return scores ? { ...answer, scores, total: Math.max(answer.total, scores.size) } : answer;
  };
  const lookups = answers.lookups.map((found, index) =>
    found.map((each, place) => weighed(each, terms[index]?.lookups[place]?.text ?? '')),
  );
  return { ...answers, lookups, whole: answers.whole && weighed(answers.whole, whole) };
}
