import { expect, it } from '@jest/globals';
import { whoIsMeant } from '../../../src/exchange/import/words/who-is-meant.ts';

it.each([
  ['Men', null, null, 'MEN'],
  ['Women only', null, null, 'WOMEN'],
  ['For women and girls.', null, null, 'WOMEN'],
  ['Ladies aged 50+', 50, null, 'WOMEN'],
  ['Men over 18', 18, null, 'MEN'],
  ['Anybody over 50', 50, null, null],
  ['Over 50s', 50, null, null],
  ['Over-60s welcome', 60, null, null],
  ['Adults aged 18 and over', 18, null, null],
  ['18+', 18, null, null],
  ['55 plus', 55, null, null],
  ['This group is for people aged 65 or over.', 65, null, null],
  ['16 to 25 year olds', 16, 25, null],
  ['Young people aged 11–17', 11, 17, null],
  ['Between 13 and 19', 13, 19, null],
  ['Children (5-11 years)', 5, 11, null],
  ['Under 5s', null, 4, null],
  ['Up to 25', null, 25, null],
  ['Men and women', null, null, null],
  ['Open to all', null, null, null],
  ['Everyone welcome', null, null, null],
  ['Women only. Over 18s.', 18, null, 'WOMEN'],
  ['Women; ring before you come', null, null, 'WOMEN'],
])('%s is said for certain', (words, minimumAge, maximumAge, gender) => {
  expect(whoIsMeant(words)).toEqual({ minimumAge, maximumAge, gender });
});

it.each([
  'Carers of under 18s',
  'Parents with children aged 0-5',
  'Women. Men are welcome on Fridays',
  'Women. Men',
  'Over 50s. Over 60s on Tuesdays',
  'Over 50. Under 40',
  'Not women only',
  'Men with prostate cancer and their partners',
  'People with 2 or more conditions',
  'Anybody over 18 who lives alone',
  'Open 9 to 5',
  '25 to 16',
  'Over 500',
  '',
])('“%s” is left to people', (words) => {
  expect(whoIsMeant(words)).toEqual({ minimumAge: null, maximumAge: null, gender: null });
});
