import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { reportOf } from '../../../src/features/pulse/pulse-report.rules.ts';
import type { PulseFacts } from '../../../src/features/pulse/pulse.rules.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

const NOTHING = {
  ...{ received: 0, attended: 0, turnedAway: 0, turnedAwayFor: [], appropriate: null, informed: null, capacity: null },
  ...{ waiting: null, waitingWeeks: null, newMembers: null, newVolunteers: null, extraCostPence: null },
  ...{ fundingPence: null, confidence6: null, confidence12: null, supportWanted: null, gapsSeen: null },
} satisfies PulseFacts;
const said = (...facts: Partial<PulseFacts>[]) => reportOf(facts.map((each) => ({ ...NOTHING, ...each })));
const times = (count: number, facts: Partial<PulseFacts>) => Array.from({ length: count }, () => facts);

describe('what organisations said, together', () => {
  it.each([
    [[0], 0],
    [[3, 4], null],
    [[3, 5], 10],
    [[12, 1], 15],
  ])('suppresses and rounds people after adding up: %j is %j', (received, shown) => {
    expect(said(...received.map((each) => ({ received: each }))).received).toBe(shown);
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
});

const api = testApi();
const { anOrganisation, aService } = builders(api);
const REPORT = `query ($period: String!, $area: String!) { pulseReport(period: $period, area: $area) {
  asked answered received problems { path code } } }`;
const ask = async (area: string, period = '2026-Q3', viewer = administrator) => {
  const { data, errors } = await api.ask(REPORT, { area, period }, viewer);
  return data?.pulseReport ?? errors[0]?.extensions.code;
};

async function answered(catchment: string, received: number): Promise<void> {
  const { id } = await anOrganisation();
  await aService({ catchment: [catchment] }, id);
  await api.ask(
    `mutation ($id: ID!, $received: Int!) {
      submitPulse(organisationId: $id, quarter: "2026-Q3", input: { received: $received, attended: 0, turnedAway: 0 }) {
        problems { message } } }`,
    { id, received },
    whoIs('LISTING_EDITOR', id),
  );
}

describe('a report of an area', () => {
  beforeAll(async () => {
    api.setClock('2026-10-10T10:00:00Z');
    const { em } = api.directory.contextFor(systemViewer('test'));
    await em.execute(`insert into place.area (code, name, kind, parents) values
      ('E47000001', 'Greater Manchester', 'COMBINED_AUTHORITY', '{E92000001}'),
      ('E08000009', 'Trafford', 'LOCAL_AUTHORITY', '{E47000001,E92000001}') on conflict do nothing`);
    await answered('E08000009', 12);
    await answered('E08000009', 9);
    await answered('E08000003', 30);
  });
  beforeEach(() => api.setClock('2026-10-29T10:00:00Z'));

  it('adds up what its organisations said, for its commissioners and for administrators', async () => {
    const inTrafford = { asked: 2, answered: 2, received: 20, problems: [] };

    expect(await ask('E08000009', '2026-Q3', whoIs('COMMISSIONER', 'E47000001'))).toEqual(inTrafford);
    expect(await ask('E47000001')).toEqual(inTrafford);
    expect(await ask('K02000001')).toMatchObject({ answered: 3, received: 50 });
    expect(await ask('E08000009', '2026-27')).toMatchObject({ problems: [{ path: 'period', code: 'OUT_OF_RANGE' }] });
  });

  it('is nobody else’s', async () => {
    const others = [whoIs('COMMISSIONER', 'E08000003'), whoIs('LINK_WORKER', 'a team'), whoIs('ASSURER', 'E08000009')];

    for (const other of others) expect(await ask('E08000009', '2026-Q3', other)).toBe('FORBIDDEN');
  });

  it('waits until the figures are frozen', async () => {
    api.setClock('2026-10-28T10:00:00Z');

    expect(await ask('E08000009')).toMatchObject({ problems: [{ path: 'period', code: 'OUT_OF_RANGE' }] });
    expect(await ask('E08000009', 'summer')).toMatchObject({ problems: [{ path: 'period', code: 'INVALID' }] });
  });
});
