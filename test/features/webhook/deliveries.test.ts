import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import type { Received } from '../../support/web-server.ts';
import { webhookBuilders } from './webhook-builders.ts';
import { aPartner } from './a-partner.ts';

const api = testApi({ outgoingNetworks: ['loopback'] });
const partner = aPartner(api);
const { answers, run, touch, hook, told } = partner;
const { aService } = builders(api);
const { deliveriesOf, tried, written } = webhookBuilders(api);
const SWITCH_ON = 'mutation ($id: ID!) { switchWebhookOn(id: $id) { webhook { isOn } problems { message } } }';
const SHOW = '{ webhooks { edges { node { id isOn switchedOffBecause failedDeliveries } } } }';

async function shown() {
  const { data } = await api.ask(SHOW, {}, partner.owner);
  return data?.webhooks.edges[0].node;
}

/** As often as the queue tries before a delivery is given up. */
async function giveUp(code = 500): Promise<void> {
  for (let attempt = 0; attempt < 12; attempt += 1) {
    answers.push(code);
    await tried();
  }
}

describe('a delivery', () => {
  it('that is not taken is tried again with the same id, and says what was answered', async () => {
    const { id } = await hook();
    await aService();
    await written();
    answers.push(500);

    expect(await tried()).toBe(1);
    expect(await deliveriesOf(partner.owner, id)).toMatchObject([
      { status: 'WAITING', attempts: 1, answerCode: 500, failure: 'It answered 500.', settledAt: null },
    ]);
    expect(await tried()).toBe(0);

    expect(await deliveriesOf(partner.owner, id)).toMatchObject([
      { status: 'DELIVERED', attempts: 2, answerCode: 204, failure: null },
    ]);
    const [first, second] = partner.server.received as [Received, Received];
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(second.body).toBe(first.body);
  });

  it('follows no redirect', async () => {
    const { id } = await hook();
    await aService();
    await written();
    answers.push(302);

    await tried();

    expect(partner.server.received.map(({ path }) => path)).toEqual(['/hook']);
    expect(await deliveriesOf(partner.owner, id)).toMatchObject([
      { failure: 'It answered 302: redirects are not followed.' },
    ]);
  });

  it('says when nobody could be reached', async () => {
    const { id } = await hook({ address: 'http://127.0.0.1:1/hook' });
    await aService();
    await written();

    await tried();

    expect(await deliveriesOf(partner.owner, id)).toMatchObject([
      { status: 'WAITING', answerCode: null, failure: expect.stringContaining('ECONNREFUSED') },
    ]);
  });

  it('is given up in the end; after three of them the webhook is switched off, and its owner is written to', async () => {
    const { id } = await hook();
    const service = await aService();
    for (let turn = 0; turn < 3; turn += 1) {
      await written();
      await giveUp();
    }

    expect(await shown()).toEqual({ id, isOn: false, switchedOffBecause: 'FAILURES', failedDeliveries: 3 });
    expect((await deliveriesOf(partner.owner, id)).map(({ status, attempts }) => [status, attempts])).toEqual(
      Array(3).fill(['FAILED', 12]),
    );
    const { rows } = await run(`select subject, text from letter where template = 'webhook-switched-off'`);
    expect(rows).toMatchObject([{ subject: 'The webhook Website of the council was switched off' }]);
    await touch(service.id);
    expect(await written()).toBe(0);

    await api.ask(SWITCH_ON, { id }, partner.owner);
    partner.server.received.length = 0;
    await written();
    await tried();

    expect(told(partner.server.received[0] as Received).map((each) => each.id)).toContain(service.id);
    expect(await shown()).toMatchObject({ isOn: true, failedDeliveries: 0 });
  });

  it('to where nobody listens any more (410) switches it off at once', async () => {
    await hook();
    await aService();
    await written();
    answers.push(410);

    await tried();

    expect(await shown()).toMatchObject({ isOn: false, switchedOffBecause: 'GONE' });
  });

  it('is forgotten after 30 days', async () => {
    const { id } = await hook();
    await aService();
    await written();
    await tried();
    await run(`update webhook_delivery set settled_at = now() - interval '31 days'`);
    const { forgetExpired } = await import('../../../src/jobs/forget-expired.ts');
    const { jobTools } = await import('../../support/job-tools.ts');

    await forgetExpired.run({}, await jobTools(api));

    expect(await deliveriesOf(partner.owner, id)).toEqual([]);
  });
});
