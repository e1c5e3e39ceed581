import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDirectory, type Directory } from '../directory.ts';

const POOL_SIZE = 6;
const CLOSING_MS = 2000;

/** Works with the directory on this database, and closes it afterwards. */
export async function withDirectory(
  database: pg.PoolConfig,
  work: (directory: Directory) => Promise<void>,
): Promise<void> {
  const directory = await openDirectory({ primary: database, poolSize: POOL_SIZE });
  try {
    await work(directory);
  } finally {
    await close(directory);
  }
}

/** A session that was killed inside a transaction is never given back to the pool: do not wait for it for ever. */
async function close(directory: Directory): Promise<void> {
  const waiting = new AbortController();
  const patience = sleep(CLOSING_MS, undefined, { signal: waiting.signal }).catch(() => undefined);
  await Promise.race([directory.close(), patience]);
  waiting.abort();
}
