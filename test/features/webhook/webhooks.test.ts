import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { Webhook as Receiver } from 'standardwebhooks';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { webServer, type Received, type WebServer } from '../../support/web-server.ts';
import { withClient } from '../../support/with-client.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { webhookBuilders } from './webhook-builders.ts';

const api = testApi({ outgoingNetworks: ['loopback'] });
const { anOrganisation, aPerson, aService } = builders(api);
const { aWebhook, deliveriesOf, tried, written } = webhookBuilders(api);

/** How the partner answers next; it takes what it is sent when nothing else is said. */
const answers: number[] = [];
let server: WebServer;
let owner: Viewer;

beforeAll(async () => {
  server = await webServer((response: ServerResponse) =>
    response.writeHead(answers.shift() ?? 204, { location: `${server.url}/elsewhere` }).end(),
  );
});
afterAll(() => server.close());
beforeEach(async () => {
  answers.length = 0;
  await written();
  await run('delete from webhook');
  server.received.length = 0;
  owner = (await aPerson({ roles: [{ role: 'ADMINISTRATOR', scope: null }] })).viewer;
});

const run = (statement: string, values: unknown[] = []) =>
  withClient(api.connection, (client) => client.query(statement, values));
const touch = (id: string) =>
  run(`update service set summary = jsonb_build_object('en', gen_random_uuid()) where id = $1`, [id]);
const hook = (input: object = {}) => aWebhook(owner, { address: `${server.url}/hook`, ...input });
const told = ({ body }: { body: string }) => JSON.parse(body).data.changes as { id: string; what: string }[];
const headersOf = ({ headers }: Received) => headers as Record<string, string>;

const SWITCH_ON = 'mutation ($id: ID!) { switchWebhookOn(id: $id) { webhook { isOn } problems { message } } }';
const SHOW = '{ webhooks { edges { node { id isOn switchedOffBecause failedDeliveries } } } }';

async function shown() {
  const { data } = await api.ask(SHOW, {}, owner);
  return data?.webhooks.edges[0].node;
}

/** As often as the queue tries before a delivery is given up. */
async function giveUp(code = 500): Promise<void> {
  for (let attempt = 0; attempt < 12; attempt += 1) {
    answers.push(code);
    await tried();
  }
}

describe('a webhook', () => {
  it('is told of what has changed, signed, and of nothing but ids', async () => {
    const { secret } = await hook();
    const { id } = await aService();

    await written();
    await tried();

    const [request] = server.received as [Received];
    expect(request).toMatchObject({ method: 'POST', path: '/hook', headers: { 'content-type': 'application/json' } });
    expect(new Receiver(secret).verify(request.body, headersOf(request))).toEqual({
      type: 'changes',
      timestamp: expect.any(String),
      data: {
        changes: expect.arrayContaining([{ kind: 'SERVICE', id, what: 'PUBLISHED', at: expect.any(String) }]),
        cursor: expect.any(String),
      },
    });
  });

  it('is signed so that nobody else can have sent it, and nothing of it was changed', async () => {
    const { secret } = await hook();
    await aService();
    await written();
    await tried();
    const [request] = server.received as [Received];
    const receiver = new Receiver(secret);

    expect(() => receiver.verify(request.body.replace('PUBLISHED', 'WITHDRAWN'), headersOf(request))).toThrow();
    expect(() => receiver.verify(request.body, { ...headersOf(request), 'webhook-id': 'another' })).toThrow();
    expect(() =>
      new Receiver(`whsec_${Buffer.alloc(32).toString('base64')}`).verify(request.body, headersOf(request)),
    ).toThrow();
  });

  it('hands a cursor over with which changes goes on from there', async () => {
    await hook();
    await aService();
    await written();
    await tried();
    const cursor = JSON.parse(server.received[0]?.body ?? '').data.cursor as string;
    const { id } = await aService();
    await written();

    const document = 'query ($since: String) { changes(since: $since, kinds: [SERVICE], first: 5) { changes { id } } }';
    const { data } = await api.ask(document, { since: cursor });

    expect(data?.changes.changes).toEqual([{ id }]);
  });

  it('begins where a cursor says', async () => {
    const { data } = await api.ask('{ changes(first: 1000) { cursor } }');
    const { id } = await aService();
    await hook({ since: data?.changes.cursor });

    await written();
    await tried();

    expect(told(server.received[0] as Received).map((each) => each.id)).toContain(id);
  });

  it('hears of the kinds that it wants to hear of', async () => {
    await hook({ kinds: ['ORGANISATION'] });
    const organisation = await anOrganisation();
    await aService({}, organisation.id);

    await written();
    await tried();
    const { id } = await aService({}, organisation.id);
    expect(id).toBeTruthy();

    expect(told(server.received[0] as Received).map((each) => each.id)).toEqual([organisation.id]);
    expect(await written()).toBe(0);
  });

  it('is told in order: what changes while one is on its way comes afterwards, each listing once', async () => {
    const [one, other] = [await aService(), await aService()];
    await written();
    await hook();
    await touch(one.id);
    expect(await written()).toBe(1);
    answers.push(503);
    await tried();
    await touch(one.id);
    await touch(other.id);
    await touch(other.id);
    expect(await written()).toBe(0);

    await tried();
    expect(await written()).toBe(1);
    await tried();

    expect(server.received.map((request) => told(request).map(({ id }) => id))).toEqual([
      [one.id],
      [one.id],
      [one.id, other.id],
    ]);
  });

  it('is not told while its owner may not sign in', async () => {
    await hook();
    await run('update person set suspended_at = now() where id = $1', [owner.id]);
    await aService();

    expect(await written()).toBe(0);
  });
});

describe('a delivery', () => {
  it('that is not taken is tried again with the same id, and says what was answered', async () => {
    const { id } = await hook();
    await aService();
    await written();
    answers.push(500);

    expect(await tried()).toBe(1);
    expect(await deliveriesOf(owner, id)).toMatchObject([
      { status: 'WAITING', attempts: 1, answerCode: 500, failure: 'It answered 500.', settledAt: null },
    ]);
    expect(await tried()).toBe(0);

    expect(await deliveriesOf(owner, id)).toMatchObject([
      { status: 'DELIVERED', attempts: 2, answerCode: 204, failure: null },
    ]);
    const [first, second] = server.received as [Received, Received];
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(second.body).toBe(first.body);
  });

  it('follows no redirect', async () => {
    const { id } = await hook();
    await aService();
    await written();
    answers.push(302);

    await tried();

    expect(server.received.map(({ path }) => path)).toEqual(['/hook']);
    expect(await deliveriesOf(owner, id)).toMatchObject([{ failure: 'It answered 302: redirects are not followed.' }]);
  });

  it('says when nobody could be reached', async () => {
    const { id } = await hook({ address: 'http://127.0.0.1:1/hook' });
    await aService();
    await written();

    await tried();

    expect(await deliveriesOf(owner, id)).toMatchObject([
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
    expect((await deliveriesOf(owner, id)).map(({ status, attempts }) => [status, attempts])).toEqual(
      Array(3).fill(['FAILED', 12]),
    );
    const { rows } = await run(`select subject, text from letter where template = 'webhook-switched-off'`);
    expect(rows).toMatchObject([{ subject: 'The webhook Website of the council was switched off' }]);
    await touch(service.id);
    expect(await written()).toBe(0);

    await api.ask(SWITCH_ON, { id }, owner);
    server.received.length = 0;
    await written();
    await tried();

    expect(told(server.received[0] as Received).map((each) => each.id)).toContain(service.id);
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

    expect(await deliveriesOf(owner, id)).toEqual([]);
  });
});
