import { expect, it } from '@jest/globals';
import type { CrisisLineRecord, Facts } from '../../../src/features/crisis-line/crisis-line.entity.ts';
import { readSeedLines } from '../../../src/features/crisis-line/crisis-line.seed.ts';
import { problemsWithNumbers } from '../../../src/features/crisis-line/crisis-number.rules.ts';
import { EMERGENCY_LINE } from '../../../src/features/crisis-line/emergency-line.ts';

const line = (code: string, facts: Facts): CrisisLineRecord => ({ ...EMERGENCY_LINE, code, name: { en: code }, facts });
const stepChange = line('StepChange', { CALL: { value: '0800 138 1111' } });

it.each([
  ['written the same', { CALL: { value: '0800 138 1111' } }, 1],
  ['written in another way', { CALL: { value: '+44 (0)800 1381111' } }, 1],
  ['of another kind', { TEXT: { value: 'Text HELP to 08001381111' } }, 1],
  ['that differs', { CALL: { value: '0800 138 1619' } }, 0],
  ['that is not known', { CALL: { value: null } }, 0],
])('a second line with a number %s', (_, facts, warnings) => {
  expect(problemsWithNumbers([stepChange, line('Combat Stress', facts)])).toHaveLength(warnings);
});

it('the warning names both lines, and not the number, which may be unverified', () => {
  const [problem] = problemsWithNumbers([stepChange, line('Combat Stress', stepChange.facts)]);

  expect(problem?.message).toBe(
    'StepChange and Combat Stress carry the same number. Check which of them it belongs to.',
  );
});

it('short public numbers may stand on several lines', () => {
  const facts = { CALL: { value: '111, then choose option 2' } };

  expect(problemsWithNumbers([line('England', facts), line('Wales', facts)])).toEqual([]);
});

it('one line may take calls and texts at one number', () => {
  expect(
    problemsWithNumbers([line('One', { CALL: { value: '01632 960000' }, TEXT: { value: '01632960000' } })]),
  ).toEqual([]);
});

it('the reference lines share no number', () => {
  expect(problemsWithNumbers(readSeedLines())).toEqual([]);
});
