import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../shared/plain-failure.ts';
import type { Identity } from './identity.ts';

const LOCALE =
  process.platform === 'linux'
    ? ['--locale=C.UTF-8']
    : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Makes an empty database cluster, unless there is one. */
export async function initialiseCluster(initdb: string, cluster: string, identity: Identity): Promise<boolean> {
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) return false;
  for (const name of fs.readdirSync(cluster)) fs.rmSync(path.join(cluster, name), { recursive: true });
  const args = ['-D', cluster, '-U', 'postgres', '--auth-local=trust', '--auth-host=reject', '--encoding=UTF8'];
  const child = spawn(initdb, [...args, ...LOCALE, '--no-instructions', '--no-sync'], {
    ...identity,
    cwd: cluster,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new PlainFailure(`A new PostgreSQL database cannot be made in ${cluster}: ${lastLine(said)}`);
  return true;
}

/** The end of a log, as far as it fits into a sentence. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
