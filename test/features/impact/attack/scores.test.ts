/** @seconds 12 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { periodNamed, quarterBeside, quartersIn } from '../../../../src/features/impact/period.rules.ts';
import { reachOfInterval } from '../../../../src/features/impact/change.rules.ts';
import { pooledChanges } from '../../../../src/features/impact/told-change.rules.ts';
import { FEWEST } from '../../../../src/features/impact/suppression.rules.ts';
import { Seeded } from '../../../attack/seeded.ts';
import { testApi } from '../../../support/api.ts';
import { counting } from '../../../support/counted.ts';
import { administrator, whoIs } from '../../../support/viewers.ts';
import { keepScores } from './keep-scores.ts';
import { Scores, type ShownChange } from './score-attack.ts';
import { aQuarter, MEASURES, type Measure, type Pair } from './scored-world.ts';
import { COUNCILS, type Ground } from './world.ts';
import type { Attacker, Name } from './attacker.ts';
import { toldChanges, type Told } from './told-changes.ts';

const api = testApi();
const { conspirators, readAll } = toldChanges(api, () => ground);
const { sql, publish, anOrganisation, aService, aTeam, aPerson } = counting(api);
const ATTACKS = 1_000;
const FIRST = periodNamed('2016-Q2');
const QUARTERS = Array.from({ length: 16 }, (_, by) => quarterBeside(FIRST!, by));
const seeded = new Seeded(20_261_122);

interface Puzzle {
  scores: Scores;
  shown: Map<Name, ShownChange>;
  attacker: Attacker;
}

let ground: Ground;
let puzzles: Puzzle[];

function puzzlesOf(told: ReadonlyMap<Name, Told[]>, pairs: readonly Pair[]): Puzzle[] {
  return Object.keys(MEASURES).map((each) => {
    const measure = each as Measure;
    const scores = new Scores(
      measure,
      pairs.filter((pair) => pair.measure === measure),
    );
    const shown = new Map(
      [...told].flatMap(([name, changes]) => changes.flatMap((one) => (one.measure === measure ? [[name, one]] : []))),
    );
    return { scores, shown, attacker: scores.attacker(shown) };
  });
}

const toldIn = ({ scores, shown, attacker }: Puzzle): Name[] =>
  [...scores.changes.keys()].filter((name) => scores.isTold(name, attacker.clue(name), shown.get(name)));

beforeAll(async () => {
  const organisations = [];
  for (const count of [1, 2, 3]) {
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
  const { id: worker } = await aPerson();
  const worlds = QUARTERS.map((quarter) => aQuarter(ground, quarter, () => seeded.next()));
  for (const world of worlds) await keepScores(sql, world, worker);
  await publish('2020-04-29', () => seeded.next());
  const pairs = Map.groupBy(
    worlds.flatMap((world) => world.pairs),
    ({ quarter }) => quarter,
  );
  puzzles = [];
  for (const { name } of QUARTERS)
    puzzles.push(...puzzlesOf(await readAll(conspirators(), name), pairs.get(name) ?? []));
}, 600_000);

function naivelyShown(changes: readonly number[]): ShownChange {
  const pairs = changes.length;
  const mean = changes.reduce((sum, each) => sum + each, 0) / pairs;
  const variance = changes.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (pairs - 1);
  const half = reachOfInterval(pairs - 1) * Math.sqrt(variance / pairs);
  const [middle = 0, low = 0, high = 0] = [mean, mean - half, mean + half].map((each) => Math.round(each * 10) / 10);
  return { mean: middle, low, high };
}

describe('somebody who has all published changes, knows the method, and is told every number of pairs', () => {
  it('concludes nothing that is not so', () => {
    for (const { scores, attacker } of puzzles)
      for (const [name, changes] of scores.changes) {
        const { low, high } = attacker.clue(name);
        const sum = changes.reduce((total, each) => total + each, 0);
        expect({ name, isSo: low <= sum && sum <= high }).toEqual({ name, isSo: true });
      }
  });

  it('finds out no single score by any one sum', () => {
    expect(puzzles.reduce((count, { shown }) => count + shown.size, 0)).toBeGreaterThan(100);
    expect(puzzles.flatMap(toldIn)).toEqual([]);
  });

  it(`finds out no single score in ${ATTACKS} attacks that put all sums together`, () => {
    const told: Name[] = [];
    for (let attack = 0; attack < ATTACKS; attack += 1) {
      const { scores, shown, attacker } = seeded.pick(puzzles);
      const ofOne = [...scores.changes].flatMap(([name, { length }]) => (length < FEWEST ? [name] : []));
      const target = seeded.pick(ofOne.length > 0 && seeded.isLucky(0.8) ? ofOne : [...scores.changes.keys()]);
      if (
        scores.isTold(
          target,
          attacker.solve(target, () => true),
          shown.get(target),
        )
      )
        told.push(target);
    }

    expect(told).toEqual([]);
  }, 600_000);

  it('is told of a year what follows from its quarters, and nothing else', async () => {
    const year = periodNamed('2017-18');
    const ofYear = await readAll(conspirators(), '2017-18');
    const quarters = await Promise.all(quartersIn(year!).map(async ({ name }) => readAll(conspirators(), name)));

    for (const [name, changes] of ofYear) {
      const known = quarters.flatMap((quarter) => quarter.get(name) ?? []);
      const pooled = pooledChanges(known.map((one) => ({ ...one, period: one.quarters[0] ?? '' })));
      const expected = pooled.map(({ isOfFew: _, ...one }) => one);
      expect(changes).toEqual(expected.toSorted((one, other) => one.measure.localeCompare(other.measure)));
    }
    expect([...ofYear.values()].flat().length).toBeGreaterThan(0);
  });

  it('learns nothing from anybody’s role, since each is shown the same', async () => {
    const { name } = seeded.pick(QUARTERS);
    const all = await readAll(administrator, name);
    const roles = [
      ...[whoIs('LISTING_EDITOR', ground.organisations[2]?.id), whoIs('LINK_WORKER', ground.teams[0])],
      ...[whoIs('SUPERVISOR', ground.teams[1]), whoIs('COMMISSIONER', 'E54000001'), whoIs('COMMISSIONER', 'E08000003')],
    ];

    for (const viewer of [...roles, conspirators()])
      for (const [cell, changes] of await readAll(viewer, name)) expect(changes).toEqual(all.get(cell));
  });

  it('learns nothing from late edits and deletions, since nothing that is published changes', async () => {
    const { name } = seeded.pick(QUARTERS);
    const before = await readAll(conspirators(), name);
    await sql(`update measurement set score = 3 where stage = 'FOLLOW_UP' and random() < 0.3`);
    await sql('delete from supported_person where random() < 0.1');

    await publish('2020-07-29');

    expect(await readAll(conspirators(), name)).toEqual(before);
  });
});

describe('the same attacker', () => {
  it('finds out single scores where each mean of eight and more is shown, and the whole is not looked over', () => {
    const naive = puzzles.map(({ scores }) => {
      const eight = [...scores.changes].filter(([name, { length }]) => length >= FEWEST && !name.includes(' without '));
      const shown = new Map(eight.map(([name, changes]) => [name, naivelyShown(changes)]));
      return { scores, shown, attacker: scores.attacker(shown) };
    });

    expect(naive.flatMap(toldIn).length).toBeGreaterThan(10);
  });
});
