import { describe, expect, it } from '@jest/globals';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { careBuilders } from '../../support/care.ts';
import { statementsOf } from '../../support/statements.ts';
import { aTeamAtWork } from './at-work.ts';

const api = testApi();
const { at, somebody } = aTeamAtWork(api);
const { aConnection } = careBuilders(api);

const rows = <Row extends object>(text: string, values: unknown[]) =>
  api.directory.contextFor(systemViewer('test')).em.execute<Row[]>(text, values);

/** Makes so many rows more that are like one, but for their ids. */
const copies = (table: string, id: string, count: number) =>
  rows(
    `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).*
     from ${table} t cross join generate_series(1, ?) where t.id = ?`,
    [count, id],
  );

describe('of more connections than are shown with somebody', () => {
  const ASK = `query ($id: ID!) { supportedPerson(id: $id) { connections { id } hasMoreConnections
    episodes { connections { id } hasMoreConnections } } }`;
  const PAGE = `query ($team: ID!, $episode: ID, $after: String) {
    connections(teamId: $team, episodeId: $episode, first: 60, after: $after) {
      edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);

  it('the newest are, it is said that there are more, and all of them are a list of their own', async () => {
    const { personId, episodeId } = await somebody();
    const other = await somebody();
    await aConnection(other.episodeId, at.safe);
    await copies('connection', await aConnection(episodeId, at.safe), 102);

    const { data } = await api.ask(ASK, { id: personId }, at.linkWorker);
    const page = async (after?: string) =>
      (await api.ask(PAGE, { team: at.team, episode: episodeId, after }, at.linkWorker)).data?.connections;

    const all = await rows<{ id: string }>('select id from connection where person_id = ? order by id desc', [
      personId,
    ]);
    const { supportedPerson: shown } = data as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
    expect([shown.hasMoreConnections, shown.episodes[0].hasMoreConnections]).toEqual([true, true]);
    expect(ids(shown.connections)).toEqual(ids(all.slice(0, 100)));
    expect(ids(shown.episodes[0].connections)).toEqual(ids(all.slice(0, 100)));
    const first = await page();
    const rest = await page(first.pageInfo.endCursor);
    expect(ids([...first.edges, ...rest.edges].map(({ node }: { node: { id: string } }) => node))).toEqual(ids(all));
    const [read] = await rows<{ concerns: string[] }>(
      `select concerns from audit.event where action = 'READ' and subject = 'connection' and concerns @> array[?::text] order by id limit 1`,
      [personId],
    );
    expect(read?.concerns).not.toContain(all.at(-1)?.id);
  });

  it('nothing more is said where all are shown', async () => {
    const { personId, episodeId } = await somebody();
    await aConnection(episodeId, at.safe);

    const { data } = await api.ask(ASK, { id: personId }, at.linkWorker);

    expect(data?.supportedPerson).toMatchObject({ connections: [{}], hasMoreConnections: false });
  });
});

describe('a long timeline', () => {
  const ASK = 'query ($id: ID!) { episode(id: $id) { timeline { on what } hasMoreTimeline } }';

  it('shows the newest 500 things, and says that there is more', async () => {
    const { episodeId } = await somebody();
    const step = `insert into episode_step (id, episode_id, team_id, kind, happened_on, taken_at, taken_by)
      select gen_random_uuid(), e.id, e.team_id, 'GOALS_SET', day::date, day, 'x' from episode e
      cross join generate_series('2022-01-01'::timestamptz, '2022-01-01'::timestamptz + interval '1 day' * ?, '1 day') as day
      where e.id = ?`;
    await rows(step, [499, episodeId]);
    const ask = async () => (await api.ask(ASK, { id: episodeId }, at.linkWorker)).data?.episode;

    const full = await ask();
    await rows(step.replaceAll('2022-01-01', '2024-01-01'), [0, episodeId]);
    const cut = await ask();

    expect([full.timeline.length, full.hasMoreTimeline]).toEqual([500, false]);
    expect([cut.timeline.length, cut.hasMoreTimeline]).toEqual([500, true]);
    expect([full.timeline[0].on, cut.timeline[0].on]).toEqual(['2022-01-01', '2022-01-02']);
    expect(cut.timeline.at(-1).on).toBe('2024-01-01');
  });
});

describe('the number of statements', () => {
  const LISTS = {
    people: `query ($team: ID!) { supportedPeople(teamId: $team, first: 50) { edges { node { connections { id timeline { on } }
      episodes { timeline { what } hasMoreTimeline connections { id } } } } } }`,
    checklists: `query ($team: ID!) { openSafetyChecklists(teamId: $team, first: 50) { edges { node {
      caseCode steps { step } crisisLines { lines { name } } isLate warnings } } } }`,
  };
  const OPEN = `mutation ($id: ID!) { openSafetyChecklist(personId: $id, contactAt: "${new Date().toISOString()}") {
    problems { message } } }`;
  const isAboutCare = (text: string) => /supported_person|episode|connection|safety|crisis|audit\.event/.test(text);

  it.each(Object.entries(LISTS))('does not grow with a list of %s', async (_what, document) => {
    const asked = async () => {
      const sent = await statementsOf(async () => {
        expect((await api.ask(document, { team: at.team }, at.linkWorker)).errors).toEqual([]);
      });
      return sent.filter(isAboutCare).length;
    };
    const more = async (count: number) => {
      for (let each = 0; each < count; each += 1) {
        const { personId, episodeId } = await somebody({ nation: each % 2 === 0 ? 'E92000001' : 'S92000003' });
        await aConnection(episodeId, at.safe);
        await api.ask(OPEN, { id: personId }, at.linkWorker);
      }
    };

    await more(2);
    await asked();
    const few = await asked();
    await more(6);

    expect(few).toBeGreaterThan(1);
    expect(await asked()).toBe(few);
  });
});
