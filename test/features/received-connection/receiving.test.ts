import { beforeEach, describe, expect, it } from '@jest/globals';
import { findReferral } from '../../../src/features/received-connection/find-referral.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { whoIs } from '../../support/viewers.ts';
import { receiving } from './receiving.ts';

const api = testApi();
const { aCase, aReceiver, sent, told, kept, timeline, chase, tell, letterTo, letters } = receiving(api);

beforeEach(() => api.setClock('2026-11-16T10:00:00Z'));

const LIST = `query ($id: ID!, $after: String) { receivedConnections(organisationId: $id, first: 1, after: $after) {
  edges { node { id reference serviceId serviceName kind sentOn state askWhom } } pageInfo { hasNextPage endCursor } } }`;
const ANSWER = `mutation ($id: ID!, $input: ReferralAnswerInput!) { answerConnection(id: $id, input: $input) {
  referral { id state reference } problems { path code } } }`;

describe('an editor who is signed in', () => {
  it('sees those whom the organisation was sent, a page at a time, by references of its own', async () => {
    const about = await aCase();
    const [receiver, other] = [await aReceiver(), await aReceiver()];
    const first = await sent(receiver, {}, about);
    const second = await sent(receiver, { kind: 'INTRODUCTION' }, about);
    const elsewhere = await sent(other, {}, about);
    const list = async (id: string, viewer = receiver.editor.viewer, after?: string) =>
      (await api.ask(LIST, { id, after }, viewer)).data?.receivedConnections;

    const page = await list(receiver.id);
    const next = await list(receiver.id, receiver.editor.viewer, page.pageInfo.endCursor);
    const theirs = await list(other.id, other.editor.viewer);

    const { reference } = page.edges[0].node;
    expect(page.edges[0].node).toEqual({
      ...{ id: second, reference, serviceId: receiver.service, serviceName: 'Monday singing', kind: 'INTRODUCTION' },
      ...{ sentOn: '2026-11-16', state: 'WAITING', askWhom: 'Sale PCN, 01632 960011' },
    });
    expect(next.edges[0].node).toMatchObject({ id: first, reference });
    expect(theirs.edges[0].node.id).toBe(elsewhere);
    expect(theirs.edges[0].node.reference).not.toBe(reference);
  });

  it('answers step by step, with their name on the timeline, and how often somebody came', async () => {
    const { connection, editor, worker } = await told();
    const answer = async (input: object) =>
      (await api.ask(ANSWER, { id: connection, input }, editor.viewer)).data?.answerConnection;

    const received = await answer({ answer: 'RECEIVED' });
    const started = await answer({ answer: 'STARTED', on: '2026-11-16' });
    await answer({ answer: 'STARTED', sessions: 2 });
    const more = await answer({ answer: 'STARTED', sessions: 4 });
    const late = await answer({ answer: 'TURNED_AWAY', reason: 'COST' });

    expect(received).toMatchObject({ referral: { state: 'RECEIVED' }, problems: [] });
    expect(started).toMatchObject({ referral: { state: 'STARTED' }, problems: [] });
    expect(more).toMatchObject({ referral: { state: 'STARTED' }, problems: [] });
    expect(late).toMatchObject({ referral: null, problems: [{ path: 'answer', code: 'CONFLICT' }] });
    expect((await timeline(connection)).slice(-2).map(({ recordedBy }) => recordedBy)).toEqual([editor.id, editor.id]);
    const asked = `query ($id: ID!) { connection(id: $id) { state answers { answer reason sessions on } } }`;
    const seen = (await api.ask(asked, { id: connection }, worker.viewer)).data?.connection;
    expect(seen).toMatchObject({ state: 'STARTED' });
    expect(seen.answers.at(-1)).toEqual({ answer: 'STARTED', reason: null, sessions: 4, on: '2026-11-16' });
    const { em } = api.directory.contextFor(systemViewer('test'));
    const rows = await em.execute(
      'select answer, sessions, answered_by from connection_answer where connection_id = ? order by id',
      [connection],
    );
    expect(rows).toHaveLength(2);
    expect(rows.at(-1)).toEqual({ answer: 'STARTED', sessions: 4, answered_by: editor.id });
  });

  it.each([
    ['service', `update service set standing = 'SUSPENDED' where id = ?`],
    ['service', `update service set standing = 'NOT_MET' where id = ?`],
    ['id', 'update organisation set suspended_at = now() where id = ?'],
  ] as const)('hears no more of anybody once they are withdrawn: %s, %s', async (of, statement) => {
    const receiver = await told();
    const { connection, id, editor, way } = receiver;
    const list = async () => (await api.ask(LIST, { id }, editor.viewer)).data?.receivedConnections.edges.length;
    const before = await list();

    await api.directory.contextFor(systemViewer('test')).em.execute(statement, [receiver[of]]);

    expect([before, await list()]).toEqual([1, 0]);
    const answered = await api.ask(ANSWER, { id: connection, input: { answer: 'RECEIVED' } }, editor.viewer);
    expect(answered.errors[0]?.extensions.code).toBe('NOT_FOUND');
    const found = await findReferral(api.directory.contextFor(systemViewer('test')), way.split('/').at(-1) ?? '');
    expect(found).toEqual({ state: 'CLOSED' });
    expect(await kept(connection)).toMatchObject({ state: 'SENT' });
  });

  it('sees what is over for a year', async () => {
    const { connection, id, editor } = await told();
    const { em } = api.directory.contextFor(systemViewer('test'));
    const listedWhenEnded = async (day: string) => {
      await em.execute(
        `update connection set state = 'ENDED', outcome = 'TIMING', made_on = ?, sent_on = ?, ended_on = ?
        where id = ?`,
        [day, day, day, connection],
      );
      return (await api.ask(LIST, { id }, editor.viewer)).data?.receivedConnections.edges.length;
    };

    expect(await listedWhenEnded('2025-11-17')).toBe(1);
    expect(await listedWhenEnded('2025-11-16')).toBe(0);
  });

  it('sees and answers nothing of another organisation, nor what was only signposted', async () => {
    const { connection, id } = await told();
    const signposted = await told({ kind: 'SIGNPOST', state: 'OFFERED', sentOn: null });
    const stranger = whoIs('LISTING_EDITOR', signposted.id);
    const answer = (one: string, viewer = stranger) =>
      api.ask(ANSWER, { id: one, input: { answer: 'RECEIVED' } }, viewer);

    expect((await api.ask(LIST, { id }, stranger)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await answer(connection)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await answer(signposted.connection)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await api.ask(LIST, { id: signposted.id }, stranger)).data?.receivedConnections.edges).toEqual([]);
    expect(await kept(connection)).toMatchObject({ state: 'SENT' });
  });
});

const TO_CHASE = `query ($team: ID!) { connectionsToChase(teamId: $team, first: 10) {
  edges { node { id personId heldBy serviceName sentOn askedAgainOn } } } }`;

describe('nothing is heard', () => {
  const on = (day: string) => api.setClock(`${day}T08:00:00Z`);

  it('and after ten working days the organisation is asked once more, then the link worker is told', async () => {
    const { editor, worker, team, connection, personId } = await told();
    const listed = async () => (await api.ask(TO_CHASE, { team }, worker.viewer)).data?.connectionsToChase.edges;
    const count = async (address: string) => (await letters()).filter(({ recipient }) => recipient === address).length;

    const steps: unknown[] = [];
    for (const day of ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-06', '2026-12-07', '2026-12-08']) {
      on(day);
      await chase();
      await chase();
      steps.push([day, await count(editor.email), await count(worker.email), (await listed()).length]);
    }

    expect(steps).toEqual([
      ['2026-11-29', 1, 0, 0],
      ['2026-11-30', 2, 0, 0],
      ['2026-12-01', 2, 0, 0],
      ['2026-12-06', 2, 0, 0],
      ['2026-12-07', 2, 1, 1],
      ['2026-12-08', 2, 1, 1],
    ]);
    expect((await letterTo(editor.email))?.subject).toBe('Have you heard of this referral?');
    const toWorker = await letterTo(worker.email);
    expect(toWorker?.subject).toBe('No answer to a referral of yours');
    for (const secret of ['Monday singing', 'Meadow', personId]) expect(toWorker?.text).not.toContain(secret);
    expect((await listed())[0].node).toEqual({
      ...{ id: connection, personId, heldBy: worker.id, serviceName: 'Monday singing' },
      ...{ sentOn: '2026-11-16', askedAgainOn: '2026-11-30' },
    });
  });

  it('and bank holidays do not count, by the calendar of the nation where the person lives', async () => {
    on('2026-03-23');
    const english = await told({}, { nation: 'E92000001' });
    const scottish = await told({}, { nation: 'S92000003' });
    const chasedOn = async (day: string) => {
      on(day);
      await chase();
      const subjects = await Promise.all([english, scottish].map(({ editor }) => letterTo(editor.email)));
      return subjects.map((letter) => letter?.subject === 'Have you heard of this referral?');
    };

    expect(await chasedOn('2026-04-06')).toEqual([false, false]);
    expect(await chasedOn('2026-04-07')).toEqual([false, true]);
    expect(await chasedOn('2026-04-08')).toEqual([true, true]);
  });

  it('but where they have answered nobody is asked, and where nobody can be, the link worker is told at once', async () => {
    const answered = await told();
    await api.ask(ANSWER, { id: answered.connection, input: { answer: 'RECEIVED' } }, answered.editor.viewer);
    const about = await aCase();
    const receiver = await aReceiver();
    await api.directory
      .contextFor(systemViewer('test'))
      .em.execute('update role_assignment set removed_at = now() where scope = ?', [receiver.id]);
    await sent(receiver, {}, about);
    await tell();

    on('2026-11-30');
    await chase();

    expect((await letterTo(answered.editor.email))?.subject).not.toBe('Have you heard of this referral?');
    expect((await letterTo(about.worker.email))?.subject).toBe('No answer to a referral of yours');
    const { data } = await api.ask(TO_CHASE, { team: about.team }, about.worker.viewer);
    expect(data?.connectionsToChase.edges[0].node.askedAgainOn).toBeNull();
  });
});
