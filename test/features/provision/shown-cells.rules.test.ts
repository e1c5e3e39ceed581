import { describe, expect, it } from '@jest/globals';
import type { ExactCell } from '../../../src/features/provision/cell.rules.ts';
import { figuresOfQuarter } from '../../../src/features/provision/figures-of-quarter.rules.ts';
import {
  CONNECTIONS,
  DEMAND,
  FEW_FOUND,
  NONE,
  NOT_STARTED,
  REASONS_FROM,
  RECORDED,
  SEARCHES,
  UNMET,
} from '../../../src/features/provision/provision.codes.ts';
import { shownCells } from '../../../src/features/provision/shown-cells.rules.ts';
import type { SupplyRow } from '../../../src/features/provision/supply.queries.ts';

const never = () => 1;

interface Facts {
  localAuthority?: string;
  icb?: string;
  need?: string;
  population?: string;
  counts: Record<number, number>;
  people?: Record<number, number>;
  median?: number;
  startedBy?: number;
}

function cell({ counts, people = {}, median, startedBy = 0, ...key }: Facts): ExactCell {
  return {
    ...{ localAuthority: 'E08000001', icb: 'E54000001', need: 'debt', population: '', ...key },
    counts: DEMAND.map((_, place) => counts[place] ?? 0),
    people: DEMAND.map((_, place) => people[place] ?? counts[place] ?? 0),
    ...{ median: median ?? null, startedBy },
  };
}

const shown = (cells: readonly ExactCell[]) => shownCells(cells, never);
/** Enough of everything, elsewhere, that totals tell nothing. */
const elsewhere = ['food', 'stress', 'parenting'].flatMap((need) =>
  ['E08000001', 'E08000002'].map((localAuthority) =>
    cell({ localAuthority, need, counts: { [CONNECTIONS]: 200, [NOT_STARTED]: 90, [UNMET]: 60, [REASONS_FROM]: 60 } }),
  ),
);

describe('what may be shown of a cell', () => {
  it('is rounded counts, and a median where it is shown how many had not started', () => {
    const counts = { [RECORDED]: 48, [CONNECTIONS]: 33, [NOT_STARTED]: 12, [SEARCHES]: 61, [NONE]: 22, [FEW_FOUND]: 9 };
    const [first] = shown([cell({ counts, median: 11, startedBy: 20 }), ...elsewhere]);

    expect(first?.shown.slice(0, 7)).toEqual([50, 35, 10, 0, 60, 20, 10]);
    expect(first?.medianDays).toBe(11);
  });

  it('is nothing of one to seven, nor of fewer than eight people, nor of what is a part of that', () => {
    const few = cell({ counts: { [CONNECTIONS]: 6, [SEARCHES]: 7 }, need: 'bereavement' });
    const ofOne = cell({
      counts: { [CONNECTIONS]: 20, [NOT_STARTED]: 20 },
      people: { [CONNECTIONS]: 1, [NOT_STARTED]: 1 },
    });
    const [one, two] = shown([few, ofOne, ...elsewhere]);

    expect(one?.shown.slice(0, 7)).toEqual([0, null, null, null, null, null, null]);
    expect(two?.shown.slice(0, 7)).toEqual([0, null, null, 0, 0, 0, 0]);
  });

  it('is no median where fewer than eight started, or where it is withheld how many had not', () => {
    const counts = { [CONNECTIONS]: 30, [NOT_STARTED]: 24 };
    const [few] = shown([cell({ counts, median: 4, startedBy: 6 }), ...elsewhere]);
    const [hidden] = shown([cell({ counts: { ...counts, [NOT_STARTED]: 3 }, median: 4, startedBy: 27 }), ...elsewhere]);

    expect([few?.medianDays, hidden?.medianDays]).toEqual([null, null]);
  });

  it('is nothing where a council has fewer than eight connections in all, not even what is none', () => {
    const needs = ['debt', 'food', 'stress'].map((need, index) =>
      cell({ localAuthority: 'E08000009', need, counts: { [CONNECTIONS]: index } }),
    );

    expect(
      shown([...needs, ...elsewhere])
        .slice(0, 3)
        .map((each) => each.shown[CONNECTIONS]),
    ).toEqual([null, null, null]);
  });

  it('is nothing of a population in a cell of too few', () => {
    const carers = cell({ population: 'families-and-carers', counts: { [CONNECTIONS]: 2 } });
    const [, two] = shown([cell({ counts: { [CONNECTIONS]: 6 } }), carers, ...elsewhere]);

    expect(two?.shown[CONNECTIONS]).toBeNull();
  });

  it('is nothing of what is in no council, or for no need', () => {
    const nowhere = cell({ localAuthority: '', counts: { [CONNECTIONS]: 90 } });
    const forNothing = cell({ need: '', counts: { [CONNECTIONS]: 90 } });

    expect(shown([nowhere, forNothing])).toEqual([]);
  });
});

describe('scores', () => {
  const supply = ['E08000001', 'E08000002'].flatMap((area) =>
    ['debt', 'food', 'stress', 'parenting'].map((need): SupplyRow => ({
      ...{
        areaKind: 'LOCAL_AUTHORITY',
        area,
        need,
        population: '',
        residents: 90_000,
        listed: 9,
        referable: 9,
        places: 0,
      },
      ...{ placesStated: 0, referableSpread: 9, placesSpread: 0, accepting: 9, waiting: 0, medianWaitWeeks: null },
      ...{ lostWorkingTowards: 0, lostExpired: 0, lostPlaces: 0, deprivedResidents: 0, deprivedReferable: 0 },
      ...{
        deprivedReferableSpread: 0,
        leastDeprivedResidents: 0,
        leastDeprivedReferable: 0,
        leastDeprivedReferableSpread: 0,
      },
    })),
  );

  it.each([1, 2, 3, 4, 5, 6, 7])('are the same where %i are withheld', (few) => {
    const counts = (hidden: number) => ({
      [CONNECTIONS]: 30,
      [NOT_STARTED]: hidden,
      [RECORDED]: hidden,
      [SEARCHES]: hidden,
    });
    const figures = (hidden: number) =>
      figuresOfQuarter(supply, shown([cell({ counts: counts(hidden) }), ...elsewhere]), new Map());

    expect(figures(few)).toEqual(figures(4));
  });
});
