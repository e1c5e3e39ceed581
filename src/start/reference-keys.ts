import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import { keyOf } from '../config/care.ts';
import { makeDataFolder } from '../embedded/data-folder.ts';
import type { ReferenceKey } from '../shared/reference-key.ts';

/**
 * The configuration with a key for local references: as told, or one that is made once and kept in the data folder. In
 * production with a database elsewhere none is made: another process would make another one, and find nobody.
 */
export function withReferenceKeys(config: Config): Config {
  const isElsewhere = config.isProduction && config.database.url !== null;
  if (config.care.referenceKeys.length > 0 || isElsewhere) return config;
  const care = Object.freeze({ ...config.care, referenceKeys: [keptKey(config.dataFolder)] });
  return Object.freeze({ ...config, care });
}

function keptKey(folder: string): ReferenceKey {
  makeDataFolder(folder);
  const file = path.join(folder, 'reference-key');
  if (!fs.existsSync(file)) fs.writeFileSync(file, `kept:${randomBytes(32).toString('base64')}`, { mode: 0o600 });
  const key = keyOf(fs.readFileSync(file, 'utf8').trim());
  if (!key) throw new Error(`${file} holds no key: take it out of the data folder's backup again.`);
  return key;
}
