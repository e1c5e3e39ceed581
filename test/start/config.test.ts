import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.ts';

const OWN_DATABASE = 'postgres://linkwell:secret@db/linkwell';
const PRODUCTION = {
  NODE_ENV: 'production',
  LINKWELL_PUBLIC_URL: 'https://directory.example.org',
  LINKWELL_AUTH_SECRET: 'thirty-two-characters-and-more-of-it',
};

const REFERENCE_KEY = `2026:${Buffer.alloc(32, 1).toString('base64')}`;

const NOTIFY = {
  NOTIFY_API_KEY: 'linkwell-11111111-1111-4111-8111-111111111111-22222222-2222-4222-8222-222222222222',
  NOTIFY_TEMPLATE_ID: '33333333-3333-4333-8333-333333333333',
};

function providers(...others: object[]): string {
  const provider = { id: 'nhs', issuer: 'https://id.example.org/', clientId: 'linkwell', clientSecret: 's3cret' };
  return JSON.stringify(others.map((each) => ({ ...provider, ...each })));
}

describe('the configuration', () => {
  it('takes identity providers, their secrets also from variables of their own', () => {
    const config = readConfig({
      LINKWELL_OIDC_PROVIDERS: providers({}, { id: 'entra', clientSecret: undefined, secretVariable: 'ENTRA_SECRET' }),
      ENTRA_SECRET: 'kept elsewhere',
    });

    expect(config.identity.providers).toMatchObject([
      { id: 'nhs', name: 'nhs', discoveryUrl: 'https://id.example.org/.well-known/openid-configuration' },
      { id: 'entra', clientSecret: 'kept elsewhere', secondFactor: 'own', domains: [], ownsAddresses: false },
    ]);
  });

  it('needs nothing to be set', () => {
    expect(readConfig({})).toMatchObject({
      http: { host: '127.0.0.1', port: 4000 },
      database: { url: null, replicaUrls: [] },
      search: { engine: 'meilisearch', meilisearchUrl: null },
      seed: 'demo',
      shell: { origins: { trusted: [], anyMayRead: false }, trustedProxies: [], timeLimitMs: 10_000, tracesTo: null },
      usesPostcodesIo: false,
    });
  });

  it.each([
    [{}, 'demo'],
    [{ DATABASE_URL: OWN_DATABASE }, 'none'],
    [{ DATABASE_URL: OWN_DATABASE, LINKWELL_SEED: 'demo' }, 'demo'],
    [{ ...PRODUCTION }, 'none'],
    [{ LINKWELL_SEED: 'none' }, 'none'],
  ])('with %j seeds %s', (environment, seed) => {
    expect(readConfig(environment).seed).toBe(seed);
  });

  it('takes keys for local references, the current one first', () => {
    const config = readConfig({ LINKWELL_REFERENCE_KEYS: `${REFERENCE_KEY},old:${'A'.repeat(43)}=` });

    expect(config.care).toEqual({
      years: 8,
      swemwbs: null,
      referenceKeys: [
        { id: '2026', secret: Buffer.alloc(32, 1) },
        { id: 'old', secret: Buffer.alloc(32) },
      ],
    });
  });

  it('takes the wording of SWEMWBS from whoever is registered, and says where it is not whole', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linkwell-licence-'));
    const file = path.join(folder, 'swemwbs.txt');
    const items = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'];
    fs.writeFileSync(file, `R-1\n\n${items.join('\n')}\n`);

    expect(readConfig({ LINKWELL_SWEMWBS_LICENCE: file }).care.swemwbs).toEqual({ registration: 'R-1', items });
    fs.writeFileSync(file, 'R-1\nOne\n');
    expect(() => readConfig({ LINKWELL_SWEMWBS_LICENCE: file })).toThrow('a file of eight lines');
    fs.rmSync(folder, { recursive: true });
  });

  it.each([
    [{}, { by: 'LOCAL' }],
    [{ LINKWELL_EMBEDDER: 'none' }, { by: 'NONE' }],
    [
      { LINKWELL_EMBEDDER: 'ollama', LINKWELL_EMBEDDER_MODEL: 'nomic', LINKWELL_EMBEDDER_DIMENSIONS: '768' },
      { by: 'OLLAMA', url: 'http://127.0.0.1:11434', model: 'nomic', key: null, dimensions: 768 },
    ],
  ])('with %j embeds by %j', (environment, meaning) => {
    expect(readConfig(environment).meaning).toEqual(meaning);
  });

  it('takes several replicas', () => {
    const config = readConfig({ DATABASE_URL: OWN_DATABASE, DATABASE_REPLICA_URLS: 'postgres://a/l, postgres://b/l' });

    expect(config.database.replicaUrls).toEqual(['postgres://a/l', 'postgres://b/l']);
  });

  it.each([
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, not "70000".'],
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, not "http".'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be an address that begins with postgres:// or postgresql://.'],
    [{ MEILI_URL: 'localhost' }, 'MEILI_URL must be an address that begins with http:// or https://.'],
    [{ LINKWELL_EMBEDDER: 'magic' }, 'LINKWELL_EMBEDDER must be local or none or openai or ollama, not "magic".'],
    [
      { LINKWELL_EMBEDDER: 'openai', LINKWELL_EMBEDDER_MODEL: 'small' },
      'LINKWELL_EMBEDDER openai needs LINKWELL_EMBEDDER_URL, LINKWELL_EMBEDDER_MODEL and LINKWELL_EMBEDDER_DIMENSIONS.',
    ],
    [
      {
        ...PRODUCTION,
        LINKWELL_EMBEDDER: 'openai',
        LINKWELL_EMBEDDER_URL: 'http://models.example.org',
        LINKWELL_EMBEDDER_MODEL: 'small',
        LINKWELL_EMBEDDER_DIMENSIONS: '512',
      },
      'LINKWELL_EMBEDDER_URL must begin with https:// in production: what people search for goes there.',
    ],
    [{ MEILI_BIN: '/no/such' }, 'MEILI_BIN names a file that is not there: /no/such.'],
    [
      { LINKWELL_LICENCE: 'OGL' },
      'LINKWELL_LICENCE and LINKWELL_LICENCE_URL go together: give the name of the licence and its address.',
    ],
    [
      { LINKWELL_ASSURER_EMAIL: 'Ada' },
      'LINKWELL_ASSURER_EMAIL must be an e-mail address of a role, such as listings@example.org.',
    ],
    [{ LINKWELL_CARE_YEARS: '0' }, 'LINKWELL_CARE_YEARS must be a whole number from 1 to 100, not "0".'],
    [
      { LINKWELL_REFERENCE_KEYS: '2026:c2hvcnQ=' },
      'LINKWELL_REFERENCE_KEYS must hold keys as id:base64 with commas between them, each of at least 32 random bytes.',
    ],
    [
      { LINKWELL_REFERENCE_KEYS: `${REFERENCE_KEY}, ${REFERENCE_KEY}` },
      'LINKWELL_REFERENCE_KEYS names two keys alike: give each an id of its own.',
    ],
    [{ LINKWELL_SEED: 'all' }, 'LINKWELL_SEED must be demo or none, not "all".'],
    [
      { DATABASE_REPLICA_URLS: OWN_DATABASE },
      'DATABASE_REPLICA_URLS needs DATABASE_URL: say which server the replicas copy.',
    ],
    [
      { LINKWELL_ALLOWED_ORIGINS: 'https://a.example/page' },
      'LINKWELL_ALLOWED_ORIGINS must hold origins such as https://www.example.org, with no path, and commas between them.',
    ],
    [
      { LINKWELL_OUTGOING_NETWORKS: 'home' },
      'LINKWELL_OUTGOING_NETWORKS must hold addresses or networks such as 10.0.0.5 or 10.0.0.0/8, or the word loopback.',
    ],
    [
      { LINKWELL_TRUSTED_PROXIES: '10.0.0.0/99' },
      'LINKWELL_TRUSTED_PROXIES must hold addresses or networks such as 10.0.0.5 or 10.0.0.0/8, or the word loopback.',
    ],
    [
      { LINKWELL_TIME_LIMIT_SECONDS: '0' },
      'LINKWELL_TIME_LIMIT_SECONDS must be a whole number from 1 to 300, not "0".',
    ],
    [
      { LINKWELL_PERSISTED_OPERATIONS: '/no/such' },
      'LINKWELL_PERSISTED_OPERATIONS names a file that is not there: /no/such.',
    ],
    [
      { ...PRODUCTION, LINKWELL_METRICS_TOKEN: 'short' },
      'LINKWELL_METRICS_TOKEN is too short for production: use at least 32 random characters.',
    ],
    [
      { ...PRODUCTION, LINKWELL_SEED: 'demo' },
      'LINKWELL_SEED must not be demo when NODE_ENV is production: the examples are not real services.',
    ],
    [
      { ...PRODUCTION, LINKWELL_AUTH_SECRET: '' },
      'LINKWELL_AUTH_SECRET is needed in production: at least 32 random characters.',
    ],
    [
      { ...PRODUCTION, LINKWELL_AUTH_SECRET: 'short' },
      'LINKWELL_AUTH_SECRET is too short for production: use at least 32 random characters.',
    ],
    [
      { ...PRODUCTION, LINKWELL_PUBLIC_URL: '' },
      'LINKWELL_PUBLIC_URL is needed in production: the address of this server, as people type it.',
    ],
    [
      { ...PRODUCTION, LINKWELL_PUBLIC_URL: 'http://directory.example.org' },
      'LINKWELL_PUBLIC_URL must begin with https:// in production: passwords travel there.',
    ],
    [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL must be an address that begins with smtp:// or smtps://.'],
    [
      { NOTIFY_API_KEY: NOTIFY.NOTIFY_API_KEY },
      'NOTIFY_API_KEY needs NOTIFY_TEMPLATE_ID: the id of the template at GOV.UK Notify, a UUID.',
    ],
    [
      { ...NOTIFY, NOTIFY_API_KEY: 'my-key' },
      'NOTIFY_API_KEY is not a key of GOV.UK Notify: copy all of it, with the name in front.',
    ],
    [{ ...NOTIFY, SMTP_URL: 'smtp://localhost' }, 'Set SMTP_URL or NOTIFY_API_KEY, not both: a letter leaves one way.'],
    [
      { ...PRODUCTION, ...NOTIFY, NOTIFY_URL: 'http://notify.example.org' },
      'NOTIFY_URL must begin with https:// in production.',
    ],
    [
      { LINKWELL_OIDC_PROVIDERS: '[{' },
      'LINKWELL_OIDC_PROVIDERS must be JSON; look for a missing quotation mark or bracket.',
    ],
    [
      { LINKWELL_OIDC_PROVIDERS: '[{"id":"nhs"}]' },
      'LINKWELL_OIDC_PROVIDERS: entry 1 needs id, issuer, clientId and clientSecret.',
    ],
    [
      { ...PRODUCTION, LINKWELL_OIDC_PROVIDERS: providers({ issuer: 'http://id.example.org' }) },
      'LINKWELL_OIDC_PROVIDERS: entry 1 needs an issuer that begins with https://.',
    ],
  ])('refuses %j in one sentence', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(new Error(sentence));
  });

  it.each([
    [
      'https://a.example, https://b.example',
      { trusted: ['https://a.example', 'https://b.example'], anyMayRead: false },
    ],
    ['*', { trusted: [], anyMayRead: true }],
    ['https://a.example,*', { trusted: ['https://a.example'], anyMayRead: true }],
  ])('reads the origins %s', (LINKWELL_ALLOWED_ORIGINS, origins) => {
    expect(readConfig({ LINKWELL_ALLOWED_ORIGINS }).shell.origins).toEqual(origins);
  });

  it.each([
    [{}, null],
    [{ LINKWELL_TRACING: 'on' }, 'http://127.0.0.1:4318'],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }, 'http://collector:4318'],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318', LINKWELL_TRACING: 'off' }, null],
  ])('with %j sends traces to %s', (environment, address) => {
    expect(readConfig(environment).shell.tracesTo).toBe(address);
  });

  it('says all mistakes at once and shows no password', () => {
    const environment = { PORT: 'x', LOG_LEVEL: 'loud', DATABASE_URL: 'http://user:hunter2@db' };

    expect(() => readConfig(environment)).toThrow(/^DATABASE_URL .*\nPORT .*\nLOG_LEVEL [^\n]*$/);
    expect(() => readConfig(environment)).not.toThrow(/hunter2/);
  });

  it('is explained variable by variable in .env.example', () => {
    const code = ['src/config.ts', ...fs.globSync('src/config/*.ts')].map((file) => fs.readFileSync(file, 'utf8'));
    const read = [...code.join('').matchAll(/variables\.\w+\(\s*'([A-Z_]+)'/g)].map(([, name]) => name);
    const explained = [...fs.readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);

    expect(explained.toSorted()).toEqual([...new Set(read)].toSorted());
  });

  it('accepts .env.example as it is', () => {
    const lines = fs.readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=(.*)$/gm);
    const { dataFolder, ...rest } = readConfig(
      Object.fromEntries([...lines].map((line) => line.slice(1))) as NodeJS.ProcessEnv,
    );

    expect(rest).toEqual(expect.objectContaining({ seed: 'demo', http: { host: '127.0.0.1', port: 4000 } }));
    expect(dataFolder).toMatch(/\.linkwell$/);
  });
});
