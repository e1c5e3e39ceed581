import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import { makeDataFolder } from '../embedded/data-folder.ts';

/** The administrator's token: as configured, or in development one that is made once and kept in the data folder. */
export function adminTokenFor({ adminToken, isProduction, dataFolder }: Config): string | null {
  if (adminToken !== null || isProduction) return adminToken;
  makeDataFolder(dataFolder);
  const file = path.join(dataFolder, 'admin-token');
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}
