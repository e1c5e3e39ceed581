import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { tablesHolding } from '../../support/everywhere.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';

const QUESTIONS = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'];
const api = testApi({ swemwbs: { registration: 'R-1', items: QUESTIONS } });
const { aTeam, aPerson } = builders(api);
const { aSupportedPerson, anEpisode } = careBuilders(api);

const RECORD = `mutation ($id: ID!, $input: SittingInput!, $key: String) {
  recordMeasure(episodeId: $id, input: $input, idempotencyKey: $key) {
    sitting { id takenOn stage scores { measure score band } } problems { path code message } } }`;
const READ = `query ($id: ID!) { episode(id: $id) { measures {
  sittings { takenOn stage scores { measure score } } changes { measure baseline followUp change verdict bandBefore bandAfter } } } }`;

async function aMeasured() {
  const { id: team } = await aTeam();
  const { id: heldBy, viewer } = await aPerson({ roles: [{ role: 'LINK_WORKER', scope: team }] });
  const person = await aSupportedPerson(team);
  const episode = await anEpisode(person, heldBy);
  const record = async (on: string, stage: string, answers: object, more: object = {}) => {
    const input = { on, stage, answeredBy: 'PERSON', answers, ...more };
    const { data, errors } = await api.ask(RECORD, { id: episode, input, key: null }, viewer);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data?.recordMeasure;
  };
  return { team, viewer, person, episode, record };
}

async function rows<Row extends object>(sql: string, values: unknown[]): Promise<Row[]> {
  const { rows: found } = await withClient(api.connection, (client) => client.query<Row>(sql, values));
  return found;
}

describe('recording measures', () => {
  it('keeps one row a score', async () => {
    const { episode, person, team, record } = await aMeasured();

    const { sitting, problems } = await record('2026-03-09', 'BASELINE', {
      ons4: { satisfied: 4, anxiousYesterday: 6 },
      swemwbs: { items: [3, 3, 3, 3, 3, 3, 3] },
      ucla3: { companionship: 'OFTEN', leftOut: 'OFTEN', isolated: 'SOME_OF_THE_TIME' },
      loneliness: 'OFTEN_OR_ALWAYS',
    });

    expect(problems).toEqual([]);
    expect(sitting).toMatchObject({
      ...{ takenOn: '2026-03-09', stage: 'BASELINE' },
      scores: [
        { measure: 'LONELINESS', score: 5, band: null },
        { measure: 'ONS4_ANXIOUS', score: 6, band: 'HIGH' },
        { measure: 'ONS4_SATISFIED', score: 4, band: 'LOW' },
        { measure: 'SWEMWBS', score: 19.25, band: null },
        { measure: 'UCLA3', score: 8, band: null },
      ],
    });
    const kept = `select measure, score::float8 as score, items, stage, taken_on::text as on, team_id
      from measurement where episode_id = $1 and person_id = $2 and measure in ('SWEMWBS', 'UCLA3') order by 1`;
    const same = { stage: 'BASELINE', on: '2026-03-09', team_id: team };
    expect(await rows(kept, [episode, person])).toEqual([
      { measure: 'SWEMWBS', score: 19.25, items: null, ...same },
      { measure: 'UCLA3', score: 8, items: [3, 3, 2], ...same },
    ]);
  });

  it('shows what became of each, from the baseline to the last follow-up', async () => {
    const { episode, viewer, record } = await aMeasured();
    await record('2026-03-09', 'BASELINE', { ons4: { anxiousYesterday: 6, happyYesterday: 5 } });
    await record('2026-04-09', 'FOLLOW_UP', { ons4: { anxiousYesterday: 8 } });
    await record('2026-06-09', 'FOLLOW_UP', { ons4: { anxiousYesterday: 3 }, loneliness: 'NEVER' });

    const { data } = await api.ask(READ, { id: episode }, viewer);

    expect(data?.episode.measures.sittings.map(({ takenOn }: { takenOn: string }) => takenOn)).toEqual([
      '2026-03-09',
      '2026-04-09',
      '2026-06-09',
    ]);
    expect(data?.episode.measures.changes).toEqual([
      {
        ...{ measure: 'ONS4_ANXIOUS', baseline: 6, followUp: 3, change: -3 },
        ...{ verdict: 'BETTER', bandBefore: 'HIGH', bandAfter: 'LOW' },
      },
    ]);
  });

  it('is recorded as read, and shown to no supervisor', async () => {
    const { team, episode, viewer, record } = await aMeasured();
    await record('2026-03-09', 'BASELINE', { loneliness: 'NEVER' });

    await api.ask(READ, { id: episode }, viewer);
    const { data } = await api.ask(READ, { id: episode }, whoIs('SUPERVISOR', team));

    expect(data?.episode.measures).toBeNull();
    const read = `select actor from audit.event where operation = 'Episode.measures' and concerns @> array[$1]`;
    expect(await rows(read, [episode])).toEqual([{ actor: viewer.id }]);
  });

  it('keeps one baseline, also when two record it at the same time', async () => {
    const { record } = await aMeasured();

    const answers = await Promise.all(
      ['2026-03-09', '2026-03-10', '2026-03-11'].map((on) => record(on, 'BASELINE', { loneliness: 'NEVER' })),
    );

    expect(answers.filter(({ sitting }) => sitting !== null)).toHaveLength(1);
    const refused = answers.flatMap(({ problems }) => problems);
    expect(refused.map(({ path, code }) => [path, code])).toEqual([
      ['stage', 'TAKEN'],
      ['stage', 'TAKEN'],
    ]);
  });

  it('refuses what somebody else answered for the person', async () => {
    const { record } = await aMeasured();

    const { problems } = await record(
      '2026-03-09',
      'BASELINE',
      { loneliness: 'NEVER' },
      { answeredBy: 'SOMEBODY_ELSE' },
    );

    expect(problems).toMatchObject([{ path: 'answeredBy', message: expect.stringContaining('Only the person') }]);
  });

  it('lets what was recorded by mistake be taken away, and recorded anew', async () => {
    const { viewer, record } = await aMeasured();
    const { sitting } = await record('2026-03-09', 'BASELINE', { loneliness: 'NEVER' });
    const remove = 'mutation ($id: ID!) { removeMeasures(sittingId: $id) { removedId problems { code } } }';

    const { data } = await api.ask(remove, { id: sitting.id }, viewer);

    expect(data?.removeMeasures).toEqual({ removedId: sitting.id, problems: [] });
    expect(await tablesHolding(api.connection, sitting.id)).toEqual([expect.stringMatching(/^audit\.event/)]);
    expect((await record('2026-03-09', 'BASELINE', { loneliness: 'OFTEN_OR_ALWAYS' })).problems).toEqual([]);
  });

  it('counts as activity of the person, and goes with them', async () => {
    const { person, viewer, record } = await aMeasured();
    await withClient(api.connection, (client) =>
      client.query(`update supported_person set last_active_on = '2020-01-01' where id = $1`, [person]),
    );
    const { sitting } = await record('2026-03-09', 'BASELINE', { loneliness: 'NEVER' });
    const active = 'select last_active_on > current_date - 2 as "isRecent" from supported_person where id = $1';
    expect(await rows(active, [person])).toEqual([{ isRecent: true }]);

    await api.ask(
      'mutation ($id: ID!) { deletePerson(id: $id, reason: "Asked.") { deletedId } }',
      { id: person },
      viewer,
    );

    expect(await rows('select 1 from measurement where sitting_id = $1', [sitting.id])).toEqual([]);
  });
});

describe('the measures', () => {
  const DEFINE = `mutation ($input: MeasureInput!) { defineMeasure(input: $input) { code problems { path code } } }`;
  const MYCAW = { code: 'mycaw_1', name: 'First concern', minimum: 0, maximum: 6, direction: 'LOWER_IS_BETTER' };

  it('are listed with their questions and whose they are', async () => {
    const { data } = await api.ask('{ measures { code questions licence note } }', {}, whoIs('LINK_WORKER', 'x'));

    const swemwbs = data?.measures.find(({ code }: { code: string }) => code === 'SWEMWBS');
    expect(swemwbs).toMatchObject({ questions: QUESTIONS, licence: expect.stringContaining('all rights reserved') });
    expect(data?.measures[0].questions).toEqual(['Overall, how satisfied are you with your life nowadays?']);
  });

  it('are added to by administrators, recorded by their code, and ended', async () => {
    const input = { ...MYCAW, licenceNote: 'Used under our licence of 2026.' };
    expect((await api.ask(DEFINE, { input }, administrator)).data?.defineMeasure).toEqual({
      code: 'MYCAW_1',
      problems: [],
    });
    expect((await api.ask(DEFINE, { input }, administrator)).data?.defineMeasure.problems).toMatchObject([
      { code: 'TAKEN' },
    ]);
    const { episode, viewer, record } = await aMeasured();
    await record('2026-03-09', 'BASELINE', { others: [{ code: 'MYCAW_1', score: 5.5 }] });
    await record('2026-04-09', 'FOLLOW_UP', { others: [{ code: 'mycaw_1', score: 2 }] });

    await api.ask('mutation { retireMeasure(code: "MYCAW_1") { code problems { code } } }', {}, administrator);

    const { problems } = await record('2026-05-09', 'FOLLOW_UP', { others: [{ code: 'MYCAW_1', score: 1 }] });
    expect(problems).toMatchObject([{ path: 'answers.others.0.code', code: 'UNKNOWN' }]);
    const { data } = await api.ask(READ, { id: episode }, viewer);
    expect(data?.episode.measures.changes).toMatchObject([{ measure: 'MYCAW_1', change: -3.5, verdict: 'BETTER' }]);
  });
});
