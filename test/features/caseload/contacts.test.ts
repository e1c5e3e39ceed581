import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { teamAtWork } from './a-team.ts';
import { contactsThrough } from './contacts-through.ts';

const api = testApi();
const at = teamAtWork(api, '2026-06-10T10:00:00Z');
const { record, contactsOf } = contactsThrough(api, () => at);

describe('recording a contact', () => {
  it('keeps how, how long and when, on today where no day is said', async () => {
    const episode = await at.anEpisodeOf();

    const { contact, warnings, problems } = await record(episode, { on: null });

    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect(contact).toMatchObject({ kind: 'IN_PERSON', minutes: 50, happenedOn: '2026-06-10', note: null });
  });

  it('counts the day by the clocks of London', async () => {
    api.setClock('2026-06-10T23:30:00Z');
    const { contact } = await record(await at.anEpisodeOf(), { on: null });
    api.setClock('2026-06-10T10:00:00Z');

    expect(contact.happenedOn).toBe('2026-06-11');
  });

  it.each([
    { more: { minutes: 0 }, path: 'minutes', code: 'OUT_OF_RANGE' },
    { more: { minutes: 601 }, path: 'minutes', code: 'OUT_OF_RANGE' },
    { more: { on: '2026-02-30' }, path: 'on', code: 'INVALID' },
    { more: { on: '2026-06-11' }, path: 'on', code: 'OUT_OF_RANGE' },
    { more: { on: '2026-03-01' }, path: 'on', code: 'OUT_OF_RANGE' },
    { more: { note: 'x'.repeat(301) }, path: 'note', code: 'TOO_LONG' },
    { more: { note: 'Her number is 943 476 5919.' }, path: 'note', code: 'INVALID' },
    { more: { note: 'Ring 07700 900123 next time.' }, path: 'note', code: 'INVALID' },
    { more: { note: 'Lives at M33 7AB.' }, path: 'note', code: 'INVALID' },
  ])('refuses $more', async ({ more, path, code }) => {
    const { contact, warnings, problems } = await record(await at.anEpisodeOf(), more);

    expect(contact).toBeNull();
    expect(warnings).toEqual([]);
    expect(problems).toMatchObject([{ path, code }]);
  });

  it('takes what happened before an episode was closed, and nothing after', async () => {
    const episode = await at.anEpisodeOf({ closedOn: '2026-06-01', closingReason: 'GOALS_REACHED' });

    expect((await record(episode, { on: '2026-06-01' })).problems).toEqual([]);
    expect((await record(episode, { on: '2026-06-02' })).problems).toMatchObject([{ path: 'on' }]);
  });

  it('happens once for a key, with the same warnings', async () => {
    const episode = await at.anEpisodeOf();
    const first = await record(episode, { minutes: 30, key: 'contact-once-1' });
    const second = await record(episode, { minutes: 30, key: 'contact-once-1' });

    expect(first.warnings).toHaveLength(1);
    expect(second).toEqual(first);
    expect((await contactsOf(episode)).edges).toHaveLength(1);
  });
});

describe('what a contact warns of', () => {
  it('is a first session under 45 minutes, and no later one', async () => {
    const episode = await at.anEpisodeOf();

    expect((await record(episode, { minutes: 44, on: '2026-06-01' })).warnings).toMatchObject([
      expect.stringContaining('The first session took 44 minutes'),
    ]);
    expect((await record(episode, { minutes: 30, on: '2026-06-02' })).warnings).toEqual([]);
    expect((await record(await at.anEpisodeOf(), { minutes: 45 })).warnings).toEqual([]);
  });

  it('is not the length of a text message', async () => {
    const episode = await at.anEpisodeOf();

    expect((await record(episode, { kind: 'TEXT', minutes: 2 })).warnings).toEqual([]);
    expect((await record(episode, { kind: 'PHONE', minutes: 10 })).warnings).toHaveLength(1);
  });

  it('is the thirteenth contact, which is kept with and without a note; text messages do not count', async () => {
    const episode = await at.anEpisodeOf();
    await record(episode, { kind: 'TEXT', minutes: 1, on: '2026-05-01' });
    for (let day = 10; day < 22; day += 1) {
      const { warnings, contact } = await record(episode, { on: `2026-05-${day}` });
      expect(contact).not.toBeNull();
      expect(warnings).toEqual([]);
    }

    const thirteenth = await record(episode, { on: '2026-05-23' });
    const fourteenth = await record(episode, { on: '2026-05-24', note: 'A bereavement began it all anew.' });

    expect(thirteenth.problems).toEqual([]);
    expect(thirteenth.warnings).toEqual([
      'This is contact 13 of the episode; 6 to 12 are usual. Say in its note why there are more.',
    ]);
    expect(fourteenth.warnings).toEqual([
      'This is contact 14 of the episode; 6 to 12 are usual. Its note says why there are more.',
    ]);
  });

  it('is short meetings of one worker on one day', async () => {
    const [one, two, three] = [await at.anEpisodeOf(), await at.anEpisodeOf(), await at.anEpisodeOf()];
    for (const episode of [one, two, three]) await record(episode, { on: '2026-04-01' });
    const short = { minutes: 20, on: '2026-04-07' };

    expect((await record(one, short)).warnings).toEqual([]);
    expect((await record(two, short)).warnings).toMatchObject([
      expect.stringContaining('There are 2 meetings of 20 minutes or less on 7 April 2026'),
    ]);
    expect((await record(two, { ...short, on: '2026-04-08' })).warnings).toEqual([]);
    expect((await record(three, { ...short, kind: 'PHONE' })).warnings).toEqual([]);
    expect((await record(three, short, at.liam.viewer)).warnings).toEqual([]);
  });
});

describe('a contact that was mistyped', () => {
  const CORRECT = `mutation ($id: ID!, $version: Int!, $input: ContactCorrectionInput!) {
    correctContact(id: $id, version: $version, input: $input) {
      contact { version minutes kind happenedOn note } warnings problems { path code } } }`;
  const REMOVE = `mutation ($id: ID!, $version: Int!) {
    removeContact(id: $id, version: $version) { contact { id minutes note } warnings problems { path code } } }`;

  it('is put right, by whoever in the team has read how it is', async () => {
    const { contact } = await record(await at.anEpisodeOf(), { note: 'At the café.' });
    const which = { id: contact.id, version: contact.version };

    const right = await api.ask(CORRECT, { ...which, input: { minutes: 40, on: '2026-06-08' } }, at.cora.viewer);
    const late = await api.ask(CORRECT, { ...which, input: { minutes: 60 } }, at.leila.viewer);
    const bare = await api.ask(CORRECT, { ...which, version: 2, input: { note: null } }, at.leila.viewer);

    expect(right.data?.correctContact).toMatchObject({
      contact: { version: 2, minutes: 40, kind: 'IN_PERSON', happenedOn: '2026-06-08', note: 'At the café.' },
      warnings: [expect.stringContaining('40 minutes')],
      problems: [],
    });
    expect(late.data?.correctContact.problems).toEqual([{ path: 'version', code: 'CONFLICT' }]);
    expect(bare.data?.correctContact.contact).toMatchObject({ version: 3, minutes: 40, note: null });
  });

  it('is deleted for good where it never was', async () => {
    const episode = await at.anEpisodeOf();
    const { contact } = await record(episode);

    const { data } = await api.ask(REMOVE, { id: contact.id, version: contact.version }, at.leila.viewer);

    expect(data?.removeContact).toEqual({
      contact: { id: contact.id, minutes: 50, note: null },
      warnings: [],
      problems: [],
    });
    expect((await contactsOf(episode)).edges).toEqual([]);
  });
});
