import type { Nation } from '../../shared/nation.ts';
import { quoted } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import { nearestWords } from '../../shared/nearest-words.ts';
import { CRISIS_TOPICS } from './crisis-line.codes.ts';
import type { PersonInCrisis } from './crisis-panel.rules.ts';

/** The oldest that anybody may be asked for, in years. */
export const OLDEST = 120;

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
    topics: topics ? topics.map(codeOf).filter(isTopic) : null,
  };
  return { person, problems };
}

function problemsWithAge(age: number | null | undefined): Problem[] {
  if (age == null || (age >= 0 && age <= OLDEST)) return [];
  return [{ path: 'age', code: 'OUT_OF_RANGE', message: `Give an age from 0 to ${OLDEST}, or leave it out.` }];
}

function problemsWithTopics(topics: readonly string[] | null | undefined): Problem[] {
  return (topics ?? []).flatMap((topic, index) =>
    isTopic(codeOf(topic)) ? [] : [{ path: `topics.${index}`, code: 'UNKNOWN' as const, message: noTopic(topic) }],
  );
}

function noTopic(topic: string): string {
  const near = nearestWords(codeOf(topic), CRISIS_TOPICS);
  const choice = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Choose from: ${CRISIS_TOPICS.join(', ')}.`;
  return `There is no topic ${quoted(topic)}. ${choice}`;
}

/** People write `Domestic abuse` where the code is `domestic-abuse`. */
function codeOf(topic: string): string {
  return topic
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

function isTopic(topic: string): boolean {
  return (CRISIS_TOPICS as readonly string[]).includes(topic);
}
