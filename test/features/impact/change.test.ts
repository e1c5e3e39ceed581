import { describe, expect, it } from '@jest/globals';
import { shownChanges, type ExactChange } from '../../../src/features/impact/change.rules.ts';
import { pooledChanges, type PublishedChange } from '../../../src/features/impact/told-change.rules.ts';
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
    ['where everybody changed alike', [{ ...WHOLE, deviation: 0 }], []],
    ['beside siblings who changed alike', [WHOLE, team('a', 20), team('b', 20, { deviation: 0 })], ['ALL']],
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

describe('the changes of a year', () => {
  const of = (period: string, more: object) =>
    ({ ...WHOLE, baselines: 40, pairs: 10, mean: 1, low: 0, high: 2, period, ...more }) as PublishedChange;

  it('are the mean of its quarters by their pairs, with the interval that follows from theirs', () => {
    const [year] = pooledChanges([of('2026-Q1', {}), of('2025-Q3', { pairs: 30, mean: 2, low: 1.5, high: 2.5 })]);

    expect(year).toMatchObject({ pairs: 40, mean: 1.8, low: 1.3, high: 2.2, quarters: ['2025-Q3', '2026-Q1'] });
    expect(year?.completePercent).toBeNull();
  });

  it('are those of its quarter where it has one, each measure by itself', () => {
    const pooled = pooledChanges([of('2026-Q1', {}), of('2026-Q1', { measure: 'UCLA3', mean: 3, low: 3, high: 3 })]);

    expect(pooled).toMatchObject([
      { measure: 'SWEMWBS', pairs: 10, mean: 1, low: 0, high: 2 },
      { measure: 'UCLA3', mean: 3, low: 3, high: 3 },
    ]);
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
        ['FOLLOW_UP', '2025-12-20', number % 2 === 0 ? 2 : 3],
        ['FOLLOW_UP', '2026-02-20', number % 2 === 0 ? 5 : 6],
      ];
      await measured(episode, person, number < 8 ? asked : asked.slice(0, 1));
    }

    await publish('2026-04-29');

    const seen = { measure: 'ONS4_ANXIOUS', pairs: 10, completePercent: 100, mean: -2.5, low: -2.9, high: -2.1 };
    const ofSpring = { ...seen, isOfFew: true, quarters: ['2026-Q1'] };
    for (const [dimension, key] of Object.entries({ TEAM: teamId, SERVICE: serviceId, ORGANISATION: organisation }))
      expect(await changes(dimension, key, '2026-Q1')).toEqual([ofSpring]);
    // Asked in December as well, and again in February: when December was published, that was not known; here it was.
    const ofWinter = { ...ofSpring, mean: -5.5, low: -5.9, high: -5.1, quarters: ['2025-Q4'] };
    expect(await changes('TEAM', teamId, '2025-Q4')).toEqual([ofWinter]);
    // Of a year nothing is counted anew: it would tell what was edited late. It is what its quarters say together.
    const ofBoth = {
      pairs: 20,
      completePercent: null,
      mean: -4,
      low: -4.3,
      high: -3.7,
      quarters: ['2025-Q4', '2026-Q1'],
    };
    expect(await changes('TEAM', teamId, '2025-26')).toEqual([{ ...seen, ...ofBoth, isOfFew: true }]);
    expect(await fileOf('TEAM', teamId, '2026-Q1')).toMatchObject({ mean: '-2.5', low: '-2.9', quarters: '2026-Q1' });
    expect(await fileOf('TEAM', teamId, '2025-26')).toMatchObject({
      complete_percent: '',
      quarters: '2025-Q4 2026-Q1',
    });
    expect(await fileOf('NEED', 'debt', '2026-Q1')).toMatchObject({ pairs: '', mean: '' });
  });

  const ASK = `query ($dimension: ImpactDimension!, $key: ID, $period: String) {
    impact(dimension: $dimension, key: $key, period: $period) { csv edges { node { changes {
      measure pairs completePercent mean low high isOfFew quarters } } } } }`;

  async function changes(dimension: string, key: string, period: string) {
    const { data } = await api.ask(ASK, { dimension, key, period }, administrator);
    return data?.impact.edges[0].node.changes;
  }

  /** The columns of the measure in the one line of the file. */
  async function fileOf(dimension: string, key: string, period: string): Promise<Record<string, string>> {
    const { data } = await api.ask(ASK, { dimension, key, period }, administrator);
    const [method, heading, line] = String(data?.impact.csv).split('\r\n');
    expect(method).toContain('A year has no changes of its own');
    const names = heading?.split(',') ?? [];
    const cells = line?.split(',') ?? [];
    expect(cells).toHaveLength(names.length);
    const own = names.flatMap((name, at) =>
      name.startsWith('change_ons4_anxious_') ? [[name.slice(20), cells[at] ?? '']] : [],
    );
    return Object.fromEntries(own) as Record<string, string>;
  }
});
