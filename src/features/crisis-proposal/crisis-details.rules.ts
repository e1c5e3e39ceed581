import { problem, problemsWithCodes, problemsWithLength } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import { CRISIS_TOPICS } from '../crisis-line/crisis-line.codes.ts';
import type { Details } from './proposed-fields.rules.ts';

const LONGEST_NAME = 200;
const LONGEST_TEXT = 500;
const OLDEST = 120;
const TOPICS: ReadonlySet<string> = new Set(CRISIS_TOPICS);

/** What is wrong with a line as it would be, beside its facts. */
export function problemsWithDetails(details: Partial<Details>): Problem[] {
  const { name, audience, note, route, nations, topics } = details;
  return [
    ...required('name', name, 'Enter a name.'),
    ...required('audience', audience, 'Say who it is for.'),
    ...problemsWithLength('details.name', name, LONGEST_NAME),
    ...problemsWithLength('details.audience', audience, LONGEST_TEXT),
    ...problemsWithLength('details.note', note, LONGEST_TEXT),
    ...problemsWithRoute(route),
    ...(nations?.length ? [] : [problem('details.nations', 'REQUIRED', 'Say in which nations it can be reached.')]),
    ...(topics?.length ? [] : [problem('details.topics', 'REQUIRED', 'Say what it is about, by one code or more.')]),
    ...problemsWithCodes('details.topics', topics ?? [], TOPICS),
    ...problemsWithAges(details),
  ];
}

function required(field: string, text: object | undefined, message: string): Problem[] {
  return Object.keys(text ?? {}).length > 0 ? [] : [problem(`details.${field}`, 'REQUIRED', message)];
}

function problemsWithRoute(route: Details['route'] | undefined): Problem[] {
  if (!route)
    return [problem('details.route', 'REQUIRED', 'Say which step of the panel it belongs to, such as HELPLINE.')];
  const message = 'The emergency step is 999 alone, which is part of the program. Choose another step.';
  return route === 'EMERGENCY' ? [problem('details.route', 'INVALID', message)] : [];
}

function problemsWithAges({ minimumAge, maximumAge }: Partial<Details>): Problem[] {
  return [
    ...problemsWithAge('minimumAge', minimumAge),
    ...problemsWithAge('maximumAge', maximumAge),
    ...(minimumAge != null && maximumAge != null && minimumAge > maximumAge
      ? [problem('details.maximumAge', 'OUT_OF_RANGE', 'The oldest age is below the youngest.')]
      : []),
  ];
}

function problemsWithAge(field: string, age: number | null | undefined): Problem[] {
  if (age == null || (age >= 0 && age <= OLDEST)) return [];
  return [problem(`details.${field}`, 'OUT_OF_RANGE', `Give an age from 0 to ${OLDEST}.`)];
}
