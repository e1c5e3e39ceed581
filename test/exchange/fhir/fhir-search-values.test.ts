import { describe, expect, it } from '@jest/globals';
import { alternativesIn, dateAsked, idReferredTo } from '../../../src/exchange/fhir/search/search-values.ts';

describe('values of parameters', () => {
  it.each([
    ['a,b', ['a', 'b']],
    ['a\\,b,c', ['a,b', 'c']],
    [' , ', []],
    ['x|y\\|z', ['x|y|z']],
  ])('%s are alternatives', (text, expected) => {
    expect(alternativesIn(text)).toEqual(expected);
  });

  it.each([
    ['2026', '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['ge2026-07', '2026-06-30T23:00:00.000Z', '2026-07-31T23:00:00.000Z'],
    ['2026-03-29', '2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z'],
    ['2026-03-31T09:30Z', '2026-03-31T09:30:00.000Z', '2026-03-31T09:31:00.000Z'],
    ['2026-03-31T09:30:15+01:00', '2026-03-31T08:30:15.000Z', '2026-03-31T08:30:16.000Z'],
    ['2026-03-31T09:30:15 01:00', '2026-03-31T08:30:15.000Z', '2026-03-31T08:30:16.000Z'],
    ['2026-03-31T09:30:15.5Z', '2026-03-31T09:30:15.500Z', '2026-03-31T09:30:15.501Z'],
  ])('%s is the time from %s to %s', (text, from, to) => {
    const asked = dateAsked(text);

    expect([asked?.from.toISOString(), asked?.to.toISOString()]).toEqual([from, to]);
  });

  it.each(['', 'soon', '2026-13', 'ap2026', '2026-02-30'])('“%s” is no date', (text) => {
    expect(dateAsked(text)).toBeNull();
  });

  it.each([
    ['x', 'x'],
    ['Organization/x', 'x'],
    ['https://other.example.org/fhir/Organization/x', 'x'],
    ['Location/x', 'Location/x'],
  ])('%s refers to %s', (value, id) => {
    expect(idReferredTo(value, 'Organization')).toBe(id);
  });
});
