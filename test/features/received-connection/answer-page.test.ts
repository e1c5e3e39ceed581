import { beforeEach, describe, expect, it } from '@jest/globals';
import { answerReferralPage } from '../../../src/pages/answer/answer-referral.page.ts';
import { anonymous, systemViewer } from '../../../src/shared/viewer.ts';
import { barriersIn, browserOf } from '../../pages/browser.ts';
import { testApi } from '../../support/api.ts';
import { administrator } from '../../support/viewers.ts';
import { receiving } from './receiving.ts';

const api = testApi();
const { told, kept, timeline, letterTo } = receiving(api);

const browser = browserOf({
  pages: [answerReferralPage],
  contextFor: (requestId) => api.directory.contextFor(anonymous, { requestId, now: () => api.now() }),
});

beforeEach(() => api.setClock('2026-11-16T10:00:00Z'));

describe('the page of the link', () => {
  it('shows reference, service, day and whom to ask, and changes nothing by being opened', async () => {
    const { way, connection, personId, editor } = await told({}, { caseCode: 'QXZW-7741' });
    const reference = (await letterTo(editor.email))?.text.match(/Reference (\S+):/)?.[1] ?? '?';

    const page = await browser.open(way);
    await browser.open(way);

    expect(page.status).toBe(200);
    for (const words of [
      reference,
      'Monday singing',
      '16 November 2026',
      'Sale PCN, 01632 960011',
      'Nobody has answered yet',
    ])
      expect(page.text).toContain(words);
    for (const secret of ['QXZW', personId, connection, 'Sale Moor team', 'Ada Lovelace', 'lonel'])
      expect(page.html).not.toContain(secret);
    expect(await kept(connection)).toMatchObject({ state: 'SENT' });
    expect(await barriersIn(page.html)).toEqual([]);
  });

  it('takes that they are known, and later that they have started, and then is used up', async () => {
    const { way, connection } = await told();

    const thanks = await browser.send(way, { answer: 'RECEIVED' });
    api.setClock('2026-11-25T10:00:00Z');
    const again = await browser.open(way);
    const done = await browser.send(way, {
      answer: 'STARTED',
      sessions: '2',
      'on[day]': '23',
      'on[month]': '11',
      'on[year]': '2026',
    });
    const used = await browser.open(way);

    expect(thanks).toMatchObject({ status: 200, text: expect.stringContaining('Keep the letter') });
    expect(again.text).toContain('You have said that you know of them');
    expect(done).toMatchObject({ status: 200, text: expect.stringContaining('Thank you') });
    expect(used).toMatchObject({ status: 410, text: expect.stringContaining('This has been answered') });
    expect(await kept(connection)).toMatchObject({
      state: 'STARTED',
      receivedOn: '2026-11-16',
      startedOn: '2026-11-23',
    });
    expect((await timeline(connection)).slice(-2)).toEqual([
      { state: 'RECEIVED', byRole: 'RECEIVING_ORGANISATION', recordedBy: null },
      { state: 'STARTED', byRole: 'RECEIVING_ORGANISATION', recordedBy: null },
    ]);
    for (const { html } of [thanks, again, done, used]) expect(await barriersIn(html)).toEqual([]);
  });

  it('takes that they were turned away, and why, as the end of it', async () => {
    const { way, connection } = await told();

    const done = await browser.send(way, { answer: 'TURNED_AWAY', reason: 'NO_CAPACITY', sessions: '3' });

    expect(done.status).toBe(200);
    expect(await kept(connection)).toMatchObject({ state: 'ENDED', outcome: 'NO_CAPACITY', endedOn: '2026-11-16' });
  });

  it.each([
    [{}, 'Say what came of it.'],
    [{ answer: 'TURNED_AWAY' }, 'Say why they were turned away.'],
    [{ answer: 'TURNED_AWAY', reason: 'UNSAFE' }, 'Say why they were turned away.'],
    [{ answer: 'STARTED', sessions: '-1' }, 'Give a number from 1 to 500'],
    [{ answer: 'STARTED', 'on[day]': '31', 'on[month]': '2', 'on[year]': '2026' }, 'Give a day that the calendar has'],
    [{ answer: 'STARTED', 'on[day]': '17', 'on[month]': '11', 'on[year]': '2026' }, 'lies in the future'],
  ])('refuses %j, and says what to do', async (fields, words) => {
    const { way, connection } = await told();

    const refused = await browser.send(way, fields);

    expect(refused).toMatchObject({ status: 422, text: expect.stringContaining(words) });
    expect(await barriersIn(refused.html)).toEqual([]);
    expect(await kept(connection)).toMatchObject({ state: 'SENT' });
    expect((await browser.open(way)).status).toBe(200);
  });

  it('works once also for two who press at the same moment', async () => {
    const { way, connection } = await told();
    const answer = { answer: 'TURNED_AWAY', reason: 'COST' };

    const answers = await Promise.all([browser.send(way, answer), browser.send(way, answer)]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect((await timeline(connection)).filter(({ state }) => state === 'ENDED')).toHaveLength(1);
  });

  it('ends after 60 days, with the referral, and for a wrong secret', async () => {
    const { way, connection } = await told();
    const closed = await told();
    await api.directory
      .contextFor(systemViewer('test'))
      .em.execute(`update connection set state = 'ENDED', outcome = 'COST', ended_on = '2026-11-16' where id = ?`, [
        closed.connection,
      ]);

    expect((await browser.open(closed.way)).text).toContain('This referral is closed');
    expect((await browser.open(`/answer/${'a'.repeat(43)}`)).text).toContain('This link does not work');
    api.setClock('2027-01-15T10:00:00Z');
    expect((await browser.send(way, { answer: 'RECEIVED' })).text).toContain('This link has expired');
    expect(await kept(connection)).toMatchObject({ state: 'SENT' });
  });

  it('is kept as a digest, and each opening stands in the log', async () => {
    const { way, id, editor } = await told();
    await browser.open(way);
    const { em } = api.directory.contextFor(systemViewer('test'));

    const rows = await em.execute<{ all: string }[]>('select to_jsonb(l)::text as all from answer_link l');
    const LIST = 'query ($id: ID!) { receivedConnections(organisationId: $id) { edges { node { reference } } } }';
    const { data: listed } = await api.ask(LIST, { id }, editor.viewer);
    const { data } = await api.ask(
      '{ auditEvents(first: 10) { edges { node { actor action operation concerns } } } }',
      {},
      administrator,
    );

    expect(rows.some(({ all }) => all.includes(way.split('/').at(-1) ?? '?'))).toBe(false);
    expect(data?.auditEvents.edges.map(({ node }: { node: object }) => node)).toContainEqual({
      actor: 'system:answer-link',
      action: 'READ',
      operation: 'receivedConnections',
      concerns: [listed?.receivedConnections.edges[0].node.reference],
    });
  });
});
