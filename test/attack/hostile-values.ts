import type { Seeded } from './seeded.ts';

const LONG = ['x'.repeat(600), 'lonely '.repeat(80), 'é'.repeat(10_000), '%_'.repeat(200), '(('.repeat(300)];

/** What people type by mistake, paste from elsewhere, or send to see what breaks. */
export const TEXTS: readonly string[] = [
  '',
  '   ',
  '\t\n',
  '!!!…---',
  'a\0b',
  '\ud800',
  'x\udc00y',
  '\ue000mark\ue001',
  '\u202ekcab',
  '\u200b',
  '😀👩‍👩‍👧‍👦',
  'ﷺ',
  'İstanbul ſtraße',
  '__proto__',
  'constructor',
  'toString',
  "'; drop table service; --",
  "' or 1=1 --",
  '$1',
  '\\',
  '"needs = debt" OR id EXISTS',
  'id IN ["x"] AND _geoRadius(1,2,3)',
  '"unclosed phrase',
  '-negative -words',
  'lonely & | ! <-> :*',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}%s%n',
  '../../etc/passwd',
  'null',
  'lonely',
  'food bank',
  'suicide',
  'M33 7TS',
  'm337ts',
  'M33 7TO',
  'M33',
  'ZZ99 9ZZ',
  'M33 7',
  'E08000009',
  'outcode:M33',
  'debt',
  'en',
  'cy',
  'en-x-aaaaaaaa-bbbbbbbb',
  '10:00',
  '24:00',
  '2026-03-29',
  '0000-00-00',
  '99999-01-01',
  'https://example.org/',
  'javascript:alert(1)',
  'hello@example.org',
  '01632 960000',
  'GB-CHC-1234567',
  'GB-COH-__proto__',
  ...LONG,
];

export const SIZES: readonly unknown[] = [0, 1, 2, 3, 5, 10, 18, 20, 100];

export const INTEGERS: readonly unknown[] = [-1, -0, 101, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 1e20, 1.5];

export const FLOATS: readonly unknown[] = [
  0, -0, 53.42, -2.33, 0.3, 5, 40, 90, -90, 180, -180, 500, 501, 1e-9, 5e-324, 1e-200, -5e-324, 1e308, -1e308,
];

export const TIMES: readonly unknown[] = [
  '2026-03-02T10:30:00Z',
  '2026-03-29T01:30:00Z',
  '2026-10-25T01:30:00+01:00',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
];

export const NO_TIMES: readonly unknown[] = [
  '0000-00-00T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '99999-01-01T00:00:00Z',
  '2026-02-30T10:00:00Z',
  'tomorrow',
  8.64e15,
];

/** Values of a type that nobody asked for. */
export const MISFITS: readonly unknown[] = [null, true, 0, -1.5, 'text', [], [[]], {}, { a: { b: [] } }, [null]];

/** A cursor or id that was given out, now and then with a character changed. */
export function tampered(text: string, random: Seeded): string {
  if (random.isLucky(0.4)) return text;
  const at = random.below(text.length);
  if (random.isLucky(0.5)) return text.slice(0, at) + random.pick(['A', 'z', '_', '-', '\0', '']) + text.slice(at + 1);
  const content = Buffer.from(text, 'base64url').toString('utf8');
  return Buffer.from(
    content.replace(/[0-9]+|[a-f]/, () => random.pick(['-1', '1e999', '-', 'null', '9'.repeat(30)])),
  ).toString('base64url');
}
