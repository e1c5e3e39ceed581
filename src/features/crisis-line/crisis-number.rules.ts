import type { Problem } from '../../shared/problems.ts';
import type { ChannelKind } from './crisis-line.codes.ts';
import type { CrisisLineRecord } from './crisis-line.entity.ts';

/** Ways that are reached by a number. A public number such as 111 option 2 may well stand on several lines. */
const NUMBERED: readonly ChannelKind[] = ['CALL', 'TEXT', 'WHATSAPP'];
const SHORTEST_OWN_NUMBER = 5;

type Numbered = Pick<CrisisLineRecord, 'code' | 'name' | 'facts'>;

/** Lines that carry the same number, verified or not, group by group: one of them is likely to be a mix-up. */
export function linesWithOneNumber<Line extends Numbered>(lines: readonly Line[]): Line[][] {
  const numbered = lines.flatMap((line) => numbersOf(line).map((number) => ({ line, number })));
  const groups = Map.groupBy(numbered, ({ number }) => number).values();
  return [...groups].map((group) => group.map(({ line }) => line)).filter((group) => namesOf(group).length > 1);
}

/**
 * A warning for each number that stands on two lines. It names the lines and not the number, since the number may be one that
 * nobody has verified.
 */
export function problemsWithNumbers(lines: readonly Numbered[]): Problem[] {
  return linesWithOneNumber(lines).map((group) => ({
    path: group.map(({ code }) => code).join(', '),
    code: 'TAKEN' as const,
    message: `${namesOf(group).join(' and ')} carry the same number. Check which of them it belongs to.`,
  }));
}

/** The names of other lines on which a number stands. */
export function namesWithNumber(value: string, lines: readonly Numbered[]): string[] {
  const number = significantDigits(value);
  return number.length < SHORTEST_OWN_NUMBER ? [] : namesOf(lines.filter((line) => numbersOf(line).includes(number)));
}

function namesOf(lines: readonly Numbered[]): string[] {
  return [...new Set(lines.map(({ name, code }) => name.en ?? code))];
}

function numbersOf({ facts }: Numbered): string[] {
  const numbers = NUMBERED.map((kind) => significantDigits(facts[kind]?.value ?? ''));
  return [...new Set(numbers)].filter((number) => number.length >= SHORTEST_OWN_NUMBER);
}

/** `+44 800 138 1111`, `0044…` and `0800 138 1111` are the same number. */
export function significantDigits(text: string): string {
  return text
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')
    .replace(/^(0044|44(?=\d{9,}))/, '0');
}
