import type { Plan } from './plan.ts';
import { planFor, type Knowledge } from './plan-for.ts';

/** How tidied words are put to an engine; null where they are looked for as they stand: nothing, or one plain word. */
export function planOf(words: string, knowledge: Knowledge, without: readonly string[] = []): Plan | null {
  if (words === '') return null;
  const plan = planFor(words, knowledge, new Set(without));
  const isPlain =
    plan.understood.length === 1 && plan.understood[0]?.kind === 'WORD' && plan.understood[0].label === words;
  return plan.understood.length === 0 || isPlain ? null : plan;
}
