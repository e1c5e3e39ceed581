import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { remindEditors } from '../../../src/features/freshness/remind-editors.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator } from '../../support/viewers.ts';
import { lettersIn } from './letters.ts';

const api = testApi();
const build = builders(api);

/** The listings of one test are all there is: what others left is struck off. */
afterEach(async () => {
  const { em } = api.directory.contextFor(systemViewer('test'));
  for (const table of ['letter', 'freshness.unwritten', 'freshness.reminder', 'confirmation_link'])
    await em.execute(`delete from ${table}`);
  await em.execute(`update service set archived_at = now()`);
  await em.execute(`update organisation set archived_at = now()`);
});
beforeAll(() => api.setClock('2026-11-22T10:00:00Z'));

function remind(batch = 3) {
  return remindEditors(api.directory.contextFor(systemViewer('remind-editors'), { now: () => api.now() }), { batch });
}

async function anEditorOf(...organisations: string[]) {
  return build.aPerson({ roles: organisations.map((scope) => ({ role: 'LISTING_EDITOR', scope }) as const) });
}

const FRESH = { verifiedOn: '2026-11-01' };
const OLD = { verifiedOn: '2026-01-10' };

describe('the reminder of the day', () => {
  it('is one letter to each editor, with all that is theirs, across organisations', async () => {
    const [one, other] = [await build.anOrganisation(FRESH), await build.anOrganisation(FRESH)];
    const both = await anEditorOf(one.id, other.id);
    const second = await anEditorOf(other.id);
    for (const name of ['Alpha', 'Beta', 'Gamma', 'Delta'])
      await build.aService({ name: { en: name }, ...OLD }, one.id);
    await build.aService({ name: { en: 'Epsilon' }, ...OLD }, other.id);
    await build.aService({ name: { en: 'Zeta' }, ...FRESH }, other.id);

    const reminded = await remind();

    expect(reminded).toEqual({ listings: 5, withoutRecipient: 0, letters: 2 });
    const letters = new Map((await lettersIn(api)).map((letter) => [letter.recipient, letter]));
    expect(letters.get(both.email)?.subject).toBe('Are these 5 listings still right?');
    expect(letters.get(both.email)?.text).toContain(
      '- Alpha, Riverside Friends. Last checked 10 months ago. Look at it:',
    );
    expect(letters.get(second.email)?.subject).toBe('Is this still right? Epsilon, Riverside Friends');
    expect(letters.get(second.email)?.text).toContain('You may stop reminders');
    expect(letters.get(second.email)?.text).not.toContain('Zeta');
  });

  it('goes to the address of the listing where nobody edits it, and to nobody where there is none', async () => {
    const organisation = await build.anOrganisation(FRESH);
    await build.aService({ ...OLD, contacts: [{ note: 'Knock.' }, { email: 'Club@Example.org' }] }, organisation.id);
    await build.aService({ ...OLD, contacts: [{ phone: '01632 960001' }] }, organisation.id);

    expect(await remind()).toEqual({ listings: 1, withoutRecipient: 1, letters: 1 });
    expect((await lettersIn(api)).map(({ recipient }) => recipient)).toEqual(['club@example.org']);
  });

  it('comes at 10, at 11 and at 12 months, each once, and again a year after somebody has checked', async () => {
    const organisation = await build.anOrganisation({ verifiedOn: '2028-12-31' });
    await anEditorOf(organisation.id);
    const { id } = await build.aService(OLD, organisation.id);
    const lettersOn = async (day: string) => {
      api.setClock(`${day}T08:00:00Z`);
      return (await remind()).letters;
    };

    const days = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-12-10', '2026-12-31', '2027-01-10', '2027-06-01'];
    const letters = [];
    for (const day of days) letters.push(await lettersOn(day));
    await api.ask(
      `mutation ($id: ID!) { confirmListing(id: $id, version: 1) { problems { message } } }`,
      { id },
      administrator,
    );
    const after = [await lettersOn('2028-03-31'), await lettersOn('2028-04-01')];
    api.setClock('2026-11-22T10:00:00Z');

    expect(letters).toEqual([0, 1, 0, 1, 0, 1, 0]);
    expect(after).toEqual([0, 1]);
  });

  it('comes at once for what was never checked, and not for a draft, an archived or a closed one', async () => {
    const organisation = await build.anOrganisation(FRESH);
    await anEditorOf(organisation.id);
    await build.aService({ name: { en: 'Never checked' } }, organisation.id);
    await build.aService({ name: { en: 'Draft' }, isPublished: false }, organisation.id);
    await build.aService({ name: { en: 'Closed' }, status: 'CLOSED' }, organisation.id);

    await remind();

    expect((await lettersIn(api)).map(({ subject }) => subject)).toEqual([
      'Is this still right? Never checked, Riverside Friends',
    ]);
    expect(await remind()).toEqual({ listings: 0, withoutRecipient: 0, letters: 0 });
  });

  it('is the same letter once where two processes run at once', async () => {
    const organisation = await build.anOrganisation(FRESH);
    const { email } = await anEditorOf(organisation.id);
    for (let index = 0; index < 8; index += 1) await build.aService(OLD, organisation.id);

    const runs = await Promise.all([remind(), remind(), remind()]);

    expect(runs.reduce((sum, { listings }) => sum + listings, 0)).toBe(8);
    const lines = (await lettersIn(api)).flatMap(({ text }) => text.match(/\/confirm\//g) ?? []);
    expect(lines).toHaveLength(8);
    expect((await lettersIn(api)).every(({ recipient }) => recipient === email)).toBe(true);
  });

  it('is written by the next run where this one ended between finding and writing', async () => {
    const organisation = await build.anOrganisation(FRESH);
    const { email } = await anEditorOf(organisation.id);
    await build.aService(OLD, organisation.id);
    const ctx = api.directory.contextFor(systemViewer('remind-editors'), { now: () => api.now() });
    const failing = Object.assign(Object.create(ctx) as typeof ctx, {
      post: { ...ctx.post, send: () => { throw new Error('The power went.'); } }, // prettier-ignore
    });

    await expect(remindEditors(failing)).rejects.toThrow('The power went.');
    const reminded = await remind();

    expect(reminded).toEqual({ listings: 0, withoutRecipient: 0, letters: 1 });
    expect((await lettersIn(api)).map(({ recipient }) => recipient)).toEqual([email]);
  });

  it('leaves out what was checked in the meantime', async () => {
    const organisation = await build.anOrganisation(FRESH);
    await anEditorOf(organisation.id);
    const { id } = await build.aService(OLD, organisation.id);
    const { em } = api.directory.contextFor(systemViewer('test'));
    await em.execute(
      `insert into freshness.unwritten (recipient, listing_id, subject, rung, since)
       values ('late@example.org', ?, 'service', 'DUE', '2025-01-10')`,
      [id],
    );

    await remind();

    expect((await lettersIn(api)).map(({ recipient }) => recipient)).not.toContain('late@example.org');
  });
});
