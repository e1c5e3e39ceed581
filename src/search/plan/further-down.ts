import type { Candidates } from '../question/engine.ts';
import type { Answers } from './put-together.ts';
import type { Plan } from './plan.ts';

type Having = ReadonlyMap<string, readonly string[]>;

/** The words of which there is more than was brought: who was not among the best may have them all the same. */
export function cutShort({ terms, whole }: Plan, answers: Pick<Answers, 'lookups' | 'whole'>): string[] {
  const asked = terms.flatMap(({ lookups }, index) =>
    lookups.map(({ text }, place) => [text, answers.lookups[index]?.[place] ?? null] as const),
  );
  const cut = [...asked, [whole, answers.whole] as const].filter(([, answer]) => isCut(answer));
  return [...new Set(cut.map(([text]) => text))];
}

/** The same answers, in which whoever has such words further down fits them as well as the last that was brought. */
export function withThoseFurtherDown({ terms, whole }: Plan, answers: Answers, having: Having): Answers {
  const lookups = answers.lookups.map((found, index) =>
    found.map((each, place) => completed(each, terms[index]?.lookups[place]?.text ?? '', having)),
  );
  return { ...answers, lookups, whole: answers.whole && completed(answers.whole, whole, having) };
}

function completed(answer: Candidates, text: string, having: Having): Candidates {
  if (!isCut(answer)) return answer;
  const { scores } = answer;
  const least = Math.min(...scores.values());
  const others = [...having].filter(([id, texts]) => !scores.has(id) && texts.includes(text));
  return { ...answer, scores: new Map([...scores, ...others.map(([id]) => [id, least] as const)]) };
}

function isCut(answer: Candidates | null): answer is Candidates {
  return answer !== null && answer.scores.size > 0 && answer.total > answer.ids.length;
}
