import type { Nation } from '../../shared/nation.ts';
import type { Problem } from '../../shared/problems.ts';
import { CRISIS_TOPICS } from './crisis-line.codes.ts';
import type { PersonInCrisis } from './crisis-panel.rules.ts';

const OLDEST = 120;

interface Asked {
  nation?: Nation | null;
  age?: number | null;
  topics?: readonly string[] | null;
}

/** What can be used of a request. What cannot is told and left out: nobody goes without a panel for a typing mistake. */
export function readPerson({ nation, age, topics }: Asked): { person: PersonInCrisis; problems: Problem[] } {
  const problems = [...problemsWithAge(age), ...problemsWithTopics(topics)];
  const person = {
    nation: nation ?? null,
    age: problemsWithAge(age).length > 0 ? null : (age ?? null),
    topics: topics ? topics.filter(isTopic) : null,
  };
  return { person, problems };
}

function problemsWithAge(age: number | null | undefined): Problem[] {
  if (age == null || (age >= 0 && age <= OLDEST)) return [];
  return [{ path: 'age', code: 'OUT_OF_RANGE', message: `Give an age from 0 to ${OLDEST}, or leave it out.` }];
}

function problemsWithTopics(topics: readonly string[] | null | undefined): Problem[] {
  const unknown = (topics ?? []).filter((topic) => !isTopic(topic));
  if (unknown.length === 0) return [];
  const message = `There is no such topic. Choose from: ${CRISIS_TOPICS.join(', ')}.`;
  return [{ path: 'topics', code: 'UNKNOWN', message }];
}

function isTopic(topic: string): boolean {
  return (CRISIS_TOPICS as readonly string[]).includes(topic);
}
