import { describe, expect, it } from '@jest/globals';
import { CHARACTERS, newReadableCode, readableCode } from '../../src/shared/readable-code.ts';

const codes = Array.from({ length: 40 }, () => newReadableCode(8));
const compact = (code: string) => code.replace('-', '');
const reads = (text: string) => readableCode(text, 8);

/** Everything that one wrong character could make of a code. */
function misread(code: string): string[] {
  return [...code].flatMap((was, at) =>
    [...CHARACTERS].filter((other) => other !== was).map((other) => code.slice(0, at) + other + code.slice(at + 1)),
  );
}

/** Everything that two different characters that changed places could make of it. */
function swapped(code: string): string[] {
  const places = [...code].map((_, at) => at);
  return places.flatMap((one) =>
    places
      .filter((other) => other > one && code[one] !== code[other])
      .map((other) => {
        const characters = [...code];
        [characters[one], characters[other]] = [code.charAt(other), code.charAt(one)];
        return characters.join('');
      }),
  );
}

describe('a readable code', () => {
  it('holds no two characters that look alike, and no vowels', () => {
    expect(new Set(CHARACTERS).size).toBe(23);
    for (const mistakable of '0OQ1ILUVAE'.replace('Q', '') + 'BSZG') expect(CHARACTERS).not.toContain(mistakable);
  });

  it('is eight characters with a hyphen in the middle, each time another', () => {
    for (const code of codes) expect(code).toMatch(/^[2-9CDFHJKMNPQRTWXY]{4}-[2-9CDFHJKMNPQRTWXY]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([
    ['k7m4-t2q4', 'in small letters'],
    ['K7M4T2Q4', 'without its hyphen'],
    [' K7M4 – T2Q4 ', 'with blanks and a dash'],
  ])('is read from “%s”: %s', (typed) => {
    expect(reads(typed)).toBe('K7M4-T2Q4');
  });

  it('finds every single character that is wrong', () => {
    const wrong = codes.flatMap((code) => misread(compact(code)));

    expect(wrong).toHaveLength(40 * 8 * 22);
    expect(wrong.filter((each) => reads(each) !== null)).toEqual([]);
  });

  it('finds every two characters that have changed places', () => {
    const wrong = codes.flatMap((code) => swapped(compact(code)));

    expect(wrong.length).toBeGreaterThan(800);
    expect(wrong.filter((each) => reads(each) !== null)).toEqual([]);
  });

  it.each(['', 'K7M4-T2Q', 'K7M4-T2Q44', 'K7M4-T2QO', 'K7M4-T2Q!', 'ＡＢＣ'])('is not read from “%s”', (typed) => {
    expect(reads(typed)).toBeNull();
  });
});
