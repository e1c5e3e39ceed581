import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { counting, people, type Counted } from '../../support/counted.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { figuresThrough } from './figures-through.ts';

const api = testApi();
const { ask, cells } = figuresThrough(api);
const { connect, sql, publish, aPlace, aService } = counting(api);
let place: Awaited<ReturnType<typeof aPlace>>;
let other: Awaited<ReturnType<typeof aPlace>>;
let second: string;

beforeAll(async () => {
  [place, other] = [await aPlace(), await aPlace()];
  second = (await aService({ catchment: ['E08000009'] }, place.organisation)).id;
  await sql(`insert into place.area (code, name, kind, parents) values
    ('E08000009', 'Trafford', 'LOCAL_AUTHORITY', '{E54000057}'), ('E54000057', 'Greater Manchester ICB', 'ICB', '{}')`);
  const made = { madeOn: '2026-02-02', need: 'debt', localAuthority: 'E08000009', icb: 'E54000057', source: 'POLICE' };
  const here = { ...made, ...place };
  const many = (count: number, facts: Partial<Counted>) =>
    people(count).map((person): Counted => ({ ...here, person, ...facts }));
  await connect([
    ...many(21, { startedOn: '2026-02-12', outcome: 'GOT_HELP', populations: ['carers'] }),
    ...many(9, { outcome: 'COST' }),
    ...many(3, { outcome: 'UNSAFE' }),
    ...many(8, {}),
    ...many(4, { service: second, outcome: 'TIMING' }),
    ...many(12, { ...other, need: null, localAuthority: null, icb: null, source: null, startedOn: '2026-03-30' }),
  ]);
  await publish('2026-04-29');
  api.setClock('2026-05-01T10:00:00Z');
});

describe('a report', () => {
  it('has rounded counts, rates of rounded counts, reasons each for itself, and a median', async () => {
    const [cell] = await cells({ dimension: 'SERVICE', key: place.service });

    expect(cell).toMatchObject({
      ...{ connections: 40, endKnown: 35, closedLoopPercent: 88, gotHelp: 20, gotHelpPercent: 57 },
      ...{ started: 20, startedWithin28Days: 20, startedWithin28DaysPercent: 50, medianWaitDays: 10 },
      ...{ isSuppressed: false, isOfFew: false, label: 'Tuesday lunch club', period: '2026-Q1' },
    });
    expect(cell.reasons).toContainEqual({ outcome: 'COST', connections: 10 });
    expect(cell.reasons).toContainEqual({ outcome: 'UNSAFE', connections: null });
    expect(cell.reasons).toContainEqual({ outcome: 'DIGITAL', connections: 0 });
  });

  it('says nothing at all of one to seven, and that none is none', async () => {
    const [few] = await cells({ dimension: 'SERVICE', key: second });
    const none = await aService({}, other.organisation);

    expect(few).toMatchObject({ connections: null, endKnown: null, started: null, isSuppressed: true });
    expect(few.reasons.every(({ connections }: { connections: number | null }) => connections === null)).toBe(true);
    expect(await cells({ dimension: 'SERVICE', key: none.id })).toMatchObject([{ connections: 0, gotHelp: 0 }]);
  });

  it.each([
    ['DIRECTORY', [55]],
    ['NEED', [10, 45]],
    ['LOCAL_AUTHORITY', [45, 10]],
    ['ICB', [45, 10]],
    ['POPULATION', [20]],
    ['REFERRAL_SOURCE', [10, 45]],
  ])('is made by %s', async (dimension, connections) => {
    const found = await cells({ dimension });

    expect(found.map((cell: { connections: number }) => cell.connections)).toEqual(connections);
  });

  it('is read page by page, and by the quarters of a year', async () => {
    const first = await ask({ dimension: 'ORGANISATION', first: 1 });
    const rest = await ask({ dimension: 'ORGANISATION', after: first.report.pageInfo.endCursor });
    const quarters = await cells({ dimension: 'QUARTER', period: '2025-26' });

    expect(first.report.pageInfo.hasNextPage).toBe(true);
    expect(rest.report.edges).toHaveLength(1);
    expect(quarters.map((cell: { key: string; connections: number }) => [cell.key, cell.connections])).toEqual([
      ['2025-Q2', 0],
      ['2025-Q3', 0],
      ['2025-Q4', 0],
      ['2026-Q1', 55],
    ]);
  });

  it('comes as a file that says how it was made, and is no formula to a spreadsheet', async () => {
    const { report } = await ask({ dimension: 'NEED' });
    const [method, heading, ...lines] = report.csv.trim().split('\r\n');

    expect(method).toContain('Totals need not add.');
    expect(heading.split(',').slice(0, 6)).toEqual(['dimension', 'key', 'label', 'period', 'connections', 'end_known']);
    expect(lines.map((line: string) => line.split(',').slice(0, 5).join())).toEqual([
      'NEED,NOT_KNOWN,Not known,2026-Q1,10',
      'NEED,debt,Debt,2026-Q1,45',
    ]);
    expect(report.csv).toContain('suppressed');
  });

  it('is refused for a running period with the day on which it is published', async () => {
    const { report } = await ask({ dimension: 'DIRECTORY', period: '2026-Q2' });
    const newest = await ask({ dimension: 'DIRECTORY', period: null });

    expect(report.problems).toMatchObject([{ path: 'period', code: 'OUT_OF_RANGE' }]);
    expect(report.problems[0].message).toContain('29 July 2026');
    expect(report.edges).toEqual([]);
    expect(newest.report.period).toMatchObject({ name: '2026-Q1', publishesOn: '2026-04-29' });
  });

  it.each([
    ['DIRECTORY', 'last spring', 'Write a quarter as 2026-Q1'],
    ['QUARTER', '2026-Q1', 'write it as 2025-26'],
  ])('of %s for %s is refused in a sentence', async (dimension, period, words) => {
    const { report } = await ask({ dimension, period });

    expect(report.problems[0].message).toContain(words);
  });
});

describe('who sees which figures', () => {
  const keys = async (dimension: string, viewer: Viewer) =>
    (await cells({ dimension }, viewer)).map(({ key }: { key: string }) => key);

  it('is for editors: their organisation and what it offers', async () => {
    const editor = whoIs('LISTING_EDITOR', place.organisation);

    expect(await keys('ORGANISATION', editor)).toEqual([place.organisation]);
    expect((await keys('SERVICE', editor)).sort()).toEqual([place.service, second].sort());
    for (const dimension of ['TEAM', 'NEED', 'LOCAL_AUTHORITY', 'ICB'])
      expect(await keys(dimension, editor)).toEqual([]);
    expect((await ask({ dimension: 'DIRECTORY' }, editor)).codes).toEqual(['FORBIDDEN']);
    expect((await ask({ dimension: 'SERVICE', key: other.service }, editor)).codes).toEqual(['FORBIDDEN']);
  });

  it('is for commissioners: their areas, what serves them, and the whole directory', async () => {
    const commissioner = whoIs('COMMISSIONER', 'E54000057');

    expect(await keys('LOCAL_AUTHORITY', commissioner)).toEqual(['E08000009']);
    expect(await keys('ICB', commissioner)).toEqual(['E54000057']);
    expect(await keys('SERVICE', commissioner)).toEqual([second]);
    expect(await keys('ORGANISATION', commissioner)).toEqual([place.organisation]);
    expect(await keys('DIRECTORY', commissioner)).toEqual(['ALL']);
    expect(await keys('TEAM', commissioner)).toEqual([]);
  });

  it('is for those who work in a team: that team, and the whole directory', async () => {
    const worker = whoIs('LINK_WORKER', place.team);

    expect(await keys('TEAM', worker)).toEqual([place.team]);
    expect(await keys('NEED', worker)).toEqual(['NOT_KNOWN', 'debt']);
    expect(await keys('SERVICE', worker)).toEqual([]);
    expect((await ask({ dimension: 'TEAM', key: other.team }, worker)).codes).toEqual(['FORBIDDEN']);
  });

  it('is the same to all of them', async () => {
    const asking = { dimension: 'ORGANISATION', key: place.organisation };
    const viewers = [whoIs('LISTING_EDITOR', place.organisation), whoIs('COMMISSIONER', 'E08000009'), administrator];

    const [first, ...others] = await Promise.all(viewers.map((viewer) => cells(asking, viewer)));
    for (const each of others) expect(each).toEqual(first);
  });
});

describe('the periods', () => {
  it('are listed: those to come with the day on which they are published, and those that are', async () => {
    const { data } = await api.ask('{ impactPeriods { name kind publishesOn publishedAt } }', {}, administrator);
    const told = data?.impactPeriods.map(({ name, publishesOn, publishedAt }: Record<string, string>) => [
      ...[name, publishesOn, publishedAt !== null],
    ]);

    expect(told.slice(0, 4)).toEqual([
      ['2026-27', '2027-04-29', false],
      ['2026-Q2', '2026-07-29', false],
      ['2026-Q1', '2026-04-29', true],
      ['2025-26', '2026-04-29', true],
    ]);
  });
});
