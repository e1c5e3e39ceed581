import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { signedHeaders, secretOf } from '../../src/features/webhook/secret.rules.ts';

type IsGenuine = (secret: string, headers: Record<string, string>, body: string, now?: number) => boolean;

const guide = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/partners.md'), 'utf8');
const file = path.join(os.tmpdir(), `linkwell-partners-${process.pid}.mjs`);
let isGenuine: IsGenuine;

beforeAll(async () => {
  const [, code = ''] = /```js\n([^]*?)```/.exec(guide) ?? [];
  fs.writeFileSync(file, code);
  ({ isGenuine } = (await import(pathToFileURL(file).href)) as { isGenuine: IsGenuine });
});
afterAll(() => fs.rmSync(file));

const key = Buffer.alloc(32, 7);
const at = new Date('2026-11-22T19:30:00Z');
const webhook = { id: 'one', secretNumber: 2, formerSecretUntil: new Date('2026-11-23T19:00:00Z') };
const body = '{"type":"changes"}';
const headers = signedHeaders(key, webhook, { id: 'delivery', body, at });
const now = at.getTime() / 1000;

describe('the code of the guide', () => {
  it.each([
    ['with the secret', webhook.secretNumber],
    ['with the secret before, for a day', webhook.secretNumber - 1],
  ])('knows what comes from here, %s', (_which, secretNumber) => {
    expect(isGenuine(secretOf(key, { ...webhook, secretNumber }), headers, body, now + 60)).toBe(true);
  });

  const genuine = { secret: secretOf(key, webhook), headers: headers, body, now };

  it.each([
    ['another secret', { secret: secretOf(key, { ...webhook, secretNumber: 9 }) }],
    ['another body', { body: '{"type":"ping"}' }],
    ['another id', { headers: { ...headers, 'webhook-id': 'other' } }],
    ['another time', { headers: { ...headers, 'webhook-timestamp': String(now + 1) } }],
    ['no signature', { headers: { ...headers, 'webhook-signature': '' } }],
    ['an old request', { now: now + 301 }],
    ['nothing', { headers: {} }],
  ])('refuses %s', (_what, other) => {
    const sent = { ...genuine, ...other };

    expect(isGenuine(sent.secret, sent.headers, sent.body, sent.now)).toBe(false);
    expect(isGenuine(genuine.secret, genuine.headers, genuine.body, genuine.now)).toBe(true);
  });
});
