/** @seconds 16 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { FACTS } from '../../../../src/features/impact/impact.codes.ts';
import { periodNamed, quartersIn } from '../../../../src/features/impact/period.rules.ts';
import { shownCount } from '../../../../src/features/impact/suppression.rules.ts';
import { Seeded } from '../../../attack/seeded.ts';
import { testApi } from '../../../support/api.ts';
import type { Counted } from '../../../support/counted.ts';
import { provisioning } from '../../../support/provision.ts';
import { Attacker, clueOf, type Clue, type Equation, type Name } from '../../impact/attack/attacker.ts';
import { cellNamed, cluesOf, readAll } from '../../impact/attack/reader.ts';
import { equationsOf, nameOf, truthOf, type CellName } from '../../impact/attack/truth.ts';
import { aYear, COUNCILS, type Ground } from '../../impact/attack/world.ts';
import { cluesOfRow, equationsOfGaps, missingRows, NEEDS, truthOfGaps, type Row } from './world.ts';

const api = testApi();
const { connect, sql, publish, anOrganisation, aService, aTeam, parts, supply, publishGaps } = provisioning(api);

const YEARS = [2015, 2016, 2017, 2018, 2019, 2020];
const ATTACKS = 600;
const seeded = new Seeded(20_261_122);
const chance = () => seeded.next();

interface World {
  truth: Map<Name, number>;
  clues: Map<Name, Clue>;
  equations: Equation[];
  attacker: Attacker;
}

let ground: Ground;
let worlds: World[];

const FIGURES = `select area as council, need, population, to_char(quarter, 'YYYY-"Q"Q') as quarter, connections, not_started, unmet,
    coalesce((select jsonb_object_agg(r.reason, r.shown) from provision.reason r
      where (r.quarter, r.area_kind, r.area, r.need) = (f.quarter, f.area_kind, f.area, f.need)), '{}') as reasons
  from provision.figure f where area_kind = 'LOCAL_AUTHORITY' and quarter between $1 and $2`;

async function learn(start: number, connections: readonly Counted[]): Promise<World> {
  const year = periodNamed(`${start}-${String((start + 1) % 100).padStart(2, '0')}`);
  if (!year) throw new Error(`There is no year ${start}.`);
  const quarters = quartersIn(year).map(({ name }) => name);
  const ofImpact = truthOf(connections);
  const truth = new Map([...ofImpact, ...truthOfGaps(connections)]);
  const kept = await sql<CellName & { withheld: number[] }>(
    'select dimension, key, period, withheld from impact.published where period = any($1)',
    [[year.name, ...quarters]],
  );
  const withheld = new Set(kept.flatMap((row) => row.withheld.map((fact) => nameOf(row, FACTS[fact] ?? ''))));
  const read = await Promise.all([year.name, ...quarters].map((period) => readAll(api, ground, period)));
  const impact = read
    .flatMap((each) => [...each])
    .flatMap(([name, shown]) => cluesOf(cellNamed(name), shown, ofImpact, withheld));
  const rows = await sql<Row>(FIGURES, [year.from, year.to]);
  const isDark = ({ council, need, quarter }: Row) =>
    [`LOCAL_AUTHORITY ${council}`, `ICB ${COUNCILS[council as keyof typeof COUNCILS]}`, `NEED ${need}`]
      .map((whole) => ofImpact.get(`${whole} ${quarter} made`) ?? 0)
      .some((made) => made > 0 && made < 8);
  const all = [...rows, ...missingRows(rows, quarters)];
  const clues = new Map([...impact, ...all.flatMap((row) => cluesOfRow(row, truth, isDark(row)))]);
  const equations = [...equationsOf(ground, year.name, quarters), ...quarters.flatMap(equationsOfGaps)];
  const attacker = new Attacker(clues, equations);
  attacker.conclude();
  return { truth, clues, equations, attacker };
}

/** Counts from one to seven in gaps: what nobody may find out. */
function secretsOf({ truth }: World): Name[] {
  return [...truth].flatMap(([name, count]) =>
    name.startsWith('GAP ') && !name.includes('NOT_KNOWN') && count < 8 ? [name] : [],
  );
}

beforeAll(async () => {
  const organisations = [];
  for (const count of [1, 2]) {
    const { id } = await anOrganisation();
    const services = [];
    for (let each = 0; each < count; each += 1) services.push((await aService({}, id)).id);
    organisations.push({ id, services });
  }
  ground = { organisations, teams: [(await aTeam()).id] };
  await sql(
    `insert into place.area (code, name, kind, parents)
     select code, code, 'LOCAL_AUTHORITY', array[icb] from jsonb_each_text($1::jsonb) as c (code, icb)`,
    [JSON.stringify(COUNCILS)],
  );
  await parts(Object.entries(COUNCILS).map(([localAuthority, icb]) => ({ localAuthority, icb, residents: 100_000 })));
  const years = YEARS.map((start, index) =>
    Array.from({ length: 1 + 2 * index }, () => aYear(ground, start, chance)).flat(),
  );
  for (const connections of years) await connect(connections);
  const quarters = YEARS.flatMap((start) =>
    quartersIn(periodNamed(`${start}-${String((start + 1) % 100).padStart(2, '0')}`)!),
  );
  const areas = [
    ...Object.keys(COUNCILS).map((area) => ({ area, areaKind: 'LOCAL_AUTHORITY' })),
    ...[...new Set(Object.values(COUNCILS))].map((area) => ({ area, areaKind: 'ICB' })),
  ];
  await supply(
    quarters.flatMap(({ from }) =>
      areas.flatMap((area) => NEEDS.map((need) => ({ quarter: from, ...area, need, referable: 5 }))),
    ),
  );
  await publish('2022-04-29', chance);
  await publishGaps('2022-04-29', chance);
  worlds = [];
  for (const [index, start] of YEARS.entries()) worlds.push(await learn(start, years[index] ?? []));
}, 600_000);

describe('somebody who has all published gaps and all figures of impact, and knows the method', () => {
  it('concludes nothing that is not so', () => {
    for (const { truth, attacker, clues } of worlds)
      for (const name of clues.keys()) {
        const { low, high } = attacker.clue(name);
        const count = truth.get(name) ?? 0;
        expect({ name, isSo: low <= count && high >= count }).toEqual({ name, isSo: true });
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
      const [, key = '', quarter = '', fact = ''] = secret.split(' ');
      const isInside = seeded.isLucky(0.3);
      const facts = ['made', 'late', 'started_soon'].includes(fact) ? ['made', 'late', 'started_soon'] : [fact];
      const { low, high } = world.attacker.solve(secret, (name) =>
        isInside
          ? name.startsWith(`GAP ${key.split('/').slice(0, 2).join('/')}/`) && name.includes(` ${quarter} `)
          : facts.some((each) => name.endsWith(` ${quarter} ${each}`)),
      );
      if (low >= high) told.push(secret);
    }

    expect(told).toEqual([]);
  }, 600_000);
});

describe('the same attacker', () => {
  const attackOn = (world: World, show: (count: number) => Clue) => {
    const published = new Set([...world.clues.keys(), ...secretsOf(world)]);
    const naive = new Map(
      [...published].flatMap((name): [Name, Clue][] => {
        const clue = world.clues.get(name);
        if (!name.startsWith('GAP ')) return clue ? [[name, clue]] : [];
        return name.endsWith('started_soon') ? [] : [[name, show(world.truth.get(name) ?? 0)]];
      }),
    );
    const attacker = new Attacker(naive, world.equations);
    attacker.conclude();
    return secretsOf(world).filter((name) => {
      const { low, high } = attacker.clue(name);
      return low === high && low === world.truth.get(name);
    });
  };

  it('finds out everything where nothing is suppressed', () => {
    const [world] = worlds as [World];

    expect(attackOn(world, (count) => ({ low: count, high: count })).length).toBe(secretsOf(world).length);
  });

  it('finds out some where each figure is suppressed and rounded, and the whole is not looked over', () => {
    const told = worlds.map((world) => attackOn(world, (count) => clueOf(shownCount(count), count < 8)).length);

    expect(Math.max(...told)).toBeGreaterThan(0);
  });
});
