import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { publishedProvision } from '../../support/published-provision.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

const api = testApi();
const { anArea } = builders(api);
const { publishFigures, publishReasons } = publishedProvision(api);
const AREA = 'E06000901';

const ASK = `query ($areaCode: String!) { areaProfile(areaCode: $areaCode) { quarter problems { path code }
  needs { need { code } } equity { ratio groups { group } } denials { unmet { count } reasons { reason count } }
  trend { quarter figures { meanScore area { code } } } improvements { open { points } }
  raisedGaps { edges { node { status area { code } } } } } }`;

beforeAll(async () => {
  await anArea(AREA);
  await publishFigures([
    { area: AREA, need: 'food', score: 80, unmet: 20, supply_value: 1, supply_usual: 2, supply_points: 20 },
    { area: AREA, need: 'debt', score: 20 },
    { area: AREA, need: 'food', quarter: '2026-04-01', score: 30 },
  ]);
  await publishReasons([{ area: AREA, need: 'food', reason: 'COST', shown: 20 }]);
  const flag = { need: 'food', areaCode: AREA, reason: 'COST' };
  const document = 'mutation ($flag: GapFlagInput!) { flagGap(flag: $flag) { problems { message } } }';
  await api.ask(document, { flag }, whoIs('LINK_WORKER', 'some team'));
});

describe('the page of an area', () => {
  it('shows all of it together', async () => {
    const { data } = await api.ask(ASK, { areaCode: AREA }, whoIs('COMMISSIONER', AREA));

    expect(data?.areaProfile).toMatchObject({
      quarter: '2026-Q3',
      needs: [{ need: { code: 'food' } }, { need: { code: 'debt' } }],
      denials: { unmet: { count: 20 }, reasons: [{ reason: 'COST', count: 20 }] },
      improvements: { open: [{ points: expect.any(Number) }] },
      raisedGaps: { edges: [{ node: { status: 'OBSERVED', area: { code: AREA } } }] },
    });
    expect(data?.areaProfile.trend.slice(-2)).toEqual([
      { quarter: '2026-Q2', figures: { meanScore: 30, area: { code: AREA } } },
      { quarter: '2026-Q3', figures: { meanScore: 50, area: { code: AREA } } },
    ]);
  });

  it('makes only the parts that are asked for', async () => {
    const bare = await api.ask(`{ areaProfile(areaCode: "${AREA}") { quarter } }`, {}, administrator);
    const whole = await api.ask(ASK, { areaCode: AREA }, administrator);

    expect(bare.statements).toBeLessThan(whole.statements);
  });

  it('has no parts where the question was wrong', async () => {
    const { data, errors } = await api.ask(ASK, { areaCode: 'E99999999' }, administrator);

    expect(errors).toEqual([]);
    expect(data?.areaProfile).toMatchObject({ needs: null, denials: null, improvements: null, raisedGaps: null });
    expect(data?.areaProfile.problems).toMatchObject([{ path: 'areaCode', code: 'UNKNOWN' }]);
  });
});
