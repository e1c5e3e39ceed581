import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { whoIs } from '../../support/viewers.ts';
import { keeping, rung } from './keeping.ts';

const api = testApi();
const { done, theLine } = keeping(api);

/** A check on a day in London, and the last instant of its ninetieth day there, in UTC. */
const CHECKS = [
  ['in winter, through to winter', 'mind', '2026-11-30', '2027-02-28T23:59:59Z'],
  ['in winter, through the night when the clocks go forward', 'sane', '2027-01-10', '2027-04-10T22:59:59Z'],
  ['in summer, through to summer', 'beat', '2027-05-01', '2027-07-30T22:59:59Z'],
  ['in summer, through the night when the clocks go back', 'galop', '2027-09-01', '2027-11-30T23:59:59Z'],
  ['over a leap day', 'sobs', '2028-01-15', '2028-04-14T22:59:59Z'],
] as const;
const LINES: Record<string, string> = { sane: 'saneline' };

beforeAll(async () => {
  for (const [, short, checkedOn] of CHECKS) {
    api.setClock(`${checkedOn}T12:00:00Z`);
    const { id: lineId } = await theLine(LINES[short] ?? short);
    const facts = [rung('CALL', { value: '01632 960123', checkedOn })];
    const { proposal } = await done('proposeCrisisLineChange', whoIs('LINK_WORKER', 'a team'), { lineId, facts });
    await done('approveCrisisLineProposal', whoIs('ASSURER', 'E08000009'), { id: proposal.id });
  }
});
afterAll(() => api.setClock());

it.each(CHECKS)('a check %s holds to the end of the 90th day in London', async (_, short, verifiedOn, lastInstant) => {
  const at = async (instant: Date) => {
    api.setClock(instant.toISOString());
    return (await theLine(LINES[short] ?? short)).phone;
  };
  const value = '01632 960123';

  const last = await at(new Date(lastInstant));
  const after = await at(new Date(Date.parse(lastInstant) + 1_000));
  const muchLater = await at(new Date(Date.parse(lastInstant) + 5 * 365 * 86_400_000));

  expect(last).toMatchObject({ value, verifiedOn, status: 'VERIFIED' });
  expect(after).toMatchObject({ value, verifiedOn, status: 'OVERDUE', beingChecked: false });
  expect(muchLater).toMatchObject({ value, verifiedOn, status: 'OVERDUE' });
});
