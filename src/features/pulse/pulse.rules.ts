import { problem, problemsWithFreeText } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import type { Problem } from '../../shared/problems.ts';
import { freezesOn, isFrozen, periodNamed } from '../impact/period.rules.ts';
import type { PulseAnswer } from './pulse-answer.entity.ts';

/** What an organisation says; null where it leaves something out. */
export type PulseFacts = Required<
  Pick<
    PulseAnswer,
    | 'received'
    | 'attended'
    | 'turnedAway'
    | 'turnedAwayFor'
    | 'appropriate'
    | 'informed'
    | 'capacity'
    | 'waiting'
    | 'waitingWeeks'
    | 'newMembers'
    | 'newVolunteers'
    | 'extraCostPence'
    | 'fundingPence'
    | 'confidence6'
    | 'confidence12'
    | 'supportWanted'
    | 'gapsSeen'
  >
>;

const MOST_PEOPLE = 100_000;
const MOST_PENCE = 2_000_000_000;
const LONGEST_TEXT = 1_000;

const COUNTS = ['received', 'attended', 'turnedAway', 'waiting', 'newMembers', 'newVolunteers'] as const;
const AMOUNTS = ['extraCostPence', 'fundingPence'] as const;
const CONFIDENCES = ['confidence6', 'confidence12'] as const;
const TEXTS = ['supportWanted', 'gapsSeen'] as const;

/** Everything that is wrong with what was said, so that a form can show all at once. */
export function problemsWithPulse(facts: PulseFacts, today: string): Problem[] {
  return [
    ...COUNTS.flatMap((field) => problemsWithNumber(field, facts[field], [0, MOST_PEOPLE])),
    ...problemsWithNumber('waitingWeeks', facts.waitingWeeks, [0, 520]),
    ...AMOUNTS.flatMap((field) => problemsWithNumber(field, facts[field], [0, MOST_PENCE])),
    ...CONFIDENCES.flatMap((field) => problemsWithNumber(field, facts[field], [1, 5])),
    ...problemsWithSums(facts),
    ...TEXTS.flatMap((field) => problemsWithText(field, facts[field], today)),
  ];
}

function problemsWithNumber(
  path: string,
  value: number | null | undefined,
  [least, most]: [number, number],
): Problem[] {
  if (value == null || (Number.isInteger(value) && value >= least && value <= most)) return [];
  const range = `from ${least} to ${most.toLocaleString('en-GB')}`;
  return [problem(path, 'OUT_OF_RANGE', `Give a whole number ${range}.`)];
}

function problemsWithSums({ received, attended, turnedAway, turnedAwayFor }: PulseFacts): Problem[] {
  const reasons = turnedAwayFor.map(({ reason }) => reason);
  const isCounted = turnedAwayFor.every(({ count }) => Number.isInteger(count) && count >= 1 && count <= MOST_PEOPLE);
  const explained = turnedAwayFor.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(attended > received
      ? [problem('attended', 'OUT_OF_RANGE', `No more can have come than the ${received} whom you were sent.`)]
      : []),
    ...(turnedAway > received
      ? [
          problem(
            'turnedAway',
            'OUT_OF_RANGE',
            `No more can have been turned away than the ${received} whom you were sent.`,
          ),
        ]
      : []),
    ...(isCounted
      ? []
      : [problem('turnedAwayFor', 'OUT_OF_RANGE', 'Give a whole number of 1 or more for each reason.')]),
    ...(new Set(reasons).size < reasons.length
      ? [problem('turnedAwayFor', 'TAKEN', 'Name each reason once, with how many it was.')]
      : []),
    ...(isCounted && explained > turnedAway
      ? [
          problem(
            'turnedAwayFor',
            'OUT_OF_RANGE',
            `The reasons are for ${explained}, and ${turnedAway} were turned away.`,
          ),
        ]
      : []),
  ];
}

function problemsWithText(path: string, text: string | null | undefined, today: string): Problem[] {
  return problemsWithFreeText(path, text, LONGEST_TEXT, (words) => problemsWithIdentifying(path, words, today));
}

/** What stands against answering for a quarter on a day: it must have closed, and its figures not be frozen. */
export function problemsWithQuarter(name: string, today: string): Problem[] {
  const quarter = periodNamed(name);
  if (quarter?.kind !== 'QUARTER') return [problem('quarter', 'INVALID', 'Write the quarter like 2026-Q3.')];
  if (today <= quarter.to)
    return [
      problem('quarter', 'OUT_OF_RANGE', `This quarter goes on until ${dayInWords(quarter.to)}. Answer after that.`),
    ];
  if (!isFrozen(quarter, today)) return [];
  return [
    problem('quarter', 'OUT_OF_RANGE', `The figures of this quarter were closed on ${dayInWords(freezesOn(quarter))}.`),
  ];
}

const MONTHS: Readonly<Record<string, string>> = {
  1: 'January to March',
  2: 'April to June',
  3: 'July to September',
  4: 'October to December',
};

/** `July to September 2026` for `2026-Q3`. */
export function quarterInWords(name: string): string {
  return `${MONTHS[name.slice(-1)] ?? name} ${name.slice(0, 4)}`;
}
