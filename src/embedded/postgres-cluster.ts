import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../shared/plain-failure.ts';
import { makeFolder } from './identity.ts';
import type { Identity } from './identity.ts';
import { lastLine } from './launch.ts';

const LOCALE =
  process.platform === 'linux'
    ? ['--locale=C.UTF-8']
    : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Makes an empty database cluster unless there is one, in a draft first: half a cluster would look like a whole one. */
export async function initialiseCluster(initdb: string, cluster: string, identity: Identity): Promise<boolean> {
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) return false;
  removeDrafts(cluster);
  const draft = `${cluster}.draft-${process.pid}`;
  makeFolder(draft, 0o700, identity);
  await initialise(initdb, draft, identity);
  if (fs.existsSync(cluster)) fs.rmdirSync(cluster);
  fs.renameSync(draft, cluster);
  return true;
}

function removeDrafts(cluster: string): void {
  const folder = path.dirname(cluster);
  const drafts = fs.readdirSync(folder).filter((name) => name.startsWith(`${path.basename(cluster)}.draft-`));
  // An initdb whose parent was killed may still be writing: it fails then, which is right.
  for (const name of drafts) fs.rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 20 });
}

async function initialise(initdb: string, cluster: string, identity: Identity): Promise<void> {
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
  if (code === 0) return;
  const remedy = 'You can set DATABASE_URL to a PostgreSQL server of your own.';
  throw new PlainFailure(`A new PostgreSQL database cannot be made in ${cluster}: ${lastLine(said)}. ${remedy}`);
}
