import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { publishPulses } from '../../../src/features/pulse/publish-pulses.ts';
import { RECEIVERS_BETWEEN } from '../../../src/features/pulse/pulse.queries.ts';
import { reportOf, reportOfWhole } from '../../../src/features/pulse/pulse-report.rules.ts';
import type { PulseFacts } from '../../../src/features/pulse/pulse.rules.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';

const NOTHING = {
  ...{ received: 0, attended: 0, turnedAway: 0, turnedAwayFor: [], appropriate: null, informed: null, capacity: null },
  ...{ waiting: null, waitingWeeks: null, newMembers: null, newVolunteers: null, extraCostPence: null },
  ...{ fundingPence: null, confidence6: null, confidence12: null, supportWanted: null, gapsSeen: null },
} satisfies PulseFacts;
const said = (...facts: Partial<PulseFacts>[]) => reportOf(facts.map((each) => ({ ...NOTHING, ...each })));
const whole = (...areas: Partial<PulseFacts>[][]) =>
  reportOfWhole(areas.map((area) => area.map((each) => ({ ...NOTHING, ...each }))));
const times = (count: number, facts: Partial<PulseFacts>) => Array.from({ length: count }, () => facts);

describe('what organisations said, together', () => {
  it.each([
    [[0], 0],
    [[3, 4], null],
    [[9], 10],
    [[4, 4, 4, 4], 15],
    [[12, 9], 20],
  ])('suppresses and rounds people after adding up: %j is %j', (received, shown) => {
    expect(said(...received.map((each) => ({ received: each }))).received).toBe(shown);
  });

  it.each([
    [[3, 5], null],
    [[12, 1], null],
    [[20, 4, 3], null],
    [[20, 4, 4], 30],
  ])('tells no organisation of one to seven whom the others count: %j is %j', (counts, shown) => {
    const facts = counts.map((each) => ({ received: each, attended: each, newMembers: each, waiting: each }));

    expect(said(...facts)).toMatchObject({ received: shown, attended: shown, newMembers: shown, waiting: shown });
  });

  it('shows money and means of eight organisations or more only', () => {
    const seven = said(...times(7, { extraCostPence: 1_000, confidence6: 4 }));
    const eight = said(...times(7, { extraCostPence: 1_000, confidence6: 4 }), { extraCostPence: 501, confidence6: 3 });

    expect(seven).toMatchObject({ extraCostPence: null, confidence6: null });
    expect(eight).toMatchObject({ extraCostPence: 7_501, confidence6: 3.9 });
  });

  it('counts organisations as they are, and people by reason suppressed', () => {
    const reason = 'COST' as const;
    const report = said(
      { appropriate: 'MOST', capacity: 'FULL', turnedAway: 9, turnedAwayFor: [{ reason, count: 9 }] },
      { appropriate: 'MOST', turnedAway: 2, turnedAwayFor: [{ reason: 'TIMING', count: 2 }], gapsSeen: 'A choir.' },
    );

    expect(report.appropriate).toContainEqual({ code: 'MOST', count: 2 });
    expect(report.capacity).toContainEqual({ code: 'FULL', count: 1 });
    expect(report.turnedAwayFor.filter(({ count }) => count !== 0)).toEqual([
      { code: 'COST', count: 10 },
      { code: 'TIMING', count: null },
    ]);
    expect(report).toMatchObject({ answered: 2, gapsSeen: ['A choir.'] });
  });

  it('shows no total from which a reason of one to seven can be worked out', () => {
    const reasons = (['COST', 'TIMING', 'NO_CAPACITY', 'DIGITAL'] as const).map((reason) => ({ reason, count: 7 }));
    const allOfIt = said({ received: 28, turnedAway: 28, turnedAwayFor: reasons });
    const unsaid = said({ received: 15, turnedAway: 15, turnedAwayFor: [{ reason: 'COST', count: 10 }] });

    expect(allOfIt).toMatchObject({ received: null, turnedAway: null, attended: 0 });
    expect(unsaid).toMatchObject({ received: null, turnedAway: null });
    expect(said({ received: 12, attended: 9 })).toMatchObject({ received: null, attended: 10 });
    expect(said({ received: 20, attended: 12, turnedAway: 8 })).toMatchObject({ received: 20, turnedAway: 10 });
  });

  it('shows nothing of the whole that an area does not show', () => {
    const hidden = { received: null, newMembers: null, extraCostPence: null, confidence6: null };
    const many = times(8, { received: 10, attended: 10, newMembers: 3, extraCostPence: 1_000, confidence6: 4 });
    const few = times(1, { received: 7, newMembers: 7, extraCostPence: 12_345, confidence6: 1 });

    expect(whole(few, few, few, few)).toMatchObject({ answered: 4, ...hidden });
    expect(whole(many, few)).toMatchObject({ answered: 9, ...hidden });
    expect(whole(many, many)).toMatchObject({ received: 160, newMembers: 50, extraCostPence: 16_000, confidence6: 4 });
  });
});

const api = testApi();
const { anOrganisation, aService } = builders(api);
const REPORT = `query ($period: String!, $area: String!) { pulseReport(period: $period, area: $area) {
  asked answered received problems { path code } } }`;
const ask = async (area: string, period = '2026-Q3', viewer = administrator) => {
  const { data, errors } = await api.ask(REPORT, { area, period }, viewer);
  return data?.pulseReport ?? errors[0]?.extensions.code;
};

async function answered(council: string, received: number): Promise<string> {
  const { id } = await anOrganisation();
  await aService({ catchment: [council] }, id);
  await api.ask(
    `mutation ($id: ID!, $received: Int!) {
      submitPulse(organisationId: $id, quarter: "2026-Q3", input: { received: $received, attended: $received, turnedAway: 0 }) {
        problems { message } } }`,
    { id, received },
    whoIs('LISTING_EDITOR', id),
  );
  return id;
}

const em = () => api.directory.contextFor(systemViewer('test')).em;
const publish = (at: string) => publishPulses(em(), new Date(at));
const FROZEN = '2026-10-29T10:00:00Z';

describe('a report of an area', () => {
  let inTrafford = '';

  beforeAll(async () => {
    api.setClock('2026-10-10T10:00:00Z');
    await em().execute(`insert into place.area (code, name, kind, parents) values
      ('E47000001', 'Greater Manchester', 'COMBINED_AUTHORITY', '{E92000001}'),
      ('E08000009', 'Trafford', 'LOCAL_AUTHORITY', '{E47000001,E92000001}'),
      ('E08000003', 'Manchester', 'LOCAL_AUTHORITY', '{E47000001,E92000001}') on conflict do nothing`);
    inTrafford = await answered('E08000009', 12);
    await answered('E08000009', 9);
    await answered('E08000003', 30);
    api.setClock(FROZEN);
  });
  beforeEach(() => api.setClock(FROZEN));

  it('is there once it is published, after the figures are frozen', async () => {
    expect(await publish('2026-10-28T10:00:00Z')).toEqual([]);
    expect(await ask('E08000009')).toMatchObject({ problems: [{ path: 'period', code: 'OUT_OF_RANGE' }] });

    expect(await Promise.all([publish(FROZEN), publish(FROZEN)])).toContainEqual(['2026-Q3']);
    expect(await publish(FROZEN)).toEqual([]);
    expect(await ask('E08000009')).toMatchObject({ answered: 2, problems: [] });
  });

  it('adds up what its organisations said, the same for its commissioners and for administrators', async () => {
    await publish(FROZEN);
    const figures = { asked: 2, answered: 2, received: 20, problems: [] };

    expect(await ask('E08000009', '2026-Q3', whoIs('COMMISSIONER', 'E47000001'))).toEqual(figures);
    expect(await ask('E08000009')).toEqual(figures);
    expect(await ask('K02000001')).toMatchObject({ answered: 3, received: 50 });
  });

  it.each([
    ['areas that overlap with others', 'E47000001', '2026-Q3', { path: 'area', code: 'INVALID' }],
    ['years, which are sums', 'E08000009', '2025-26', { path: 'period', code: 'INVALID' }],
    ['no period', 'E08000009', 'summer', { path: 'period', code: 'INVALID' }],
    ['what goes on', 'E08000009', '2026-Q4', { path: 'period', code: 'OUT_OF_RANGE' }],
    ['a time of which nothing is published', 'E08000009', '2020-Q1', { path: 'period', code: 'OUT_OF_RANGE' }],
  ])('is not made of %s', async (_what, area, period, expected) => {
    expect(await ask(area, period)).toMatchObject({ answered: null, problems: [expected] });
  });

  it('stays as it was published, whatever moves, is said or goes later', async () => {
    await publish(FROZEN);
    const before = [await ask('E08000009'), await ask('E08000003'), await ask('K02000001')];

    await em().execute(`update service set catchment = '{E08000003}' where organisation_id = ?`, [inTrafford]);
    await em().execute('update pulse_answer set received = 99 where organisation_id = ?', [inTrafford]);
    await em().execute(`delete from pulse_answer where received = 9`);
    await publish('2026-11-29T10:00:00Z');

    expect([await ask('E08000009'), await ask('E08000003'), await ask('K02000001')]).toEqual(before);
    for (const change of [`update impact.pulse_report set area = 'x'`, 'delete from impact.pulse_report'])
      await expect(em().execute(change)).rejects.toThrow('Published figures do not change');
  });

  it('is nobody else’s', async () => {
    const others = [whoIs('COMMISSIONER', 'E08000003'), whoIs('LINK_WORKER', 'a team'), whoIs('ASSURER', 'E08000009')];

    for (const other of others) expect(await ask('E08000009', '2026-Q3', other)).toBe('FORBIDDEN');
  });
});

it('finds who received people by the days of the quarter, not by all connections', async () => {
  const plan = await withClient(api.connection, async (client) => {
    await client.query('set enable_seqscan = off');
    const { rows } = await client.query(`explain ${RECEIVERS_BETWEEN}`, ['2026-07-01', '2026-09-30']);
    return JSON.stringify(rows);
  });

  for (const day of ['sent_on', 'received_on', 'started_on']) expect(plan).toContain(`connection_${day}_index`);
  expect(plan).not.toContain('Seq Scan on connection');
});
