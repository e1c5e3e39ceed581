/** @seconds 12 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { FACTS } from '../../../../src/features/impact/impact.codes.ts';
import { periodNamed, quartersIn } from '../../../../src/features/impact/period.rules.ts';
import { shownCount } from '../../../../src/features/impact/suppression.rules.ts';
import { Seeded } from '../../../attack/seeded.ts';
import { testApi } from '../../../support/api.ts';
import { counting, type Counted } from '../../../support/counted.ts';
import { Attacker, clueOf, type Clue, type Name } from './attacker.ts';
import { cellNamed, cluesOf, readAll } from './reader.ts';
import { COMPLEMENTS, equationsOf, nameOf, SEEN, truthOf, type CellName } from './truth.ts';
import { aYear, COUNCILS, type Ground } from './world.ts';

const api = testApi();
const { connect, sql, publish, fold, anOrganisation, aService, aTeam } = counting(api);

const YEARS = Array.from({ length: 8 }, (_, index) => 2015 + index);
const ATTACKS = 1_000;
const seeded = new Seeded(20_260_401);
const chance = () => seeded.next();

interface World {
  year: string;
  periods: string[];
  truth: Map<Name, number>;
  clues: Map<Name, Clue>;
  attacker: Attacker;
}

let ground: Ground;
let worlds: World[];

async function learn(start: number, connections: readonly Counted[]): Promise<World> {
  const period = periodNamed(`${start}-${String((start + 1) % 100).padStart(2, '0')}`);
  if (!period) throw new Error(`There is no year ${start}.`);
  const quarters = quartersIn(period).map(({ name }) => name);
  const periods = [period.name, ...quarters];
  const truth = truthOf(connections);
  const rows = await sql<CellName & { withheld: number[] }>(
    'select dimension, key, period, withheld from impact.published where period = any($1)',
    [periods],
  );
  const withheld = new Set(rows.flatMap((row) => row.withheld.map((fact) => nameOf(row, FACTS[fact] ?? ''))));
  const published = (await Promise.all(periods.map((each) => readAll(api, ground, each)))).flatMap((each) => [...each]);
  const clues = new Map(published.flatMap(([name, shown]) => cluesOf(cellNamed(name), shown, truth, withheld)));
  const attacker = new Attacker(clues, equationsOf(ground, period.name, quarters));
  attacker.conclude();
  return { year: period.name, periods, truth, clues, attacker };
}

/** Counts from one to seven: what nobody may find out. */
function secretsOf({ truth }: Pick<World, 'truth'>): Name[] {
  return [...truth].flatMap(([name, count]) => (count < 8 && SEEN.includes(name.split(' ')[0] ?? '') ? [name] : []));
}

beforeAll(async () => {
  const organisations = [];
  for (const count of [1, 2, 3, 4]) {
    const { id } = await anOrganisation();
    const services = [];
    for (let each = 0; each < count; each += 1) services.push((await aService({}, id)).id);
    organisations.push({ id, services });
  }
  ground = { organisations, teams: [(await aTeam()).id, (await aTeam()).id, (await aTeam()).id] };
  await sql(
    `insert into place.area (code, name, kind, parents)
     select code, code, 'LOCAL_AUTHORITY', array[icb] from jsonb_each_text($1::jsonb) as c (code, icb)`,
    [JSON.stringify(COUNCILS)],
  );
  const years = YEARS.map((start) => aYear(ground, start, chance));
  for (const connections of years) await connect(connections);
  await publish('2023-04-29', chance);
  worlds = [];
  for (const [index, start] of YEARS.entries()) worlds.push(await learn(start, years[index] ?? []));
}, 600_000);

describe('somebody who has all published figures and knows the method', () => {
  it('concludes nothing that is not so', () => {
    for (const { truth, attacker, clues } of worlds)
      for (const name of clues.keys()) {
        const { low, high } = attacker.clue(name);
        expect({ name, isSo: low <= (truth.get(name) ?? 0) && high >= (truth.get(name) ?? 0) }).toEqual({
          name,
          isSo: true,
        });
      }
  });

  it('finds out no count from one to seven by any one sum', () => {
    const told = worlds.flatMap((world) =>
      secretsOf(world).filter((name) => {
        const { low, high } = world.attacker.clue(name);
        return low === high;
      }),
    );

    expect(worlds.flatMap(secretsOf).length).toBeGreaterThan(ATTACKS);
    expect(told).toEqual([]);
  });

  it(`finds out no count from one to seven in ${ATTACKS} attacks that put many sums together`, () => {
    const told: Name[] = [];
    for (let attack = 0; attack < ATTACKS; attack += 1) {
      const world = seeded.pick(worlds);
      const secret = seeded.pick(secretsOf(world));
      const [dimension, key, , fact = ''] = secret.split(' ');
      const isInside = (COMPLEMENTS as readonly string[]).includes(fact) || seeded.isLucky(0.4);
      const { low, high } = world.attacker.solve(secret, (name) =>
        isInside ? name.startsWith(`${dimension} ${key} `) : name.endsWith(` ${fact}`),
      );
      if (low >= high) told.push(secret);
    }

    expect(told).toEqual([]);
  }, 600_000);

  it('learns nothing from late edits and deletions, since nothing that is published changes', async () => {
    const [before, after] = [seeded.pick(worlds), seeded.pick(worlds)].map(({ year }) => year) as [string, string];
    const first = [await readAll(api, ground, before), await readAll(api, ground, after)];
    await sql(`update connection set outcome = 'UNSAFE', started_on = made_on where random() < 0.2`);
    await sql('delete from supported_person where random() < 0.1');
    await fold();

    await publish('2023-07-29');

    expect([await readAll(api, ground, before), await readAll(api, ground, after)]).toEqual(first);
  });
});

describe('the same attacker', () => {
  const attackOn = ({ clues, year, truth }: World, show: (count: number) => Clue) => {
    const naive = new Map([...clues.keys()].map((name) => [name, show(truth.get(name) ?? 0)]));
    const quarters = quartersIn(periodNamed(year)!).map(({ name }) => name);
    const attacker = new Attacker(naive, equationsOf(ground, year, quarters));
    attacker.conclude();
    return secretsOf({ truth }).filter((name) => {
      const { low, high } = attacker.clue(name);
      return low === high && low === truth.get(name);
    });
  };

  it('finds out everything where nothing is suppressed', () => {
    const [world] = worlds as [World];
    const told = attackOn(world, (count) => ({ low: count, high: count }));

    expect(told.length).toBe(secretsOf(world).length);
  });

  it('finds out a good deal where each figure is suppressed and rounded, and the whole is not looked over', () => {
    const told = worlds.map((world) => attackOn(world, (count) => clueOf(shownCount(count), count < 8)).length);

    expect(told.filter((each) => each > 0).length).toBeGreaterThan(3);
  });
});
