import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.ts';
import { OWN_DATABASE, PRODUCTION, REFERENCE_KEY, providers } from './environments.ts';

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
