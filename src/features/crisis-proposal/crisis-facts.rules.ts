import { isTime, problem, quoted } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import { FACTS, wordsFor, type FactCode } from './crisis-field.codes.ts';
import type { CrisisFactInput, CrisisHoursInput } from './crisis-proposal.inputs.ts';
import { problemsWithCheck } from './fact-check.rules.ts';
import { problemsWithFactValue } from './fact-value.rules.ts';
import type { Kept } from './proposed-fields.rules.ts';

/** What is wrong with facts that somebody proposes, for a line or for one that is not there yet, on a day in London. */
export function problemsWithFacts(
  facts: readonly CrisisFactInput[],
  line: Pick<Kept, 'facts'> | null,
  today: string,
): Problem[] {
  const codes = facts.map(({ fact }) => fact);
  const kept = line?.facts ?? {};
  return facts.flatMap((given, index) => {
    const path = `facts.${index}`;
    const earlier = kept[FACTS.get(given.fact)?.name ?? 'hours']?.verifiedOn ?? null;
    return [
      ...problemsWithTwice(path, codes, index),
      ...problemsWithPlace(path, given, kept, codes),
      ...problemsWithSaying(path, given),
      ...problemsWithCheck(path, given, today, earlier),
    ];
  });
}

export function problemsWithTwice(path: string, codes: readonly FactCode[], index: number): Problem[] {
  const code = codes[index];
  if (code === undefined || codes.indexOf(code) === index) return [];
  return [problem(path, 'INVALID', `The ${wordsFor(code)} is here twice. Keep one of them.`)];
}

/** The hours of a chat need a chat, and only what is there can be gone. */
function problemsWithPlace(path: string, given: CrisisFactInput, kept: Kept['facts'], codes: FactCode[]): Problem[] {
  const fact = FACTS.get(given.fact);
  if (!fact) return [];
  if ((given.isGone || isUnknown(given)) && !kept[fact.name])
    return [problem(`${path}.value`, 'REQUIRED', `The line has no ${fact.words} yet. Say what it is.`)];
  const { channel } = fact;
  if (channel === null || fact.part === 'CONTACT' || kept[channel] || codes.includes(channel)) return [];
  return [problem(path, 'NOT_FOUND', `The line has no ${wordsFor(channel)} yet. Propose that together with this.`)];
}

function problemsWithSaying(path: string, given: CrisisFactInput): Problem[] {
  const { fact, isGone } = given;
  if (isGone && !isUnknown(given))
    return [problem(`${path}.isGone`, 'INVALID', 'Say either what it is now or that it is gone.')];
  const value = given.value?.trim() ?? '';
  return [
    ...(value === '' ? [] : problemsWithFactValue(`${path}.value`, fact, value)),
    ...problemsWithTimes(`${path}.hours`, fact, given.hours ?? []),
  ];
}

function problemsWithTimes(path: string, fact: FactCode, hours: readonly CrisisHoursInput[]): Problem[] {
  if (hours.length > 0 && FACTS.get(fact)?.part !== 'HOURS')
    return [problem(path, 'INVALID', `Times go with hours; the ${wordsFor(fact)} has none.`)];
  return hours.flatMap((each, index) => problemsWithHours(`${path}.${index}`, each));
}

function isUnknown({ value, hours }: CrisisFactInput): boolean {
  return !value?.trim() && !hours?.length;
}

function problemsWithHours(path: string, { from, to }: CrisisHoursInput): Problem[] {
  if (!isTime(from)) return [badTime(`${path}.from`, from)];
  if (!isTime(to, { midnight: true })) return [badTime(`${path}.to`, to)];
  if (from !== to) return [];
  return [problem(`${path}.to`, 'INVALID', 'It ends when it starts. For day and night write 00:00 to 24:00.')];
}

function badTime(path: string, time: string): Problem {
  return problem(path, 'INVALID', `Write a time as HH:MM, such as 09:30. ${quoted(time)} is none.`);
}
