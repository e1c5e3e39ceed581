import { describe, expect, it } from '@jest/globals';
import { shownChanges, type ExactChange } from '../../../src/features/impact/change.rules.ts';
import { Seeded } from '../../attack/seeded.ts';
import { testApi } from '../../support/api.ts';
import { careBuilders } from '../../support/care.ts';
import { counting } from '../../support/counted.ts';
import { administrator } from '../../support/viewers.ts';
import { newId } from '../../../src/shared/uuid.ts';

const WHOLE: ExactChange = {
  ...{ dimension: 'DIRECTORY', key: 'ALL', measure: 'SWEMWBS', parent: null },
  ...{ pairs: 40, people: 40, baselines: 80, mean: 2, deviation: 4 },
};
const team = (key: string, pairs: number, more: Partial<ExactChange> = {}): ExactChange => ({
  ...WHOLE,
  ...{ dimension: 'TEAM', key, pairs, people: pairs },
  ...more,
});
const keysOf = (changes: ExactChange[]) => shownChanges(changes).map(({ key }) => key);

describe('a change of scores', () => {
  it('is shown with pairs, completeness and the interval of Student’s t', () => {
    const half = (2.0227 * 4) / Math.sqrt(40);

    expect(shownChanges([{ ...WHOLE, pairs: 40 }])).toEqual([
      {
        ...{ dimension: 'DIRECTORY', key: 'ALL', measure: 'SWEMWBS', pairs: 40, baselines: 80, mean: 2 },
        ...{ low: Math.round((2 - half) * 10) / 10, high: Math.round((2 + half) * 10) / 10 },
      },
    ]);
  });

  it.each([
    ['of seven pairs', [{ ...WHOLE, pairs: 7, people: 7 }], []],
    ['of eight pairs of seven people', [{ ...WHOLE, pairs: 8, people: 7 }], []],
    ['of eight', [{ ...WHOLE, pairs: 8, people: 8 }], ['ALL']],
    ['beside a sibling with one', [WHOLE, team('a', 20), team('b', 19), team('c', 1)], ['ALL']],
    ['beside siblings with eight and more', [WHOLE, team('a', 20), team('b', 20)], ['ALL', 'a', 'b']],
    ['where all others are one', [{ ...WHOLE, pairs: 21 }, team('a', 20)], ['ALL']],
    ['where all others are pairs of one person', [{ ...WHOLE, pairs: 30, people: 21 }, team('a', 20)], ['ALL']],
    ['beside pairs of one person', [WHOLE, team('a', 20), team('b', 20, { people: 1 })], ['ALL']],
    ['where there are no others', [{ ...WHOLE, pairs: 20 }, team('a', 20)], ['ALL', 'a']],
    ['of another measure than that with few', [WHOLE, team('a', 20), team('b', 1, { measure: 'UCLA3' })], ['ALL', 'a']],
    ['beside services of other organisations', [WHOLE, service('a', 20, 'x'), service('b', 1, 'y')], ['ALL', 'a']],
    ['beside a service of the same organisation', [WHOLE, service('a', 20, 'x'), service('b', 1, 'x')], ['ALL']],
  ])('%s', (_what, changes, keys) => {
    expect(keysOf(changes)).toEqual(keys);
  });
});

describe('a thousand attacks on single scores', () => {
  const ATTACKS = 1_000;
  const seeded = new Seeded(8);

  /** What an attacker is told of by taking means of parts from the mean of a whole, if they knew every number of pairs. */
  function remainders(changes: ExactChange[], shown: readonly { key: string }[]): Counted[] {
    const isShown = ({ key }: ExactChange) => shown.some((each) => each.key === key);
    const [whole, ...parts] = changes as [ExactChange, ...ExactChange[]];
    const less = (of: readonly ExactChange[]): Counted => ({
      pairs: whole.pairs - of.reduce((sum, { pairs }) => sum + pairs, 0),
      people: whole.people - of.reduce((sum, { people }) => sum + people, 0),
    });
    if (!isShown(whole)) return [];
    return [less(parts.filter(isShown)), ...parts.filter(isShown).map((part) => less([part]))];
  }

  interface Counted {
    pairs: number;
    people: number;
  }

  it('leave over nobody, or eight and more', () => {
    let shownParts = 0;
    for (let attack = 0; attack < ATTACKS; attack += 1) {
      const parts = Array.from({ length: 1 + seeded.below(4) }, (_, index) => {
        const pairs = seeded.isLucky(0.4) ? seeded.below(12) : 8 + seeded.below(40);
        return team(`team ${index}`, pairs, { people: seeded.isLucky(0.8) ? pairs : Math.ceil(pairs / 3) });
      }).filter(({ pairs }) => pairs > 0);
      const total = (of: 'pairs' | 'people') => parts.reduce((sum, part) => sum + part[of], 0);
      const changes = [{ ...WHOLE, pairs: total('pairs'), people: total('people') }, ...parts];

      const shown = shownChanges(changes);

      shownParts += shown.filter(({ dimension }) => dimension === 'TEAM').length;
      for (const { pairs, people } of remainders(changes, shown))
        expect(pairs === 0 || (pairs >= 8 && people >= 8)).toBe(true);
    }
    expect(shownParts).toBeGreaterThan(ATTACKS / 5);
  });

  it('would tell them, were means shown wherever there are eight pairs', () => {
    const changes = [{ ...WHOLE, pairs: 21, people: 21 }, team('a', 12), team('b', 8), team('c', 1)];

    expect(
      remainders(
        changes,
        changes.filter(({ pairs }) => pairs >= 8),
      ),
    ).toContainEqual({ pairs: 1, people: 1 });
  });
});

function service(key: string, pairs: number, parent: string): ExactChange {
  return team(key, pairs, { dimension: 'SERVICE', parent });
}

describe('changes of the people of a team', () => {
  const api = testApi();
  const { sql, publish, aPlace, aPerson } = counting(api);
  const { aSupportedPerson, anEpisode, aConnection } = careBuilders(api);

  async function measured(episode: string, person: string, scores: [stage: string, on: string, score: number][]) {
    for (const [stage, on, score] of scores) {
      const sitting = newId();
      const whose = [person, episode, on, stage];
      await sql(
        `insert into measure_sitting (id, person_id, episode_id, team_id, taken_on, stage, recorded_by, created_at)
         select $1, $2, $3, team_id, $4, $5, gen_random_uuid(), now() from episode where id = $3`,
        [sitting, ...whose],
      );
      await sql(
        `insert into measurement (id, sitting_id, person_id, episode_id, team_id, taken_on, stage, measure, score, created_at)
         select gen_random_uuid(), $1, $2, $3, team_id, $4, $5, 'ONS4_ANXIOUS', $6, now() from episode where id = $3`,
        [sitting, ...whose, score],
      );
    }
  }

  it('are of the first and the last score, in the quarter of the last one', async () => {
    const { team: teamId, service: serviceId, organisation } = await aPlace();
    const worker = await aPerson();
    for (let number = 0; number < 10; number += 1) {
      const person = await aSupportedPerson(teamId);
      const episode = await anEpisode(person, worker.id);
      await aConnection(episode, serviceId, { madeOn: '2025-11-20' });
      const asked: [string, string, number][] = [
        ['BASELINE', '2025-11-20', 8],
        ['FOLLOW_UP', '2025-12-20', 2],
        ['FOLLOW_UP', '2026-02-20', number % 2 === 0 ? 5 : 6],
      ];
      await measured(episode, person, number < 8 ? asked : asked.slice(0, 1));
    }

    await publish('2026-04-29');

    const ask = `query ($dimension: ImpactDimension!, $key: ID, $period: String) {
      impact(dimension: $dimension, key: $key, period: $period) { edges { node { changes {
        measure pairs completePercent mean low high isOfFew } } } } }`;
    const changes = async (dimension: string, key: string, period: string) => {
      const { data } = await api.ask(ask, { dimension, key, period }, administrator);
      return data?.impact.edges[0].node.changes;
    };
    const seen = { measure: 'ONS4_ANXIOUS', pairs: 10, completePercent: 100, mean: -2.5, low: -2.9, high: -2.1 };
    for (const [dimension, key] of Object.entries({ TEAM: teamId, SERVICE: serviceId, ORGANISATION: organisation }))
      expect(await changes(dimension, key, '2026-Q1')).toEqual([{ ...seen, isOfFew: true }]);
    // Of a year there are none: its scores would be as they are when it ends, and tell what was edited late.
    expect(await changes('TEAM', teamId, '2025-26')).toEqual([]);
    // Asked in December as well, and again in February: when December was published, that was not known; here it was.
    expect(await changes('TEAM', teamId, '2025-Q4')).toEqual([{ ...seen, mean: -6, low: -6, high: -6, isOfFew: true }]);
  });
});
