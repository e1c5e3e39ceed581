import type { Problem } from '../../shared/problems.ts';
import type { ChannelKind } from './crisis-line.codes.ts';
import type { CrisisLineRecord } from './crisis-line.entity.ts';

/** Ways that are reached by a number. A public number such as 111 option 2 may well stand on several lines. */
const NUMBERED: readonly ChannelKind[] = ['CALL', 'TEXT', 'WHATSAPP'];
const SHORTEST_OWN_NUMBER = 5;

/**
 * A warning for each number that stands on two lines, verified or not: one of them is likely to be a mix-up. It names the
 * lines and not the number, since the number may be one that nobody has verified.
 */
export function problemsWithNumbers(lines: readonly CrisisLineRecord[]): Problem[] {
  const numbered = lines.flatMap((line) => numbersOf(line).map((number) => ({ line, number })));
  return [...Map.groupBy(numbered, ({ number }) => number).values()].flatMap((group) => {
    const names = [...new Set(group.map(({ line }) => line.name.en ?? line.code))];
    if (names.length < 2) return [];
    const message = `${names.join(' and ')} carry the same number. Check which of them it belongs to.`;
    return [{ path: group.map(({ line }) => line.code).join(', '), code: 'TAKEN' as const, message }];
  });
}

function numbersOf({ facts }: CrisisLineRecord): string[] {
  const numbers = NUMBERED.map((kind) => significantDigits(facts[kind]?.value ?? ''));
  return [...new Set(numbers)].filter((number) => number.length >= SHORTEST_OWN_NUMBER);
}

/** `+44 800 138 1111`, `0044…` and `0800 138 1111` are the same number. */
function significantDigits(text: string): string {
  return text
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')
    .replace(/^(0044|44(?=\d{9,}))/, '0');
}
