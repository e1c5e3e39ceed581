import { beforeEach, describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { administrator } from '../../support/viewers.ts';
import { receiving } from './receiving.ts';

const api = testApi();
const { aCase, aReceiver, sent, told, tell, letterTo, letters } = receiving(api);
beforeEach(() => api.setClock('2026-11-16T10:00:00Z'));

describe('whoever keeps an organisation', () => {
  it('is told once that somebody was sent, by a reference and nothing else of them', async () => {
    const { editor, personId } = await told({}, { caseCode: 'QXZW-7731' });
    const before = (await letters()).length;

    await tell();
    const letter = await letterTo(editor.email);

    expect(await letters()).toHaveLength(before);
    expect(letter?.subject).toBe('Somebody is sent to you: Monday singing, Meadow Choir');
    expect(letter?.text).toMatch(
      /Reference [2-9A-Z]{5}-[2-9A-Z]{5}: Monday singing, Meadow Choir, sent on 16 November 2026/,
    );
    for (const secret of ['QXZW', personId, 'Sale Moor', 'Ada', 'lonel']) expect(letter?.text).not.toContain(secret);
  });

  it('is told in one letter of all who were sent', async () => {
    const [one, other] = [await aCase(), await aCase()];
    const receiver = await aReceiver();
    await sent(receiver, {}, one);
    await sent(receiver, { kind: 'INTRODUCTION' }, other);

    await tell();

    expect((await letterTo(receiver.editor.email))?.subject).toBe('2 people are sent to you');
  });

  it.each([
    ['signposted', { kind: 'SIGNPOST', state: 'OFFERED', sentOn: null }],
    ['planned to be sent', { state: 'PLANNED', madeOn: null, sentOn: null }],
    ['sent long ago', { sentOn: '2026-01-10', madeOn: '2026-01-10' }],
  ])('is not told of somebody who was only %s', async (_what, connection) => {
    const { editor } = await told(connection);

    expect(await letterTo(editor.email)).toBeUndefined();
  });
});

describe('an organisation whose service is suspended', () => {
  it('is told of nobody', async () => {
    const [about, receiver] = [await aCase(), await aReceiver()];
    await sent(receiver, {}, about);
    await api.ask(
      'mutation ($id: ID!) { suspendService(id: $id, reason: "A concern was raised.") { problems { message } } }',
      { id: receiver.service },
      administrator,
    );

    await tell();

    expect((await letterTo(receiver.editor.email))?.subject ?? '').not.toContain('sent to you');
  });
});
