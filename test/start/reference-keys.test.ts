import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.ts';
import { withReferenceKeys } from '../../src/start/reference-keys.ts';

const PRODUCTION = {
  NODE_ENV: 'production',
  LINKWELL_PUBLIC_URL: 'https://directory.example.org',
  LINKWELL_AUTH_SECRET: 'thirty-two-characters-and-more-of-it',
};
const KEY = `mine:${Buffer.alloc(32, 1).toString('base64')}`;

/** The ids of the keys that a program has which was set so, in a data folder of its own. */
function keysWith(settings: NodeJS.ProcessEnv) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linkwell-keys-'));
  const config = withReferenceKeys(readConfig({ ...settings, LINKWELL_DATA_DIR: folder }));
  const again = withReferenceKeys(readConfig({ ...settings, LINKWELL_DATA_DIR: folder }));
  const files = fs.readdirSync(folder);
  fs.rmSync(folder, { recursive: true });
  expect(again.care.referenceKeys).toEqual(config.care.referenceKeys);
  return { ids: config.care.referenceKeys.map(({ id }) => id), files };
}

describe('the keys for local references', () => {
  it.each([
    ['made once and kept where nothing is set', {}, ['kept']],
    ['made once and kept in production with the database that comes along', PRODUCTION, ['kept']],
    ['as they are set', { LINKWELL_REFERENCE_KEYS: KEY }, ['mine']],
    ['none in production with a database elsewhere', { ...PRODUCTION, DATABASE_URL: 'postgres://db/linkwell' }, []],
  ] as [string, NodeJS.ProcessEnv, string[]][])('are %s', (_words, settings, ids) => {
    const kept = keysWith(settings);

    expect(kept.ids).toEqual(ids);
    expect(kept.files.includes('reference-key')).toBe(ids.includes('kept'));
  });
});
