import { describe, expect, it } from '@jest/globals';
import { alone } from '../../../src/exchange/import/run/alone.ts';
import { nextAt, problemsWithFeed } from '../../../src/features/feed-schedule/feed-schedule.rules.ts';
import { importFeedsHourly } from '../../../src/jobs/import-feeds.ts';
import { testApi } from '../../support/api.ts';
import { jobTools } from '../../support/job-tools.ts';
import { administrator } from '../../support/viewers.ts';
import { feedServer, refuse } from './feed-server.ts';
import { aFeedService, someServices } from './services.ts';

const api = testApi();
const feed = feedServer();

const SCHEDULE = `mutation ($input: FeedScheduleInput!) {
  scheduleFeed(input: $input) { schedule { id nextAt } problems { path code } } }`;

async function schedule(source: string, address = feed.url) {
  const { data } = await api.ask(SCHEDULE, { input: { address, source, every: 'DAY' } }, administrator);
  return data?.scheduleFeed;
}

async function runJob(): Promise<void> {
  const { feeds, ...tools } = await jobTools(api);
  await importFeedsHourly.run({}, { ...tools, feeds: { ...feeds, networks: ['127.0.0.1'] } });
}

const unschedule = (id: string) =>
  api.ask('mutation ($id: ID!) { unscheduleFeed(id: $id) { problems { message } } }', { id }, administrator);

async function runsOf(source: string): Promise<{ state: string; created: number }[]> {
  const query = `query ($source: String) { importRuns(source: $source) { edges { node { state created startedAt } } } }`;
  const { data } = await api.ask(query, { source }, administrator);
  return data?.importRuns.edges.map(({ node }: { node: object }) => node);
}

async function failures(): Promise<unknown[]> {
  const { data } = await api.ask('{ feedSchedules { edges { node { lastFailure nextAt } } } }', {}, administrator);
  return data?.feedSchedules.edges.map(({ node }: { node: object }) => node);
}

describe('a feed on the schedule', () => {
  it('is imported when its time has come, and not before', async () => {
    api.setClock('2026-11-22T10:00:00Z');
    feed.services = someServices(2);
    const scheduled = await schedule('by-day');

    await runJob();
    api.setClock('2026-11-23T09:00:00Z');
    await runJob();
    const early = await runsOf('oruk:by-day');
    api.setClock('2026-11-23T11:00:00Z');
    feed.services = [...someServices(2), aFeedService(3)];
    await runJob();

    expect(early).toMatchObject([{ state: 'FINISHED', created: 2 }]);
    expect(await runsOf('oruk:by-day')).toMatchObject([{ created: 1 }, { created: 2 }]);
    await unschedule(scheduled.schedule.id);
  });

  it('that fails is left in peace for some hours, says why, and is no burden to others', async () => {
    api.setClock('2026-11-24T10:00:00Z');
    feed.on('/services', (_asked, response) => refuse(response, 404));
    const scheduled = await schedule('failing');

    await runJob();
    const after = await failures();
    await runJob();

    expect(after).toEqual([
      { lastFailure: expect.stringContaining('answered 404'), nextAt: '2026-11-24T16:00:00.000Z' },
    ]);
    expect(await runsOf('oruk:failing')).toMatchObject([{ state: 'FAILED' }]);
    await unschedule(scheduled.schedule.id);
  });

  it('waits while somebody else imports something, and has not failed', async () => {
    api.setClock('2026-11-25T10:00:00Z');
    feed.services = someServices(1);
    const scheduled = await schedule('waiting');

    await alone(api.connection, runJob);
    const after = await failures();

    expect(after).toEqual([{ lastFailure: null, nextAt: '2026-11-25T10:00:00.000Z' }]);
    expect(await runsOf('oruk:waiting')).toEqual([]);
    await unschedule(scheduled.schedule.id);
  });

  it('is there once, with an address that can be one', async () => {
    const { schedule: first } = await schedule('once');

    expect(await schedule('twice')).toMatchObject({ schedule: { id: first.id }, problems: [{ code: 'TAKEN' }] });
    expect(await schedule('file', 'file:///etc/passwd')).toMatchObject({ problems: [{ path: 'address' }] });
    await unschedule(first.id);
    expect(await failures()).toEqual([]);
  });
});

describe('the rules of a schedule', () => {
  const now = new Date('2026-11-22T10:00:00Z');

  it.each([
    ['DAY', false, '2026-11-23T10:00:00.000Z'],
    ['WEEK', false, '2026-11-29T10:00:00.000Z'],
    ['WEEK', true, '2026-11-22T16:00:00.000Z'],
  ] as const)('let it come each %s (failed: %s)', (every, hasFailed, next) => {
    expect(nextAt(every, { hasFailed }, now).toISOString()).toBe(next);
  });

  it.each([
    'ftp://example.org',
    'https://me:secret@example.org',
    'example.org',
    `https://example.org/${'x'.repeat(1000)}`,
  ])('refuse %s', (address) => {
    expect(problemsWithFeed(address, null)).toMatchObject([{ path: 'address', code: 'INVALID' }]);
  });
});
