import { describe, expect, it } from '@jest/globals';
import { Beginnings, madeOnce } from '../../../src/search/suggest/beginnings.ts';

const towns = new Beginnings([
  ['salford', 'Salford'],
  ['sale', 'Sale'],
  ['y fenni', 'Y Fenni'],
  ['abergavenny', 'Y Fenni'],
  ['sale moor', 'Sale Moor'],
  ['salfordd', 'Salford'],
]);

describe('things by how their names begin', () => {
  it.each([
    ['sal', ['Salford', 'Sale', 'Sale Moor']],
    ['sale', ['Sale', 'Sale Moor']],
    ['sale ', ['Sale Moor']],
    ['a', ['Y Fenni']],
    ['y fenni', ['Y Fenni']],
    ['', ['Salford', 'Sale', 'Y Fenni', 'Sale Moor']],
    ['z', []],
    ['salt', []],
  ])('are of %p each once, in the order in which they were given: %j', (prefix, expected) => {
    expect(towns.beginningWith(prefix)).toEqual(expected);
  });

  it('are nothing where there is nothing', () => {
    expect(new Beginnings([]).beginningWith('a')).toEqual([]);
  });

  it('are made once of what they are made of, and anew of another', () => {
    let times = 0;
    const counted = madeOnce((_of: object) => (times += 1));
    const [one, other] = [{}, {}];

    expect([counted(one), counted(one), counted(other), counted(one)]).toEqual([1, 1, 2, 1]);
  });
});
