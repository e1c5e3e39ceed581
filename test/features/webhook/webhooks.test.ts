import { describe, expect, it } from '@jest/globals';
import { Webhook as Receiver } from 'standardwebhooks';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import type { Received } from '../../support/web-server.ts';
import { webhookBuilders } from './webhook-builders.ts';
import { aPartner } from './a-partner.ts';

const api = testApi({ outgoingNetworks: ['loopback'] });
const partner = aPartner(api);
const { answers, run, touch, hook, told } = partner;
const { anOrganisation, aService } = builders(api);
const { tried, written } = webhookBuilders(api);
const headersOf = ({ headers }: Received) => headers as Record<string, string>;

describe('a webhook', () => {
  it('is told of what has changed, signed, and of nothing but ids', async () => {
    const { secret } = await hook();
    const { id } = await aService();

    await written();
    await tried();

    const [request] = partner.server.received as [Received];
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
    const [request] = partner.server.received as [Received];
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
    const cursor = JSON.parse(partner.server.received[0]?.body ?? '').data.cursor as string;
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

    expect(told(partner.server.received[0] as Received).map((each) => each.id)).toContain(id);
  });

  it('hears of the kinds that it wants to hear of', async () => {
    await hook({ kinds: ['ORGANISATION'] });
    const organisation = await anOrganisation();
    await aService({}, organisation.id);

    await written();
    await tried();
    const { id } = await aService({}, organisation.id);
    expect(id).toBeTruthy();

    expect(told(partner.server.received[0] as Received).map((each) => each.id)).toEqual([organisation.id]);
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

    expect(partner.server.received.map((request) => told(request).map(({ id }) => id))).toEqual([
      [one.id],
      [one.id],
      [one.id, other.id],
    ]);
  });

  it('is not told while its owner may not sign in', async () => {
    await hook();
    await run('update person set suspended_at = now() where id = $1', [partner.owner.id]);
    await aService();

    expect(await written()).toBe(0);
  });
});
