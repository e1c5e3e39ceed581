import { beforeAll, describe, expect, it } from '@jest/globals';
import { publishPulses } from '../../../src/features/pulse/publish-pulses.ts';
import { sumOfShown } from '../../../src/features/pulse/pulse-figures.rules.ts';
import { reportOf } from '../../../src/features/pulse/pulse-report.rules.ts';
import { systemViewer, type Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { counting } from '../../support/counted.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { newId } from '../../../src/shared/uuid.ts';

const api = testApi();
const { sql, connect, publish, aPlace, anOrganisation, aService } = counting(api);

const PULSE = `asked answered received attended turnedAway turnedAwayFor { code count } newVolunteers extraCostPence
  confidence6 isSumOfShown`;
const ASK = `query ($dimension: ImpactDimension!, $key: ID, $period: String) {
  impact(dimension: $dimension, key: $key, period: $period) { csv edges { node { key period pulse { ${PULSE} } } } } }`;

async function ask(dimension: string, key?: string, { viewer = administrator }: { viewer?: Viewer } = {}) {
  const { data } = await api.ask(ASK, { dimension, key, period: '2026-Q3' }, viewer);
  return data?.impact;
}
const pulseOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked))?.edges[0]?.node.pulse;

async function answered(council: string, received: number): Promise<string> {
  const { id } = await anOrganisation();
  await aService({ catchment: [council] }, id);
  await api.ask(
    `mutation ($id: ID!, $received: Int!) { submitPulse(organisationId: $id, quarter: "2026-Q3", input: {
      received: $received, attended: $received, turnedAway: 0, extraCostPence: 500 }) { problems { message } } }`,
    { id, received },
    whoIs('LISTING_EDITOR', id),
  );
  return id;
}

let inTrafford: string;

beforeAll(async () => {
  await sql(`insert into place.area (code, name, kind, parents) values
    ('E54000057', 'Greater Manchester ICB', 'ICB', '{E92000001}'),
    ('E08000009', 'Trafford', 'LOCAL_AUTHORITY', '{E54000057,E92000001}'),
    ('E08000003', 'Manchester', 'LOCAL_AUTHORITY', '{E54000057,E92000001}'),
    ('E08000006', 'Salford', 'LOCAL_AUTHORITY', '{E54000057,E92000001}') on conflict do nothing`);
  api.setClock('2026-10-10T10:00:00Z');
  inTrafford = await answered('E08000009', 12);
  await answered('E08000009', 9);
  await answered('E08000003', 30);
  await answered('E08000006', 3);
  await connect([{ person: newId(), ...(await aPlace()), madeOn: '2026-08-08' }]);
  await publish('2026-10-29');
  await publishPulses(api.directory.contextFor(systemViewer('test')).em, new Date('2026-10-29T10:00:00Z'));
  api.setClock('2026-10-30T10:00:00Z');
});

describe('what organisations said, beside figures about connections', () => {
  it('is that of a council as it was published, for its commissioners too', async () => {
    const expected = { asked: 2, answered: 2, received: 20, attended: 20, turnedAway: 0, isSumOfShown: false };

    expect(await pulseOf('LOCAL_AUTHORITY', 'E08000009')).toMatchObject(expected);
    const viewer = whoIs('COMMISSIONER', 'E54000057');
    expect(await pulseOf('LOCAL_AUTHORITY', 'E08000009', { viewer })).toMatchObject(expected);
    const { data } = await api.ask('{ pulseReport(period: "2026-Q3", area: "E08000009") { received } }', {}, viewer);
    expect(data?.pulseReport.received).toBe(20);
  });

  it('is, of an ICB, the sum of what its councils show, and of the whole what was published', async () => {
    const ofIcb = { asked: 4, answered: 4, received: 50, extraCostPence: null, confidence6: null, isSumOfShown: true };

    expect(await pulseOf('ICB', 'E54000057')).toMatchObject(ofIcb);
    expect(await pulseOf('DIRECTORY')).toMatchObject({ asked: 4, received: null, isSumOfShown: false });
  });

  it('is, of an organisation, for its own editors alone, and suppressed as in reports', async () => {
    const own = whoIs('LISTING_EDITOR', inTrafford);

    expect(await pulseOf('ORGANISATION', inTrafford, { viewer: own })).toMatchObject({ received: 10, asked: 1 });
    expect(await pulseOf('ORGANISATION', inTrafford)).toBeNull();
    const commissioner = whoIs('COMMISSIONER', 'E08000009');
    expect(await pulseOf('ORGANISATION', inTrafford, { viewer: commissioner })).toBeNull();
  });

  it('is nothing of what tells organisations apart in no way', async () => {
    expect(await pulseOf('NEED', 'debt')).toBeNull();
    expect(await pulseOf('LOCAL_AUTHORITY', 'E08000001')).toBeNull();
  });

  it('is in the file, with what it means', async () => {
    const { csv } = await ask('LOCAL_AUTHORITY', 'E08000009');
    const [method, heading, line] = String(csv).split('\r\n');
    const at = (name: string) => line?.split(',')[heading?.split(',').indexOf(name) ?? -1];

    expect(method).toContain('A person whom two organisations count counts twice.');
    expect([at('pulse_received'), at('pulse_turned_away_cost'), at('pulse_extra_cost_pence')]).toEqual(['20', '0', '']);
    expect((await ask('NEED', 'debt')).csv).toContain(',,,');
  });
});

describe('the sum of what councils show', () => {
  const report = (received: number) => ({
    ...reportOf([{ ...NOTHING, received, attended: received }]),
    asked: 1,
  });
  const NOTHING = {
    ...{ received: 0, attended: 0, turnedAway: 0, turnedAwayFor: [], appropriate: null, informed: null },
    ...{ capacity: null, waiting: null, waitingWeeks: null, newMembers: null, newVolunteers: null },
    ...{ extraCostPence: null, fundingPence: null, confidence6: null, confidence12: null },
    ...{ supportWanted: null, gapsSeen: null },
  };

  it.each([
    [[20, 30], 50],
    [[20, 3], 20],
    [[3, 4], null],
    [[0, 3], null],
    [[0, 0], 0],
  ])('of %j is %j', (councils, sum) => {
    expect(sumOfShown(councils.map(report)).received).toBe(sum);
  });
});
