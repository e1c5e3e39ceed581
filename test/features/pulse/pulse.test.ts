import { describe, expect, it } from '@jest/globals';
import { invitePulses } from '../../../src/features/pulse/invite-pulses.ts';
import { pulsePage } from '../../../src/pages/pulse/pulse.page.ts';
import { anonymous, systemViewer } from '../../../src/shared/viewer.ts';
import { barriersIn, browserOf } from '../../pages/browser.ts';
import { testApi } from '../../support/api.ts';
import { lettersIn } from '../freshness/letters.ts';
import { pulsing, FULL } from './pulsing.ts';

const api = testApi();
const { aReceiver, pulsesOf } = pulsing(api);

const browser = browserOf({
  pages: [pulsePage],
  contextFor: (requestId) => api.directory.contextFor(anonymous, { requestId, now: () => api.now() }),
});

const QUARTER = '2026-Q3';

async function invited() {
  const receiver = await aReceiver();
  const letters = await invitePulses(api.directory.contextFor(systemViewer('invite-pulses'), { now: () => api.now() }));
  const letter = (await lettersIn(api)).find(({ recipient }) => recipient === receiver.editor.email);
  return { ...receiver, letters, letter, way: letter?.text.match(/\/pulse\/[\w-]+/)?.[0] ?? '' };
}

const FIELDS = { received: '12', attended: '9', turnedAway: '2', 'for-NO_CAPACITY': '2', appropriate: 'MOST' };

describe('the invitation', () => {
  it('goes to whoever keeps an organisation that people were sent to in the quarter, once', async () => {
    const { letters, letter, editor } = await invited();
    const again = await invitePulses(api.directory.contextFor(systemViewer('x'), { now: () => api.now() }));

    expect(letters).toBe(1);
    expect(again).toBe(0);
    expect(letter).toMatchObject({
      recipient: editor.email,
      subject: 'How was July to September 2026 for Meadow Choir?',
    });
    expect(letter?.text).toContain('until 29 October 2026');
  });

  it.each([
    ['whom nobody was sent in that quarter', { kind: 'REFERRAL', state: 'SENT', sentOn: '2026-06-30' }],
    ['whose name was only handed over', { kind: 'SIGNPOST', state: 'OFFERED', madeOn: '2026-08-12' }],
  ])('does not go to those %s', async (_what, connection) => {
    const { editor } = await aReceiver(connection);

    await invitePulses(api.directory.contextFor(systemViewer('x'), { now: () => api.now() }));

    expect((await lettersIn(api)).some(({ recipient }) => recipient === editor.email)).toBe(false);
  });

  it('is not sent any more when the figures are frozen', async () => {
    await aReceiver();
    api.setClock('2026-10-29T08:00:00Z');

    expect(await invitePulses(api.directory.contextFor(systemViewer('x'), { now: () => api.now() }))).toBe(0);
  });
});

describe('the page', () => {
  it('is opened without changing anything, filled in, and read back by the editor', async () => {
    const { id, editor, way } = await invited();

    const page = await browser.open(way);
    const thanks = await browser.send(way, { ...FIELDS, extraCostPence: '£1,250.50', supportWanted: 'A van.' });

    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Meadow Choir') });
    expect(await barriersIn(page.html)).toEqual([]);
    expect(thanks).toMatchObject({ status: 200, text: expect.stringContaining('Thank you') });
    expect(await pulsesOf(id, editor.viewer)).toEqual([
      {
        ...FULL,
        quarter: QUARTER,
        appropriate: 'MOST',
        capacity: null,
        extraCostPence: 125050,
        confidence6: null,
        supportWanted: 'A van.',
      },
    ]);
  });

  it('shows what was said, and takes a correction by the same link until the quarter is frozen', async () => {
    const { id, editor, way } = await invited();
    await browser.send(way, FIELDS);

    const again = await browser.open(way);
    await browser.send(way, { ...FIELDS, attended: '10' });
    api.setClock('2026-10-28T22:59:00Z');
    const last = await browser.open(way);
    api.setClock('2026-10-29T00:00:00Z');
    const late = await browser.send(way, { ...FIELDS, attended: '3' });

    expect(again.text).toContain('You have answered before');
    expect(again.document.querySelector('#attended')?.getAttribute('value')).toBe('9');
    expect(again.document.querySelector('#for-NO_CAPACITY')?.getAttribute('value')).toBe('2');
    expect(last.status).toBe(200);
    expect(late).toMatchObject({ status: 410, text: expect.stringContaining('This quarter is closed') });
    expect((await pulsesOf(id, editor.viewer))?.map(({ attended }: { attended: number }) => attended)).toEqual([10]);
  });

  it('says what is wrong beside each field, and keeps what was filled in', async () => {
    const { way } = await invited();

    const refused = await browser.send(way, { ...FIELDS, attended: '99', gapsSeen: 'Ring Jo on 07700 900123' });
    const empty = await browser.send(way, { received: '' });

    expect(refused.status).toBe(422);
    expect(refused.text).toContain('No more can have come than the 12 whom you were sent.');
    expect(refused.document.querySelector('#received')?.getAttribute('value')).toBe('12');
    expect(refused.text).toContain('This looks like a phone number.');
    expect(await barriersIn(refused.html)).toEqual([]);
    expect(empty.text).toContain('Give a number; 0 where there was nobody.');
  });

  it('opens by its secret only, of which a digest is kept', async () => {
    const { way } = await invited();
    const { em } = api.directory.contextFor(systemViewer('test'));

    const rows = await em.execute<{ all: string }[]>('select to_jsonb(i)::text as all from pulse_invitation i');

    expect(rows.some(({ all }) => all.includes(way.split('/').at(-1) ?? '?'))).toBe(false);
    expect((await browser.open(`/pulse/${'a'.repeat(43)}`)).status).toBe(410);
  });
});
