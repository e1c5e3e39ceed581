import { describe, expect, it } from '@jest/globals';
import { readSeedLines } from '../../../src/features/crisis-line/crisis-line.seed.ts';
import { codeFor } from '../../../src/features/crisis-proposal/add-line.ts';
import { FACTS, type FactCode } from '../../../src/features/crisis-proposal/crisis-field.codes.ts';
import { problemsWithFactValue } from '../../../src/features/crisis-proposal/fact-value.rules.ts';
import { hoursInWords, sessionsOf } from '../../../src/features/crisis-proposal/hours-in-words.ts';

const problemsWith = (code: FactCode, value: string) =>
  problemsWithFactValue('value', code, value).map(({ message }) => message);

describe('the value of a fact', () => {
  it.each<[FactCode, string]>([
    ['CALL', '116 123'],
    ['CALL', '111, then choose option 2'],
    ['CALL', '0800 1111'],
    ['CALL', '+44 (0)800 138 1111'],
    ['CALL', '01632 960000'],
    ['CALL', '020 8571 9595'],
    ['WHATSAPP', '07700 900123'],
    ['TEXT', 'Text SHOUT to 85258'],
    ['TEXT', '07860 052906'],
    ['RELAY_UK', '18001 0800 123 4567'],
    ['RELAY_UK', '18001 111'],
    ['WEBCHAT', 'Chat at example.org'],
    ['WEBCHAT', 'https://example.org/chat'],
    ['WEBSITE', 'https://example.org'],
    ['EMAIL', 'help@example.org'],
    ['EMAIL', 'Through an account on the website'],
    ['COST', 'Free from landlines and mobiles'],
  ])('%s may be “%s”', (code, value) => {
    expect(problemsWith(code, value)).toEqual([]);
  });

  it.each<[FactCode, string, RegExp]>([
    ['CALL', '999', /emergency number is part of the program/],
    ['CALL', '112', /emergency number is part of the program/],
    ['TEXT', 'Text 999', /emergency number is part of the program/],
    ['CALL', '0800 13', /cannot be rung from a phone in the UK/],
    ['CALL', 'Ring 0800 138 1111', /Begin with the number/],
    ['CALL', '+1 800 273 8255', /cannot be rung from a phone in the UK/],
    ['CALL', '0800 138 1111 0800', /cannot be rung from a phone in the UK/],
    ['CALL', '0909 879 0000', /costs the caller dearly/],
    ['WHATSAPP', 'on WhatsApp', /cannot be rung/],
    ['TEXT', 'Text us', /names no number that can be texted/],
    ['RELAY_UK', '0800 123 4567', /begin with 18001/],
    ['WEBSITE', 'http://example.org', /starts with https/],
    ['WEBSITE', 'example.org', /starts with https/],
    ['WEBSITE', 'https://localhost', /starts with https/],
    ['WEBCHAT', 'Chat at http://example.org', /starts with https/],
    ['EMAIL', 'help@example', /does not look like an e-mail address/],
    ['COST', 'x'.repeat(201), /Shorten this to 200 characters/],
    ['COST', '\u200b', /Say what it is now/],
  ])('%s may not be “%s”', (code, value, message) => {
    expect(problemsWith(code, value).join()).toMatch(message);
  });

  it('of every reference line could be proposed as it stands there', () => {
    const values = readSeedLines().flatMap(({ code: line, facts }) =>
      [...FACTS].flatMap(([code, { name }]) => {
        const value = facts[name]?.value ?? null;
        return value === null ? [] : [{ line, code, value }];
      }),
    );

    expect(values.length).toBeGreaterThan(150);
    expect(values.filter(({ code, value }) => problemsWith(code, value).length > 0)).toEqual([]);
  });
});

it.each([
  [[{ from: '00:00', to: '24:00' }], 'Day and night, every day'],
  [[{ from: '17:00', to: '24:00' }], 'Every day 17:00 to 24:00'],
  [[{ days: ['MONDAY', 'TUESDAY', 'WEDNESDAY'], from: '09:00', to: '17:00' }], 'Monday to Wednesday 09:00 to 17:00'],
  [[{ days: ['SATURDAY', 'SUNDAY'], from: '22:00', to: '02:00' }], 'Saturday and Sunday 22:00 to 02:00'],
  [
    [
      { days: ['MONDAY', 'WEDNESDAY', 'FRIDAY'], from: '09:00', to: '12:00' },
      { days: ['TUESDAY'], from: '13:00', to: '16:00' },
    ],
    'Monday, Wednesday, Friday 09:00 to 12:00, Tuesday 13:00 to 16:00',
  ],
] as const)('hours %j in words: %s', (hours, words) => {
  expect(hoursInWords(sessionsOf(hours))).toBe(words);
});

it.each([
  ['Riverside Night Café', [], 'riverside-night-cafe'],
  ['Riverside Night Café', ['riverside-night-cafe'], 'riverside-night-cafe-2'],
  ['Llinell Gymorth', ['llinell-gymorth', 'llinell-gymorth-2'], 'llinell-gymorth-3'],
  ['…', [], 'line'],
])('the code for “%s” beside %j: %s', (name, taken, code) => {
  expect(codeFor(name, new Set(taken))).toBe(code);
});
