import { describe, expect, it } from '@jest/globals';
import { rememberPlaces } from '../../../src/search/plan/find-place-names.ts';
import { planFor } from '../../../src/search/plan/plan-for.ts';
import { otherNamesOf } from '../../../src/search/plan/welsh-places.ts';
import { radicalsOf } from '../../../src/search/plan/welsh.ts';
import { KNOWLEDGE } from './knowledge.ts';

const knowledge = { ...KNOWLEDGE, places: rememberPlaces(['Cardiff', 'Pontypool', 'Bangor', 'Y Fenni', 'Sale']) };
const chips = (text: string) => planFor(text, knowledge, new Set()).understood.map(({ id }) => id);

describe('the beginnings of Welsh words', () => {
  it.each([
    ['ngalar', 'galar'],
    ['nghaerdydd', 'caerdydd'],
    ['gaerdydd', 'caerdydd'],
    ['ddyled', 'dyled'],
    ['bryder', 'pryder'],
    ['mhryder', 'pryder'],
    ['waith', 'gwaith'],
    ['fangor', 'bangor'],
    ['lawer', 'llawer'],
  ])('%s may be of %s', (mutated, radical) => {
    expect(radicalsOf(mutated)).toContain(radical);
  });
});

describe('what is understood in Welsh', () => {
  it.each([
    ['helpu gyda fy ngalar', ['meaning:bereavement']],
    ['mae gen i ddyledion', ['meaning:debt']],
    ['dw i eisiau canu mewn côr', ['meaning:singing']],
    ['methu talu bil trydan', ['meaning:fuel']],
    ['angen bwyd poeth heno', ['meaning:hot-meal']],
    ['rwyn ddigartref', ['meaning:homeless']],
    ['gwirfoddoli bob dydd Sadwrn', ['meaning:volunteering', 'meaning:saturday']],
    ['cyrsiau cyfrifiadur am ddim', ['meaning:digital', 'meaning:learning', 'meaning:free']],
    ['seibiant i ofalwyr yn Sale', ['meaning:respite', 'meaning:carers']],
    ['cwrdd â phobl newydd', ['meaning:meet-people']],
    ['wedi colli fy ngwaith', ['meaning:work']],
  ])('of %p', (text, expected) => {
    expect(chips(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['grŵp yng Nghaerdydd', 'place:cardiff'],
    ['o Gaerdydd', 'place:cardiff'],
    ['clwb ym Mhont-y-pŵl', 'place:pontypool'],
    ['Abergavenny lunch', 'place:y-fenni'],
    ['côr ym Mangor', 'place:bangor'],
  ])('of the place in %p', (text, expected) => {
    expect(chips(text)).toContain(expected);
  });

  it('is nothing of what is asked in English', () => {
    expect(chips('a friend called Bob died').filter((id) => id === 'meaning:welsh-asked')).toEqual([]);
    expect(chips('fridge')).toEqual(['word:fridge']);
  });
});

describe('names of places', () => {
  it.each([
    ['Cardiff', ['Caerdydd']],
    ['Caerdydd', ['Cardiff']],
    ['Abergavenny', ['Y Fenni', 'Fenni']],
    ['Sale', []],
  ])('of %s are %j too', (name, others) => {
    expect(otherNamesOf(name)).toEqual(others);
  });
});
