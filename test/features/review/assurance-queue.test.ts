import { expect, it } from '@jest/globals';
import { whoIs } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';
import { assessing } from '../../support/assessing.ts';
import { groupsToAssess } from './a-group.ts';

const api = testApi();
const { aGroup } = groupsToAssess(api);
const { approved, conclude, filled, started } = assessing((...asked) => api.ask(...asked));
const QUEUE = '{ assuranceQueue(first: 100) { edges { cursor node { kind on tier service { id } } } } }';

it('the queue is in the order of risk, and only of the own area', async () => {
  const [area, other] = ['E06000011', 'E06000012'];
  const there = whoIs('ASSURER', area);
  api.setClock('2026-03-01T10:00:00Z');
  const group = (input: object = {}) => aGroup({ catchment: [area], ...input });
  const [never, neverC] = [await group(), await group({ activityKinds: ['talking-support'] })];
  const [expired, expiring, planned, open] = [await group(), await group(), await group(), await group()];
  await approved(there, expired, { expiresOn: '2026-03-31' });
  await approved(there, expiring, { expiresOn: '2026-05-15' });
  const plan = [{ action: 'Write the page.', dueOn: '2026-03-20' }];
  await conclude(there, await filled(there, planned, { expiresOn: '2027-03-01' }), {
    decision: 'WORKING_TOWARDS',
    plan,
  });
  await started(there, open);
  await aGroup({ catchment: [other] });

  api.setClock('2026-04-01T10:00:00Z');
  const { data } = await api.ask(QUEUE, {}, there);
  api.setClock();

  const found = data?.assuranceQueue.edges.map(({ node }: { node: { kind: string; service: { id: string } } }) => [
    node.kind,
    node.service.id,
  ]);
  expect(found).toEqual([
    ['EXPIRED', expired],
    ['EXPIRING', expiring],
    ['REVIEW_OPEN', open],
    ['PLAN_OVERDUE', planned],
    ['NEVER_ASSESSED', neverC],
    ['NEVER_ASSESSED', never],
  ]);
});
