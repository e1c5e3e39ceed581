import { describe, expect, it } from '@jest/globals';
import { planFor } from '../../../src/search/plan/plan-for.ts';
import { KNOWLEDGE } from './knowledge.ts';

const planned = (text: string, without: string[] = []) => planFor(text, KNOWLEDGE, new Set(without));
const chips = (text: string, without?: string[]) => planned(text, without).understood.map(({ id }) => id);

describe('what is understood', () => {
  it.each([
    [
      'my husband died and I never leave the house',
      ['meaning:bereavement', 'meaning:partner-died', 'meaning:loneliness'],
    ],
    ["can't pay gas bill", ['meaning:fuel', 'meaning:debt']],
    ['wants to lose weight with other people', ['meaning:weight', 'meaning:meet-people']],
    ['mae fy ngŵr wedi marw', ['meaning:bereavement', 'meaning:welsh-asked']],
    ['lunch club in Old Trafford', ['meaning:lunch-club', 'place:old-trafford']],
    ['counselling for a 14 year old', ['meaning:counselling', 'age:14']],
    ['trombnoe', ['spelling:trombnoe', 'word:trombone']],
    ['puppets', ['word:puppets']],
    ['single dad', ['meaning:fathers']],
    ['camhs', ['meaning:young-people']],
    ['watercolours', ['meaning:crafts']],
    ['dads group', ['meaning:fathers']],
    ['speaks only Urdu', ['meaning:speaks-urdu']],
    ['worried sick', ['meaning:anxiety']],
    ['skint until payday', ['meaning:money']],
    ['he likes tinkering', ['meaning:repair']],
    ['the of and', []],
    ['', []],
    ['"*&|!():<>', []],
  ])('of %p', (text, expected) => {
    expect(chips(text)).toEqual(expect.arrayContaining(expected));
    expect(chips(text).filter((id) => expected.length === 0 && id)).toEqual([]);
  });

  it.each([
    ['a word by itself', 'puppets', ['meaning:bereavement']],
    ['a place within a longer name', 'Old Trafford', ['place:trafford']],
    ['a phrase within a longer one', 'attendance allowance', ['meaning:carers-assessment']],
    ['one of the family', "my dad keeps forgetting things and I'm knackered", ['meaning:fathers']],
    ['a chat with somebody', 'a chat with a neighbour and a walk', ['meaning:coffee-morning']],
    ['a language that somebody speaks', 'speaks only Urdu', ['meaning:south-asian']],
    ['worry', 'worried sick', ['meaning:long-term-condition']],
    ['years that something lasts', 'on my own for 12 years', ['age:12', 'meaning:young-people']],
    ['a number that is no age', '0161 496 0000 line 3', ['age:3']],
    ['a word that the lexicon knows as a slip', 'bereaved', ['spelling:bereaved']],
  ])('does not take %s for more', (_what, text, never) => {
    expect(chips(text).filter((id) => never.includes(id))).toEqual([]);
  });

  it('tells the words as they were typed, and what they stand for', () => {
    const chip = planned('My HUSBAND has died').understood.find(({ id }) => id === 'meaning:bereavement');

    expect(chip).toMatchObject({
      kind: 'MEANING',
      label: 'Bereavement',
      words: ['HUSBAND', 'died'],
      needs: ['bereavement'],
    });
  });
});

describe('what is switched off', () => {
  it('is neither told nor asked for', () => {
    const plan = planned('gas bill', ['meaning:fuel']);

    expect(plan.understood.map(({ id }) => id)).not.toContain('meaning:fuel');
    expect(plan.terms.some(({ needs }) => needs.includes('fuel-and-utilities'))).toBe(false);
  });

  it('leaves a slip as it was typed', () => {
    expect(chips('trombnoe', ['spelling:trombnoe'])).toEqual(['word:trombnoe']);
  });
});

describe('what is asked for', () => {
  it('is a word that looks like a slip as it was typed too, and first', () => {
    expect(planned('trombnoe').terms.map(({ lookups }) => lookups)).toEqual([
      [
        { text: 'trombnoe', weight: 1 },
        { text: 'trombone', weight: 0.95 },
      ],
    ]);
  });

  it('is never more than six lookups, each thing that was meant among them', () => {
    const { terms } = planned('widowed carer with dementia, in debt, no heating, puppets');
    const texts = new Set(terms.flatMap(({ lookups }) => lookups.map(({ text }) => text)));

    expect(texts.size).toBeLessThanOrEqual(6);
    expect(texts).toEqual(new Set([...texts, 'widowed', 'carers', 'dementia', 'debt advice']));
  });

  it('is a word that was typed before another way to say what was meant', () => {
    const { terms } = planned('debt, puppets, trombone, xylophone, ukulele, yodelling');
    const texts = terms.flatMap(({ lookups }) => lookups.map(({ text }) => text));

    expect(texts).toEqual(expect.arrayContaining(['debt advice', 'puppets', 'trombone', 'yodelling']));
    expect(texts).not.toContain('bailiffs');
  });

  it.each([
    ['free art', { field: 'cost', code: 'FREE' }],
    ['choir on Sunday', { field: 'days', code: 'SUNDAY' }],
    ['online support', { field: 'attendance', code: 'ONLINE' }],
    ['evening group for women', { field: 'genders', code: 'WOMEN' }],
    ['evening group for women', { field: 'time', code: 'EVENING' }],
    ['boy aged 9', { field: 'age', age: 9 }],
    ['choir', { field: 'languages', code: 'en' }],
    ['siarad Cymraeg', { field: 'languages', code: 'cy' }],
  ])('of %p holds a wish', (text, wish) => {
    expect(planned(text).wishes).toContainEqual(wish);
  });

  it('is the same for the same words', () => {
    expect(planned('gas bill in Sale')).toEqual(planned('gas bill in Sale'));
  });

  it('stands words without end', () => {
    expect(planned('husband '.repeat(5_000)).terms.length).toBeGreaterThan(0);
  });
});
