import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config.ts';
import { OWN_DATABASE, PRODUCTION, REFERENCE_KEY, NOTIFY, providers } from './environments.ts';

describe('a setting that cannot be', () => {
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

  it('says all mistakes at once and shows no password', () => {
    const environment = { PORT: 'x', LOG_LEVEL: 'loud', DATABASE_URL: 'http://user:hunter2@db' };

    expect(() => readConfig(environment)).toThrow(/^DATABASE_URL .*\nPORT .*\nLOG_LEVEL [^\n]*$/);
    expect(() => readConfig(environment)).not.toThrow(/hunter2/);
  });
});
