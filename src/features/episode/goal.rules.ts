import { problem, problemsWithFreeText } from '../../shared/checks.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { isVisible } from '../../shared/localised-text.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Goal } from './episode.entity.ts';

/** A plan is short, or nobody keeps it in mind. */
export const MOST_GOALS = 5;
export const LONGEST_GOAL = 120;

/** What is wrong with what matters to somebody: a few short lines that name nobody and tell no story. */
export function problemsWithGoals(goals: readonly Pick<Goal, 'text'>[], today: string): Problem[] {
  if (goals.length > MOST_GOALS)
    return [problem('goals', 'TOO_LONG', `Write down at most ${MOST_GOALS} goals; there are ${goals.length}.`)];
  return goals.flatMap(({ text }, index) => problemsWithGoal(text, `goals.${index}.text`, today));
}

function problemsWithGoal(text: string, path: string, today: string): Problem[] {
  if (!isVisible(text)) return [problem(path, 'REQUIRED', 'Say in a few words what matters to the person.')];
  return problemsWithFreeText(path, text, LONGEST_GOAL, (words) => problemsWithIdentifying(path, words, today));
}

/** How many there are, and how many of them the person has reached: what supervisors see. */
export function countsOf(goals: readonly Goal[]): { set: number; reached: number } {
  return { set: goals.length, reached: goals.filter(({ isReached }) => isReached).length };
}
