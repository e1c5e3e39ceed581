import path from 'node:path';
import type pg from 'pg';
import type { Reporter } from '../shared/progress.ts';
import { startEmbeddedMeilisearch } from './embedded-meilisearch.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { ensureDatabase } from './ensure-database.ts';
import { KeptServer } from './keep-running.ts';
import { findMeilisearchBinary } from './meilisearch-binary.ts';
import type { MeilisearchConnection } from './meilisearch-state.ts';

/** A server that has been started, how to reach it, and how to end it. */
export interface Running<Connection> {
  connection: Connection;
  stop: () => Promise<void>;
  kill: () => void;
}

export interface Supervision {
  folder: string;
  report: Reporter;
  /** A server ended and could not be started again. */
  onLost: (sentence: string) => void;
}

const DATABASE = 'linkwell';
const POSTGRES_ATTEMPTS = 8;

/** Starts the embedded PostgreSQL and watches over it. */
export async function runPostgres({ folder, report, onLost }: Supervision): Promise<Running<pg.PoolConfig>> {
  const place = path.join(folder, 'postgres');
  const start = () => startEmbeddedPostgres({ folder: place });
  const server = await start();
  if (server.isAdopted) report.say('         It was still running: the last start was ended by force.');
  if (server.home !== place) report.say(aside(folder, server.home));
  const connection = await ensureDatabase(server.connection, DATABASE).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const kept = new KeptServer(server, {
    name: 'PostgreSQL',
    restart: start,
    attempts: POSTGRES_ATTEMPTS,
    say: report.say,
    onLost: (reason) => onLost(`PostgreSQL ended and cannot be started again: ${reason}`),
  });
  return { ...endings(kept), connection };
}

function aside(folder: string, home: string): string {
  return `         It runs under an account without privileges that cannot enter ${folder}, so its data is in ${home}`;
}

/** Starts the embedded Meilisearch and watches over it; null where there is none for this machine. */
export async function runMeilisearch(
  { folder, report }: Supervision,
  ownBinary: string | null,
): Promise<Running<MeilisearchConnection> | null> {
  const binary = ownBinary ?? findMeilisearchBinary();
  if (binary === null) return null;
  const plan = { folder: path.join(folder, 'meilisearch'), binary, isPinned: ownBinary === null };
  const server = await startEmbeddedMeilisearch(plan);
  const port = Number(new URL(server.connection.url).port);
  const kept = new KeptServer(server, {
    name: 'Meilisearch',
    restart: () => startEmbeddedMeilisearch({ ...plan, port }),
    attempts: Infinity,
    say: report.say,
    onLost: () => {},
  });
  return { ...endings(kept), connection: server.connection };
}

function endings(kept: KeptServer<unknown>): Pick<Running<unknown>, 'stop' | 'kill'> {
  return { stop: () => kept.stop(), kill: () => kept.kill() };
}
