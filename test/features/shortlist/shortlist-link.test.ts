import { describe, expect, it } from '@jest/globals';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { barriersIn } from '../../pages/browser.ts';
import { testApi } from '../../support/api.ts';
import { careBuilders } from '../../support/care.ts';
import { listingUp, wayOf } from './listing-up.ts';
import { handingOver, NOW } from './handing-over.ts';

const api = testApi();
const at = handingOver(api);
const { browser, aFullService, handed } = at;
const { aSupportedPerson } = careBuilders(api);
const { create, handOver } = listingUp(api);

describe('the link', () => {
  it('can be opened often, until 30 days have passed', async () => {
    const { url, until } = await handed([await aFullService()]);

    expect(until).toBe('2026-12-22T10:00:00.000Z');
    expect((await browser.open(wayOf(url))).status).toBe(200);
    expect((await browser.open(wayOf(url))).status).toBe(200);
    api.setClock('2026-12-22T10:00:00Z');
    const late = await browser.open(wayOf(url));
    api.setClock(NOW);

    expect(late).toMatchObject({ status: 410, text: expect.stringContaining('This link has expired') });
    expect(late.text).toContain('999');
    expect(await barriersIn(late.html)).toEqual([]);
  });

  it('works for its secret only, which is not kept', async () => {
    const { url } = await handed([await aFullService()]);
    const secret = wayOf(url).split('/').at(-1) ?? '';
    const { em } = api.directory.contextFor(systemViewer('test'));

    const rows = await em.execute<{ all: string }[]>('select to_jsonb(l)::text as all from shortlist_link l');
    const wrong = await browser.open(`/shortlist/${'a'.repeat(43)}`);

    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ all }) => all.includes(secret))).toBe(false);
    expect(wrong).toMatchObject({ status: 410, text: expect.stringContaining('This link does not work') });
  });

  it('goes when the person is deleted', async () => {
    const { url, personId } = await handed([await aFullService()]);
    const { em } = api.directory.contextFor(systemViewer('test'));

    await em.execute('delete from supported_person where id = ?', [personId]);

    expect((await browser.open(wayOf(url))).status).toBe(410);
  });

  it('is not made for an empty list', async () => {
    const { shortlist } = await create(at.ada, await aSupportedPerson(at.team));

    expect(await handOver(at.ada, shortlist.id)).toMatchObject({ url: null, problems: [{ code: 'REQUIRED' }] });
  });
});
