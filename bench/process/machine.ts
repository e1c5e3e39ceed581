import os from 'node:os';
import pg from 'pg';
import type { Site } from '../bench-site.ts';

export interface Machine {
  processor: string;
  cores: number;
  memoryGigabytes: number;
  system: string;
  node: string;
  postgresql: string;
  meilisearch: string;
  /** How many processes wanted a core, on average over the last minute, when measuring began and ended. */
  load: { before: number; after: number };
}

export async function describeMachine({ database, meilisearch }: Site, loadBefore: number): Promise<Machine> {
  const client = new pg.Client(database);
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version').finally(() => client.end());
  const headers = { authorization: `Bearer ${meilisearch.masterKey}` };
  const version = (await (await fetch(`${meilisearch.url}/version`, { headers })).json()) as { pkgVersion: string };
  return {
    processor: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release().split('-')[0]} ${os.arch()}`,
    node: process.versions.node,
    postgresql: rows[0]?.server_version ?? 'unknown',
    meilisearch: version.pkgVersion,
    load: { before: loadBefore, after: loadNow() },
  };
}

export function loadNow(): number {
  return Number((os.loadavg()[0] ?? NaN).toFixed(1));
}
