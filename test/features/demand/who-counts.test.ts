import { describe, expect, it } from '@jest/globals';
import { anonymous, keyViewer, systemViewer } from '../../../src/shared/viewer.ts';
import { administrator, someone, whoIs } from '../../support/viewers.ts';
import { FIREFOX, HOME, searching } from './searching.ts';

const { as, at, countsOf, search } = searching();
const linkWorker = whoIs('LINK_WORKER', '0190a000-0000-7000-8000-000000000001');
const ONE = { searches: 1, user_days: 1 };

describe('one person', () => {
  const debt = { ...HOME, filter: { needs: ['debt'] } };

  it('who looks for the same within minutes has searched once, with the most that was found', async () => {
    as(linkWorker, '2026-03-09T10:00:00Z');
    await search({ ...debt, filter: { needs: ['debt'], cost: ['PAID'] } });
    at('2026-03-09T10:06:00Z');
    await search(debt);
    at('2026-03-09T10:15:00Z');
    await search({ ...debt, filter: { needs: ['debt'], accessibility: ['BSL'] } });

    expect(await countsOf('2026-03-09')).toMatchObject([{ need: 'debt', ...ONE, none: 0, few: 1 }]);
  });

  it('who comes back later has searched twice, and is one person of that day', async () => {
    as(linkWorker, '2026-03-10T10:00:00Z');
    await search(debt);
    at('2026-03-10T14:00:00Z');
    await search(debt);

    expect(await countsOf('2026-03-10')).toMatchObject([{ need: 'debt', searches: 2, user_days: 1 }]);
  });

  it('counts beside others: colleagues, addresses, and browsers at one address', async () => {
    const from = (address: string, agent = FIREFOX) => ({ 'x-forwarded-for': address, 'user-agent': agent });
    as(linkWorker, '2026-03-11T10:00:00Z');
    await search(debt);
    as(whoIs('CARE_COORDINATOR', '0190a000-0000-7000-8000-000000000001'), '2026-03-11T10:00:00Z');
    await search(debt);
    as(anonymous, '2026-03-11T10:00:00Z');
    await search(debt, from('192.0.2.1'));
    await search(debt, from('192.0.2.1'));
    await search(debt, from('192.0.2.2'));
    await search(debt, from('192.0.2.2', 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/605.1.15'));

    expect(await countsOf('2026-03-11')).toMatchObject([{ need: 'debt', searches: 5, user_days: 5 }]);
  });

  it('is told apart by another system, which names its visitors', async () => {
    as(keyViewer('0190a000-0000-4000-8000-000000000002', administrator.roles, ['LISTINGS']), '2026-03-12T10:00:00Z');
    await search(debt);
    await search(debt, { 'x-visitor': 'a' });
    await search(debt, { 'x-visitor': 'a' });
    await search(debt, { 'x-visitor': 'b' });

    expect(await countsOf('2026-03-12')).toMatchObject([{ need: 'debt', searches: 2, user_days: 2 }]);
  });
});

describe('nobody counts', () => {
  const DAY = '2026-03-13';
  const NOON = `${DAY}T12:00:00Z`;
  const AREA = { role: 'ASSURER', scope: 'E08000009' } as const;

  it.each([
    ['an administrator', administrator],
    ['an assurer', someone(AREA)],
    ['an assurer who also commissions', someone(AREA, { role: 'COMMISSIONER', scope: 'E08000009' })],
    ['a program', systemViewer('import')],
  ])('%s', async (_name, viewer) => {
    as(viewer, NOON);

    await search(HOME);

    expect(await countsOf(DAY)).toEqual([]);
  });

  it.each([
    ['a robot', HOME, { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['a library', HOME, { 'user-agent': 'python-requests/2.32' }],
    ['a trial', { ...HOME, isTest: true }, {}],
    ['what was refused', { ...HOME, filter: { needs: ['no-such-need'] } }, {}],
    ['a postcode that is none', { eligibleAt: { postcode: 'nowhere' } }, {}],
  ])('%s', async (_name, variables, headers) => {
    as(anonymous, NOON);

    await search(variables, headers);

    expect(await countsOf(DAY)).toEqual([]);
  });

  it('by going on to a second page', async () => {
    as(linkWorker, '2026-03-14T10:00:00Z');
    const { pageInfo } = await search({ ...HOME, filter: { needs: ['stress'] }, first: 2 });
    at('2026-03-14T12:00:00Z');
    await search({ ...HOME, filter: { needs: ['stress'] }, first: 2, after: pageInfo.endCursor });

    expect(await countsOf('2026-03-14')).toMatchObject([{ need: 'stress', ...ONE }]);
  });

  it('but somebody who assures and works with people does', async () => {
    as(someone(AREA, { role: 'LINK_WORKER', scope: '0190a000-0000-7000-8000-000000000001' }), '2026-03-15T10:00:00Z');

    await search(HOME);

    expect(await countsOf('2026-03-15')).toMatchObject([{ need: '', ...ONE }]);
  });
});
