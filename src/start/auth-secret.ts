import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import { makeDataFolder } from '../embedded/data-folder.ts';

/** The configuration with the secret of signing in: as told, or in development one that is made once and kept. */
export function withAuthSecret(config: Config): Config {
  if (config.identity.secret !== null) return config;
  const secret = keptSecret(config.dataFolder);
  return Object.freeze({ ...config, identity: Object.freeze({ ...config.identity, secret }) });
}

function keptSecret(folder: string): string {
  makeDataFolder(folder);
  const file = path.join(folder, 'auth-secret');
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}
