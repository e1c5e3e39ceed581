import { expect, it } from '@jest/globals';
import { derivedKey } from '../../src/shared/derived-key.ts';

it('is the same for the same secret and purpose, and no other', () => {
  const key = derivedKey('a secret', 'answers').toString('hex');

  expect(derivedKey('a secret', 'answers').toString('hex')).toBe(key);
  expect(derivedKey('another secret', 'answers').toString('hex')).not.toBe(key);
  expect(derivedKey('a secret', 'letters').toString('hex')).not.toBe(key);
  expect(derivedKey(null, 'answers').toString('hex')).not.toBe(derivedKey(null, 'answers').toString('hex'));
});
