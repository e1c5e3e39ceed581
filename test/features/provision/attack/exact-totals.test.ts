import { describe, expect, it } from '@jest/globals';
import { FEWEST, shownCount } from '../../../../src/features/impact/suppression.rules.ts';
import type { ExactCell } from '../../../../src/features/provision/cell.rules.ts';
import {
  CONNECTIONS,
  DEMAND,
  NOT_STARTED,
  REASONS_FROM,
  UNMET,
} from '../../../../src/features/provision/provision.codes.ts';
import { shownCells } from '../../../../src/features/provision/shown-cells.rules.ts';
import { Seeded } from '../../../attack/seeded.ts';
import { Attacker, clueOf, type Clue, type Equation, type Name, UNKNOWN } from '../../impact/attack/attacker.ts';

const seeded = new Seeded(54);
const WORLDS = 40;
/** The second council lies in two boards. */
const PARTS = ['A/north', 'B/north', 'B/south', 'C/south', 'D/south'];
const NEEDS = ['debt', 'food', 'stress', 'parenting'];
const POPULATIONS = ['', 'lonely'];
const TOLD = [CONNECTIONS, NOT_STARTED, UNMET, REASONS_FROM, REASONS_FROM + 1, REASONS_FROM + 2];

/** Few and many, as they come: half of the counts are small. */
function aCount(most: number): number {
  return seeded.isLucky(0.25) ? 0 : Math.min(most, seeded.isLucky(0.5) ? seeded.below(9) : seeded.below(60));
}

function aWorld(): ExactCell[] {
  return PARTS.flatMap((part) => NEEDS.flatMap((need) => ofNeed(part, need)));
}

function ofNeed(part: string, need: string): ExactCell[] {
  const [localAuthority = '', icb = ''] = part.split('/');
  const made = aCount(60);
  const reasons = [aCount(20), aCount(20), aCount(20)];
  const counts = new Map([
    [CONNECTIONS, made],
    [NOT_STARTED, aCount(made)],
    [UNMET, reasons.reduce((sum, each) => sum + each, 0)],
    ...reasons.map((each, index): [number, number] => [REASONS_FROM + index, each]),
  ]);
  const everybody = DEMAND.map((_, place) => counts.get(place) ?? 0);
  const soon = made - (counts.get(NOT_STARTED) ?? 0);
  const late = aCount(counts.get(NOT_STARTED) ?? 0);
  const lonely = DEMAND.map((_, place) =>
    place === CONNECTIONS
      ? late + aCount(soon)
      : place === NOT_STARTED
        ? late
        : place === UNMET
          ? aCount(everybody[UNMET] ?? 0)
          : 0,
  );
  return [everybody, lonely].map((each, index) => {
    const key = { localAuthority, icb, need, population: POPULATIONS[index] ?? '' };
    return { ...key, counts: each, people: each, median: null, startedBy: 0 };
  });
}

type Key = Pick<ExactCell, 'localAuthority' | 'icb' | 'need' | 'population'>;
const nameOf = ({ localAuthority, icb, need, population }: Key, place: number | string): Name =>
  `${localAuthority}/${icb}/${need}/${population} ${place}`;

const WHOLES: readonly ((cell: ExactCell) => string)[] = [
  ({ localAuthority }) => localAuthority,
  ({ icb }) => icb,
  ({ need }) => need,
  () => 'all',
];

/** Every total over councils, boards, needs, populations and all of it, each known to the unit unless it is from one to seven. */
function totalsOf(world: readonly ExactCell[]): { equations: Equation[]; clues: [Name, Clue][] } {
  const everybody = world.filter(({ population }) => population === '');
  const families = [
    ...WHOLES.flatMap((wholeOf) => [...Map.groupBy(everybody, wholeOf)]),
    ['lonely', world.filter(({ population }) => population !== '')] as const,
  ];
  const totals = families.flatMap(([whole, cells]) =>
    TOLD.filter((place) => whole !== 'lonely' || place < REASONS_FROM).map((place) => {
      const count = cells.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0);
      const isFew = count > 0 && count < FEWEST;
      const clue: Clue = isFew ? { low: 1, high: FEWEST - 1 } : { low: count, high: count };
      return { total: `total of ${whole} ${place}`, parts: cells.map((cell) => nameOf(cell, place)), clue };
    }),
  );
  return { equations: totals, clues: totals.map(({ total, clue }) => [total, clue]) };
}

function insideOf(world: readonly ExactCell[]): Equation[] {
  return world.flatMap((cell) => [
    { total: nameOf(cell, CONNECTIONS), parts: [nameOf(cell, NOT_STARTED), nameOf(cell, 'soon')] },
    ...(cell.population === ''
      ? [
          {
            total: nameOf(cell, UNMET),
            parts: TOLD.filter((place) => place >= REASONS_FROM).map((place) => nameOf(cell, place)),
          },
        ]
      : [CONNECTIONS, NOT_STARTED, UNMET].map((place) => ({
          total: nameOf({ ...cell, population: '' }, place),
          parts: [nameOf(cell, place), nameOf(cell, `others ${place}`)],
        }))),
  ]);
}

/** What is from one to seven and may not be told, published or not. */
function secretsOf(world: readonly ExactCell[]): [Name, number][] {
  return world
    .flatMap((cell): [Name, number][] => [
      ...TOLD.map((place): [Name, number] => [nameOf(cell, place), cell.counts[place] ?? 0]),
      [nameOf(cell, 'soon'), (cell.counts[CONNECTIONS] ?? 0) - (cell.counts[NOT_STARTED] ?? 0)],
    ])
    .filter(([, count]) => count > 0 && count < FEWEST);
}

/** Where nothing protects anything, a gap is from one to seven. */
function naively(count: number): Clue {
  return clueOf(shownCount(count), count < FEWEST);
}

type Look = (cell: ExactCell, place: number) => Clue;

/** What a gap may be, for somebody who is not told which of them are only there to protect others. */
function lookOf(told: number | null): Clue {
  return told === null ? UNKNOWN : clueOf(told, false);
}

function attackerOn(world: readonly ExactCell[], look: Look): Attacker {
  const { equations, clues } = totalsOf(world);
  const shown = world.flatMap((cell) =>
    TOLD.filter((place) => cell.population === '' || place < REASONS_FROM).map((place): [Name, Clue] => [
      nameOf(cell, place),
      look(cell, place),
    ]),
  );
  const attacker = new Attacker(new Map([...clues, ...shown]), [...equations, ...insideOf(world)]);
  attacker.conclude();
  return attacker;
}

function toldOn(world: readonly ExactCell[], attacker: Attacker): Name[] {
  return secretsOf(world).flatMap(([name, count]) => {
    const { low, high } = attacker.clue(name);
    return low === high && low === count ? [name] : [];
  });
}

describe('somebody who knows every total of eight and more to the unit', () => {
  const worlds = Array.from({ length: WORLDS }, aWorld);
  const attackers = worlds.map((world) => {
    const shown = new Map(shownCells(world, () => seeded.next()).map((cell) => [nameOf(cell, ''), cell.shown]));
    return attackerOn(world, (cell, place) => lookOf(shown.get(nameOf(cell, ''))?.[place] ?? null));
  });

  it('finds out no count from one to seven by any one sum', () => {
    expect(worlds.flatMap((world, index) => toldOn(world, attackers[index] as Attacker))).toEqual([]);
  });

  it('finds out none by many sums together', () => {
    const told: Name[] = [];
    for (let attack = 0; attack < 100; attack += 1) {
      const index = seeded.below(WORLDS);
      const [name] = seeded.pick(secretsOf(worlds[index] ?? []));
      const [cell = '', place = ''] = name.split(' ');
      const facts = ['soon', String(CONNECTIONS), String(NOT_STARTED)].includes(place)
        ? [`${CONNECTIONS}`, `${NOT_STARTED}`, 'soon']
        : [place];
      const isInside = seeded.isLucky(0.3);
      const among = (each: Name) =>
        isInside
          ? each.startsWith(cell.split('/').slice(0, 3).join('/'))
          : facts.includes(each.split(' ').at(-1) ?? '');
      const { low, high } = attackers[index]?.solve(name, among) ?? { low: 0, high: 0 };
      if (low >= high) told.push(name);
    }

    expect(told).toEqual([]);
  }, 300_000);

  it('finds out everything where nothing is suppressed, and a good deal where each count is so for itself', () => {
    const [world = []] = worlds;
    const exactly = attackerOn(world, ({ counts }, place) => ({ low: counts[place] ?? 0, high: counts[place] ?? 0 }));
    const eachForItself = worlds.flatMap((each) =>
      toldOn(
        each,
        attackerOn(each, ({ counts }, place) => naively(counts[place] ?? 0)),
      ),
    );

    expect(toldOn(world, exactly).length).toBe(secretsOf(world).length);
    expect(eachForItself.length).toBeGreaterThan(WORLDS / 2);
  });
});
