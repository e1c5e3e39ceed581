import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import type { Owner } from '../embedded/data-folder.ts';
import type { MeilisearchConnection } from '../embedded/meilisearch-state.ts';

/** How to reach the servers, wherever they run. */
export interface Connections {
  primary: pg.PoolConfig;
  replicas: pg.PoolConfig[];
  /** Null where there is no Meilisearch: then PostgreSQL searches. */
  meilisearch: MeilisearchConnection | null;
}

/** Leaves word for commands that are run beside the server. */
export function leaveWord(folder: string, connections: Connections): void {
  const draft = `${fileIn(folder)}.draft`;
  fs.writeFileSync(draft, JSON.stringify({ pid: process.pid, connections }), { mode: 0o600 });
  fs.renameSync(draft, fileIn(folder));
}

/** What the owner of the folder has left word of, or null as long as it is still starting. */
export function wordFrom(owner: Owner, folder: string): Connections | null {
  try {
    const word = JSON.parse(fs.readFileSync(fileIn(folder), 'utf8')) as { pid: number; connections: Connections };
    return word.pid === owner.pid ? word.connections : null;
  } catch {
    return null;
  }
}

function fileIn(folder: string): string {
  return path.join(folder, 'connections.json');
}
