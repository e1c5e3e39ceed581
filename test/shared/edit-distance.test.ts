import { expect, it } from '@jest/globals';
import { isWithinEdits } from '../../src/shared/edit-distance.ts';

it.each([
  ['suicide', 'suicide', 0, true],
  ['suiside', 'suicide', 1, true],
  ['siucide', 'suicide', 1, true],
  ['suicde', 'suicide', 1, true],
  ['suicidee', 'suicide', 1, true],
  ['subside', 'suicide', 1, false],
  ['subside', 'suicide', 2, true],
  ['usicdie', 'suicide', 2, true],
  ['', 'ab', 2, true],
  ['', 'abc', 2, false],
  ['side', 'suicide', 2, false],
])('%s and %s within %i: %s', (a, b, limit, expected) => {
  expect(isWithinEdits(a, b, limit)).toBe(expected);
  expect(isWithinEdits(b, a, limit)).toBe(expected);
});
