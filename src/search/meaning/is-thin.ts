import type { Plan } from '../plan/plan.ts';

/** In one word there is hardly a meaning beyond the word itself. */
const FEWEST_WORDS = 2;

/** Whether words stand in a plan that nothing has understood. */
export function isThin({ understood }: Pick<Plan, 'understood'>): boolean {
  const meant = new Set(understood.filter(({ kind }) => kind !== 'WORD').flatMap((chip) => chip.words));
  return understood.some((chip) => chip.kind === 'WORD' && !chip.words.every((word) => meant.has(word)));
}

/** Whether a model has anything to say to these words. It is for English: what is asked in Welsh it would answer at random. */
export function isForModel(words: string, { wishes }: Pick<Plan, 'wishes'>): boolean {
  if (words.split(' ').filter(Boolean).length < FEWEST_WORDS) return false;
  return !wishes.some((wish) => wish.field === 'languages' && wish.code === 'cy');
}
