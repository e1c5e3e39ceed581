import { beforeEach, describe, expect, it } from '@jest/globals';
import { answerByLink } from '../../../src/features/received-connection/answer-by-link.ts';
import { anonymous, systemViewer, type Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { statementsOf } from '../../support/statements.ts';
import { administrator } from '../../support/viewers.ts';
import { receiving } from './receiving.ts';

const api = testApi();
const { aCase, aReceiver, sent, told } = receiving(api);

beforeEach(() => api.setClock('2026-11-16T10:00:00Z'));

const LIST = `query ($id: ID!) { receivedConnections(organisationId: $id, first: 50) { edges { node { id reference } } } }`;
const ANSWER = `mutation ($id: ID!, $input: ReferralAnswerInput!) { answerConnection(id: $id, input: $input) {
  referral { id reference } problems { path code } } }`;
const EVENTS = `query ($actor: ID) { auditEvents(filter: { person: $actor }, first: 100) { edges { node {
  actor action operation subject subjectId concerns fields requestId } } } }`;

interface Event {
  actor: string;
  action: string;
  operation: string | null;
  subject: string;
  subjectId: string | null;
  concerns: string[];
  requestId: string | null;
}

async function eventsOf({ id: actor }: Pick<Viewer, 'id'>): Promise<Event[]> {
  const { data } = await api.ask(EVENTS, { actor }, administrator);
  return data?.auditEvents.edges.map(({ node }: { node: Event }) => node) ?? [];
}

const rows = <Row extends object>(text: string, values: unknown[]) =>
  api.directory.contextFor(systemViewer('test')).em.execute<Row[]>(text, values);

describe('the record of what an organisation looked at and answered', () => {
  it('names who did it and the reference, and nothing that stands beside a person elsewhere', async () => {
    const { id, connection, editor, personId } = await told();
    const { data } = await api.ask(LIST, { id }, editor.viewer);
    const { reference } = data?.receivedConnections.edges[0].node as { reference: string };

    await api.ask(ANSWER, { id: connection, input: { answer: 'RECEIVED' } }, editor.viewer);

    const own = (await eventsOf(editor)).filter(({ subject }) => subject === 'received_connection');
    expect(own.map(({ action, operation, concerns }) => ({ action, operation, concerns }))).toEqual([
      { action: 'ANSWERED', operation: 'answerConnection', concerns: [reference] },
      { action: 'READ', operation: 'receivedConnections', concerns: [reference] },
    ]);
    const told_ = JSON.stringify(await eventsOf(editor));
    for (const id_ of [connection, personId]) expect(told_).not.toContain(id_);
    const ofPerson = await rows<{ event: string }>(
      'select to_jsonb(e)::text as event from audit.event e where e.concerns @> array[?::text] or e.subject_id in (?, ?)',
      [personId, personId, connection],
    );
    expect(ofPerson.length).toBeGreaterThan(2);
    for (const { event } of ofPerson) for (const name of [editor.id, id, reference]) expect(event).not.toContain(name);
  });

  it('shares no request with the change itself', async () => {
    const { connection, editor, personId } = await told();

    await api.ask(ANSWER, { id: connection, input: { answer: 'STARTED' } }, editor.viewer);

    const changes = await rows<{ actor: string; request_id: string | null }>(
      `select actor, request_id from audit.event where operation = 'answerConnection' and concerns @> array[?::text]`,
      [personId],
    );
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) expect(change).toEqual({ actor: 'system:answer-link', request_id: null });
  });
});

describe('two who say at once that somebody has started', () => {
  it('say it once, signed in or by a link, where the team had noted it before', async () => {
    const { connection, editor, way } = await told();
    await rows(`update connection set state = 'STARTED', started_on = '2026-11-16' where id = ? returning id`, [
      connection,
    ]);
    const given = { answer: 'STARTED', reason: null, sessions: 3, on: '2026-11-16' } as const;
    const byLink = () =>
      answerByLink(api.directory.contextFor(anonymous, { now: () => api.now() }), way.split('/').at(-1) ?? '', given);
    const signedIn = (sessions: number) =>
      api.ask(ANSWER, { id: connection, input: { answer: 'STARTED', sessions } }, editor.viewer);

    const answers = await Promise.all([signedIn(1), signedIn(2), byLink(), signedIn(4)]);

    expect(answers.filter((each) => 'errors' in each && each.errors.length > 0)).toEqual([]);
    expect(await rows('select answer from connection_answer where connection_id = ?', [connection])).toHaveLength(1);
  });
});

describe('the number of statements', () => {
  it('of a list does not grow with those who are in it, whether or not they have references yet', async () => {
    const about = [await aCase(), await aCase()];
    const asked = async (count: number): Promise<number[]> => {
      const receiver = await aReceiver();
      for (let each = 0; each < count; each += 1) await sent(receiver, {}, about[each % 2] ?? { episode: '' });
      const ask = () => api.ask(LIST, { id: receiver.id }, receiver.editor.viewer);
      const first = await statementsOf(ask);
      const again = await statementsOf(ask);
      expect((await ask()).data?.receivedConnections.edges).toHaveLength(count);
      return [first, again].map(
        (all) => all.filter((text) => /receiving_code|connection|audit\.event/.test(text)).length,
      );
    };

    const [few, many] = [await asked(2), await asked(12)];

    expect(many).toEqual(few);
    expect(few[1]).toBeGreaterThan(1);
    expect(few[1]).toBeLessThan(5);
  });
});
