import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook as Receiver } from 'standardwebhooks';
import { Outgoing } from '../../../src/http/outgoing/outgoing.ts';
import { attemptDelivery } from '../../../src/features/webhook/attempt-delivery.ts';
import { keyViewer, type Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { webServer, type WebServer } from '../../support/web-server.ts';
import { whoIs } from '../../support/viewers.ts';
import { CREATE, webhookBuilders } from './webhook-builders.ts';

const api = testApi({ outgoingNetworks: ['127.0.0.1'] });
const { aPerson, aService } = builders(api);
const { aWebhook, deliveriesOf, run, tried, written } = webhookBuilders(api);
let server: WebServer;
let owner: Viewer;

beforeAll(async () => {
  server = await webServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  await run('delete from webhook');
  server.received.length = 0;
  owner = (await aPerson({ roles: [{ role: 'COMMISSIONER', scope: 'K02000001' }] })).viewer;
});

const input = (more: object = {}) => ({
  input: { name: 'Council', address: 'https://partner.example.org/hook', ...more },
});
const onWebhook = (mutation: string) => `mutation ($id: ID!) { ${mutation}(id: $id) { problems { code message } } }`;

describe('an address', () => {
  it.each([
    ['without TLS', 'http://partner.example.org/hook', 'Start the address with https://.'],
    ['of another kind', 'ftp://partner.example.org/hook', 'Start the address with https://.'],
    ['that is none', 'partner', 'Give a web address'],
    ['with a password', 'https://ada:secret@partner.example.org/', 'Leave names and passwords out'],
    ['of a neighbour', 'https://10.0.0.5/hook', 'private network'],
    ['of the facts of a cloud', 'https://169.254.169.254/latest', 'private network'],
    ['of a neighbour of version 6', 'https://[fd00::1]/hook', 'private network'],
    ['of a neighbour that the operator has not named', 'http://127.0.0.2/hook', 'Start the address with https://.'],
  ])('%s is refused', async (_what, address, message) => {
    const { data } = await api.ask(CREATE, input({ address }), owner);

    expect(data?.createWebhook).toMatchObject({ webhook: null, secret: null, problems: [{ path: 'input.address' }] });
    expect(data?.createWebhook.problems[0].message).toContain(message);
  });

  it('that has come to lead into a private network is not asked', async () => {
    const { id } = await aWebhook(owner, { address: `${server.url}/hook` });
    await api.ask(onWebhook('pingWebhook'), { id }, owner);
    const ctx = { outgoing: new Outgoing(), webhookKey: Buffer.alloc(32), now: () => new Date() };
    const webhook = { id, address: `${server.url}/hook`, secretNumber: 1 };

    const attempt = await attemptDelivery(ctx, { id: 'one', body: '{}' } as never, webhook as never);

    expect(attempt).toEqual({ failure: 'Its address leads into a private network.' });
    expect(server.received).toEqual([]);
    await ctx.outgoing.close();
  });
});

describe('a secret', () => {
  it('is shown once, and kept nowhere', async () => {
    const key = 'webhook-key-1';
    const document = CREATE.replace('($input', '($key: String, $input').replace(
      '(input: $input)',
      '(input: $input, idempotencyKey: $key)',
    );
    const first = await api.ask(document, { ...input(), key }, owner);
    const again = await api.ask(document, { ...input(), key }, owner);

    const { secret, webhook } = first.data?.createWebhook ?? {};
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(again.data?.createWebhook).toMatchObject({ webhook: { id: webhook.id }, secret: null, problems: [] });
    for (const table of ['webhook', 'webhook_delivery', 'audit.event', 'shell.kept_answer']) {
      const { rows } = await run(`select t::text as words from ${table} t`);
      expect(rows.filter(({ words }) => String(words).includes(String(secret).slice(6)))).toEqual([]);
    }
  });

  it('goes on for a day after it was rotated', async () => {
    const { id, secret } = await aWebhook(owner, { address: `${server.url}/hook` });
    const document = 'mutation ($id: ID!) { rotateWebhookSecret(id: $id) { secret webhook { formerSecretUntil } } }';
    const { data } = await api.ask(document, { id }, owner);
    const rotated = String(data?.rotateWebhookSecret.secret);
    const ping = async () => {
      await api.ask(onWebhook('pingWebhook'), { id }, owner);
      await tried();
      const { body, headers } = server.received.at(-1) ?? { body: '', headers: {} };
      return (by: string) => new Receiver(by).verify(body, headers as Record<string, string>);
    };

    const meanwhile = await ping();
    await run(`update webhook set former_secret_until = now() - interval '1 second' where id = $1`, [id]);
    const afterwards = await ping();

    expect(rotated).not.toBe(secret);
    expect(meanwhile(secret)).toMatchObject({ type: 'ping' });
    expect(meanwhile(rotated)).toMatchObject({ type: 'ping', data: { webhook: id } });
    expect(afterwards(rotated)).toMatchObject({ type: 'ping' });
    expect(() => afterwards(secret)).toThrow('No matching signature found');
  });

  it('is its owner’s alone', async () => {
    const { id } = await aWebhook(owner, { address: `${server.url}/hook` });

    const { errors } = await api.ask(onWebhook('rotateWebhookSecret'), { id }, whoIs('ADMINISTRATOR'));

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('whoever owns a webhook', () => {
  it('tries it with a ping, once', async () => {
    const { id } = await aWebhook(owner, { address: `${server.url}/nobody-there`.replace(String(server.port), '1') });

    await api.ask(onWebhook('pingWebhook'), { id }, owner);
    await tried();

    expect(await deliveriesOf(owner, id)).toMatchObject([{ occasion: 'PING', status: 'FAILED', attempts: 1 }]);
  });

  it('sends a delivery again, with its id, and not while it is being tried', async () => {
    const { id } = await aWebhook(owner, { address: `${server.url}/hook` });
    await aService();
    await written();
    const again = async (delivery: string) =>
      (await api.ask(onWebhook('sendWebhookAgain'), { id: delivery }, owner)).data?.sendWebhookAgain.problems;
    const [delivery] = await deliveriesOf(owner, id);

    expect(await again(delivery?.id ?? '')).toMatchObject([{ code: 'CONFLICT' }]);
    await tried();
    expect(await again(delivery?.id ?? '')).toEqual([]);
    await tried();

    const ids = server.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([delivery?.id, delivery?.id]);
  });

  it('switches it off: what is on its way stops', async () => {
    const { id } = await aWebhook(owner, { address: `${server.url}/hook` });
    await aService();
    await written();

    await api.ask(onWebhook('switchWebhookOff'), { id }, owner);
    await tried();

    expect(server.received).toEqual([]);
    expect(await deliveriesOf(owner, id)).toMatchObject([
      { status: 'FAILED', failure: 'The webhook was switched off.' },
    ]);
  });

  it('removes it, with all that was sent', async () => {
    const { id } = await aWebhook(owner, { address: `${server.url}/hook` });
    await api.ask(onWebhook('pingWebhook'), { id }, owner);

    await api.ask(onWebhook('removeWebhook'), { id }, owner);

    const { rows } = await run('select from webhook_delivery where webhook_id = $1', [id]);
    expect(rows).toEqual([]);
    expect((await api.ask('{ webhooks { edges { node { id } } } }', {}, owner)).data?.webhooks.edges).toEqual([]);
  });

  it('does so by an API key for listings too', async () => {
    const viewer = keyViewer(owner.id ?? '', owner.roles, ['LISTINGS']);

    const { data } = await api.ask(CREATE, input(), viewer);

    expect(data?.createWebhook.problems).toEqual([]);
    const { data: seen } = await api.ask('{ webhooks { edges { node { id } } } }', {}, owner);
    expect(seen?.webhooks.edges).toEqual([{ node: { id: data?.createWebhook.webhook.id } }]);
  });

  it('has ten at most', async () => {
    for (let turn = 0; turn < 10; turn += 1) await api.ask(CREATE, input(), owner);

    const { data } = await api.ask(CREATE, input(), owner);

    expect(data?.createWebhook.problems).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
  });

  it('sees nobody else’s', async () => {
    const { id } = await aWebhook(whoIs('ASSURER', 'K02000001'), { address: `${server.url}/hook` });

    const { data } = await api.ask('{ webhooks { edges { node { id } } } }', {}, owner);
    const { errors } = await api.ask(
      'query ($id: ID!) { webhookDeliveries(webhook: $id) { edges { node { id } } } }',
      { id },
      owner,
    );

    expect(data?.webhooks.edges).toEqual([]);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});
