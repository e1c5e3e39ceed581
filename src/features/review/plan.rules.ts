import { problem, problemsWithDay } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import { problemsWithNote } from './review-check.rules.ts';

/** One step of an action plan, as it is said. */
export interface PlanStep {
  action: string;
  dueOn: string;
}

/** What is wrong with one step of an action plan, which stands at this path of the input. */
export function problemsWithStep({ action, dueOn }: PlanStep, path: string, today: string): Problem[] {
  const unreadable = problemsWithDay(`${path}.dueOn`, dueOn);
  const isPast = unreadable.length === 0 && dueOn < today;
  return [
    ...(action.trim() === '' ? [problem(`${path}.action`, 'REQUIRED', 'Say what the group will do.')] : []),
    ...problemsWithNote(`${path}.action`, action),
    ...unreadable,
    ...(isPast ? [problem(`${path}.dueOn`, 'OUT_OF_RANGE', 'Give a day to come, by which it will be done.')] : []),
  ];
}
