import { expect, it } from '@jest/globals';
import { findAge } from '../../../src/search/plan/find-age.ts';
import { tokensOf } from '../../../src/search/plan/tokens.ts';

const ageIn = (text: string) => findAge(tokensOf(text))[0]?.age ?? null;

it.each([
  ['counselling for a 14 year old', 14],
  ['my 6-year-old', 6],
  ['two year old with tantrums', 2],
  ['18 month old who does not sleep', 1],
  ['lad, 17, in trouble', 17],
  ["she's 19", 19],
  ['I am 70 and lonely', 70],
  ['78F lives alone', 78],
  ['82yo', 82],
  ['in his 50s', 50],
  ['dance over 60', 60],
  ['woman of 45', 45],
  ['child of 8', 8],
])('finds the age in %p', (text, age) => {
  expect(ageIn(text)).toBe(age);
});

it.each([
  ['alone for 3 years'],
  ['6 months after a stroke'],
  ['mum of 3'],
  ['24 hours a day'],
  ['group of 8 people'],
  ['20m swim'],
  ['0161 496 0000 line 3'],
  ['he owes 900'],
])('takes no number for an age in %p', (text) => {
  expect(ageIn(text)).toBeNull();
});
