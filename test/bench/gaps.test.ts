import { describe, expect, it } from '@jest/globals';
import { expectedSupply, type Settlement } from '../../bench/generate/expected-supply.ts';
import type { Authority } from '../../bench/generate/geography.ts';
import { chosenHoles, type Candidate } from '../../bench/generate/holes.ts';
import { withoutWhatIsMissing } from '../../bench/generate/missing.ts';
import { NEED_SHARES } from '../../bench/generate/need-shares.ts';
import { Random } from '../../bench/generate/random.ts';
import { NEEDS, tagColumns } from '../../bench/generate/service-facts.ts';
import { GRAMMARS } from '../../bench/generate/grammar.ts';
import { rankingOf } from '../../bench/gaps/ranking.ts';
import { truthOf } from '../../bench/gaps/truth.ts';

const FOOD = NEED_SHARES.get('food') ?? 0;

function settlement(code: string, change: Partial<Settlement> = {}): Settlement {
  const parents = ['E92000001', 'K02000001'];
  return { code, parents, residents: 100_000, share: 0.25, left: {}, outcodes: new Map([[`${code}1`, 1]]), ...change };
}

function supplyOf(settlements: Settlement[], livesIn: [string, [string, number][]][]) {
  const world = { services: 1_000, settlements, livesIn: new Map(livesIn.map(([o, parts]) => [o, new Map(parts)])) };
  return new Map(expectedSupply(world, ['food', 'debt']).map((cell) => [`${cell.authority} ${cell.need}`, cell]));
}

const OWN: [string, [string, number][]][] = ['A', 'B', 'C', 'D'].map((code) => [`${code}1`, [[code, 1]]]);

describe('the supply that is to be expected', () => {
  it('is what is usual where all authorities are alike', () => {
    const cells = supplyOf(
      ['A', 'B', 'C', 'D'].map((code) => settlement(code)),
      OWN,
    );

    for (const { expected, usual } of cells.values()) expect(expected).toBeCloseTo(usual);
    const all = [...cells.values()].filter(({ need }) => need === 'food').reduce((sum, cell) => sum + cell.expected, 0);
    expect(all).toBeCloseTo(1_000 * FOOD);
  });

  it('is in a hole a tenth of what is local, and all that is for everybody around', () => {
    const hole = settlement('A', { left: { food: 0.1 } });
    const cells = supplyOf([hole, settlement('B'), settlement('C'), settlement('D')], OWN);

    const { expected = 0 } = cells.get('A food') ?? {};
    const [{ expected: beside = 0 } = {}, { expected: other = 0, usual = 0 } = {}] = [
      cells.get('B food'),
      cells.get('A debt'),
    ];
    expect(expected / beside).toBeCloseTo(0.77 * 0.1 + 0.23);
    expect(other).toBeCloseTo(usual);
  });

  it('lends to a hole what lies in the outcodes of its neighbour', () => {
    const hole = settlement('A', { left: { food: 0.1 } });
    const shared: typeof OWN = [
      ...OWN.slice(0, 1),
      [
        'B1',
        [
          ['B', 0.5],
          ['A', 0.5],
        ],
      ],
      ...OWN.slice(2),
    ];

    const alone = supplyOf([hole, settlement('B')], OWN).get('A food');
    const lent = supplyOf([hole, settlement('B')], shared).get('A food');

    expect(lent?.expected).toBeCloseTo((alone?.expected ?? 0) + 250 * FOOD * 0.22 * 0.5);
  });
});

describe('how likely services are for a need', () => {
  it('is what the generator draws', () => {
    const [kinds, random, draws] = [Object.keys(GRAMMARS), new Random(1), 40_000];
    const drawn = Array.from({ length: draws }, () => tagColumns(random, random.one(kinds)).needs as string[]).flat();

    expect([...NEED_SHARES.keys()]).toEqual(NEEDS);
    for (const [need, share] of NEED_SHARES) {
      const seen = drawn.filter((each) => each === need).length / draws;
      expect(Math.abs(seen - share)).toBeLessThan(4 * Math.sqrt(share / draws));
    }
  });
});

describe('what is missing in an authority', () => {
  const parents = ['E12000008', 'E92000001', 'K02000001'];
  const left = { food: 0 };
  const needsOf = (catchment: string[], authority: object = { left }) => {
    const row = { needs: ['food', 'debt'], catchment };
    return withoutWhatIsMissing(new Random(1), row, { ...authority, code: 'A', parents } as Authority).needs;
  };

  it.each([
    { catchment: ['A'], needs: ['debt'] },
    { catchment: ['ward', 'another'], needs: ['debt'] },
    { catchment: ['outcode:B29'], needs: ['debt'] },
    { catchment: ['E12000008'], needs: ['food', 'debt'] },
    { catchment: ['E92000001'], needs: ['food', 'debt'] },
    { catchment: [], needs: ['food', 'debt'] },
  ])('is $needs of a service for $catchment', ({ catchment, needs }) => {
    expect(needsOf(catchment)).toEqual(needs);
  });

  it('is nothing where the plan has no holes', () => {
    expect(needsOf(['A'], {})).toEqual(['food', 'debt']);
  });
});

describe('choosing holes', () => {
  const candidates = Array.from({ length: 400 }, (_, index): Candidate => {
    const isLarge = index % 10 !== 0;
    const need = `${isLarge ? 'large' : 'small'} ${index % 7}`;
    return { authority: `A${index % 130}`, need, isLarge, isRural: !isLarge, isCommon: true };
  });

  it('takes of each sort the same, and of no authority many', () => {
    const holes = chosenHoles(candidates, 20, new Random(1));

    const small = holes.filter(({ need }) => need.startsWith('small'));
    expect([holes.length, small.length]).toEqual([20, 10]);
    for (const list of Map.groupBy(holes, ({ authority }) => authority).values())
      expect(list.length).toBeLessThanOrEqual(2);
  });

  it('is the same for the same chance, and not for another', () => {
    const first = chosenHoles(candidates, 20, new Random(1));

    expect(chosenHoles(candidates, 20, new Random(1))).toEqual(first);
    expect(chosenHoles(candidates, 20, new Random(2))).not.toEqual(first);
  });
});

describe('the truth', () => {
  const cell = (authority: string, usual: number, expected: number) => ({ authority, need: 'food', usual, expected });

  it('is what was planted and what has less than half by nature, where enough is usual', () => {
    const cells = [cell('A', 20, 6), cell('B', 20, 5), cell('C', 20, 10), cell('D', 2, 0), cell('E', 20, 20)];

    const truth = truthOf(cells, [{ authority: 'A', need: 'food' }], 10);

    expect([...truth.holes].sort()).toEqual(['A food', 'B food']);
    expect([...truth.unknowable]).toEqual(['D food']);
    expect(truth).toMatchObject({ planted: 1, natural: 1, fullest: 0.3, knowable: 4 });
  });
});

describe('a ranking', () => {
  it.each([
    { order: ['a', 'b', 'x', 'y'], precision: 1, recall: 1, averagePrecision: 1 },
    { order: ['a', 'x', 'b', 'y'], precision: 0.5, recall: 0.5, averagePrecision: (1 + 2 / 3) / 2 },
    { order: ['x', 'y', 'a', 'b'], precision: 0, recall: 0, averagePrecision: (1 / 3 + 2 / 4) / 2 },
    { order: ['x', 'a'], precision: 0.5, recall: 0.5, averagePrecision: 1 / 4 },
    { order: [], precision: 0, recall: 0, averagePrecision: 0 },
  ])('of $order is $averagePrecision', ({ order, ...seen }) => {
    const ranking = rankingOf(order, new Set(['a', 'b']), 2);

    expect(ranking).toMatchObject({ precision: seen.precision, recall: seen.recall });
    expect(ranking.averagePrecision).toBeCloseTo(seen.averagePrecision);
  });
});
