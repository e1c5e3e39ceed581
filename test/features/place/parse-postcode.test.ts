import { describe, expect, it } from '@jest/globals';
import { parsePostcode, problemWithText } from '../../../src/features/place/postcode.rules.ts';

describe('a postcode as people type it', () => {
  it.each([
    ['M33 7SR', 'M33 7SR'],
    ['m337sr', 'M33 7SR'],
    ['  m33   7sr ', 'M33 7SR'],
    ['M33\u00a07SR', 'M33 7SR'],
    ['M3 37SR', 'M33 7SR'],
    ['M33-7SR.', 'M33 7SR'],
    ['sw1a1aa', 'SW1A 1AA'],
    ['W1A 0AX', 'W1A 0AX'],
    ['m1 1ae', 'M1 1AE'],
    ['BT1 5GS', 'BT1 5GS'],
    ['cr2 6xh', 'CR2 6XH'],
  ])('%j is the whole postcode %s', (typed, postcode) => {
    expect(parsePostcode(typed)).toEqual({
      postcode,
      unit: postcode.replace(' ', ''),
      sector: postcode.slice(0, -2),
      outcode: postcode.split(' ')[0],
    });
  });

  it.each([
    ['M33 7', 'M33 7', 'M33'],
    ['m337', 'M33 7', 'M33'],
    ['M3 3', 'M3 3', 'M3'],
    ['AB101', 'AB10 1', 'AB10'],
    ['sw1a 1', 'SW1A 1', 'SW1A'],
  ])('%j is the sector %s', (typed, sector, outcode) => {
    expect(parsePostcode(typed)).toEqual({ postcode: sector, unit: null, sector, outcode });
  });

  it.each([
    ['M33', 'M33'],
    ['m3', 'M3'],
    [' sw1a ', 'SW1A'],
    ['E1 W', 'E1W'],
  ])('%j is the outcode %s', (typed, outcode) => {
    expect(parsePostcode(typed)).toEqual({ postcode: outcode, unit: null, sector: null, outcode });
  });

  it.each([
    [''],
    ['   '],
    ['Sale'],
    ['M33 7S'],
    ['M33 OSR'],
    ['MMM3 7SR'],
    ['90210'],
    ['M33 7SRX'],
    ['M'],
    ["'; drop table place.area; --"],
    ['x'.repeat(10_000)],
    ['M33 7SR, Sale'],
  ])('%j is none', (typed) => {
    expect(parsePostcode(typed)).toBeNull();
  });
});

describe('what to say of text that is no postcode', () => {
  it('offers what was likely meant, and does not take it', () => {
    expect(problemWithText('M33 OSR')).toEqual({
      path: 'postcode',
      code: 'INVALID',
      message: '“M33 OSR” is not a UK postcode. Did you mean M33 0SR?',
    });
  });

  it('gives an example where nothing is likely', () => {
    expect(problemWithText('Sale').message).toBe(
      '“Sale” is not a UK postcode. Type a whole postcode, for example SW1A 1AA, or its first half, for example SW1A.',
    );
  });

  it('asks for one where nothing was typed', () => {
    expect(problemWithText(' ')).toMatchObject({ path: 'postcode', code: 'REQUIRED' });
  });

  it('repeats only the beginning of a long text', () => {
    expect(problemWithText('x'.repeat(10_000)).message.length).toBeLessThan(200);
  });
});
