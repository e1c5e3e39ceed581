import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainFailure } from '../shared/plain-failure.ts';
import { ownerOf, unprivilegedIdentity } from './identity.ts';
import { lastLine, launch } from './launch.ts';
import type { Launch, Launched } from './launch.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { initialiseCluster } from './postgres-cluster.ts';
import { preparePostgresFolders } from './postgres-folders.ts';
import type { PostgresFolders } from './postgres-folders.ts';
import { endOf, isRunning, send, stopProcess } from './processes.ts';
import type { EmbeddedServer } from './server.ts';

/** Names the socket file; no network port is opened. */
const PORT = 5432;
const READY_PATIENCE_MS = 60_000;
const PREDECESSOR_PATIENCE_MS = 20_000;
const STOP_PATIENCE_MS = 10_000;

export interface EmbeddedPostgresOptions {
  folder: string;
  settings?: Record<string, string>;
}

/** How to reach the embedded PostgreSQL: its host is the folder of its socket. */
export interface PostgresConnection {
  host: string;
  port: number;
  user: string;
  database: string;
}

export type EmbeddedPostgres = EmbeddedServer<PostgresConnection> & {
  isFresh: boolean;
  /** Where its data really is. */
  home: string;
};

/** Starts PostgreSQL from the npm package on a unix socket, or takes over the one that a killed program left running. */
export async function startEmbeddedPostgres({
  folder,
  settings = {},
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = findPostgresBinaries();
  if (!binaries) {
    throw new PlainFailure(
      `No PostgreSQL comes along for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  const account = unprivilegedIdentity();
  const folders = preparePostgresFolders(path.resolve(folder), account);
  const isFresh = await initialiseCluster(binaries.initdb, folders.cluster, account);
  const orphan = await findOrphan(folders);
  const { pid, ended } = orphan ?? (await launchPatiently(folders.cluster, plan(binaries.postgres, folders, settings)));
  return {
    connection: { host: folders.sockets, port: PORT, user: 'postgres', database: 'postgres' },
    pid,
    isFresh,
    home: folders.home,
    isAdopted: orphan !== null,
    ended,
    // SIGINT is PostgreSQL's "fast" shutdown: it ends sessions and leaves a clean cluster.
    stop: () => stopProcess(pid, 'SIGINT', STOP_PATIENCE_MS),
    // SIGQUIT is its "immediate" one; the next start recovers from the log.
    kill: () => send(pid, 'SIGQUIT'),
  };
}

function plan(command: string, { cluster, sockets, log }: PostgresFolders, settings: Record<string, string>): Launch {
  const all = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    port: String(PORT),
    timezone: 'UTC',
    jit: 'off',
    shared_buffers: '256MB',
    log_timezone: 'UTC',
    ...settings,
  };
  return {
    command,
    args: ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    folder: cluster,
    logFile: log,
    env: { PATH: '/usr/bin:/bin', LC_ALL: process.platform === 'linux' ? 'C.UTF-8' : 'C' },
    identity: ownerOf(cluster),
  };
}

async function findOrphan({
  cluster,
  sockets,
}: PostgresFolders): Promise<{ pid: number; ended: Promise<void> } | null> {
  const { pid, isReady } = readPidFile(cluster);
  if (pid === 0 || !isReady || !isRunning(pid)) return null;
  if (!(await isListening(path.join(sockets, `.s.PGSQL.${PORT}`)))) return null;
  return { pid, ended: endOf(pid) };
}

/**
 * A postmaster that was just killed may be a zombie or still have sessions, and a new one then refuses to start. Its
 * postmaster.pid is what protects the data, so we never remove it: we try again.
 */
async function launchPatiently(cluster: string, how: Launch): Promise<Launched> {
  for (const until = Date.now() + PREDECESSOR_PATIENCE_MS; ; await sleep(100)) {
    const launched = await launch(how);
    if (await becomesReady(cluster, launched)) return launched;
    const said = launched.log();
    const isPredecessorThere = /already exists|still in use|is starting up|Is another postmaster/.test(said);
    if (!isPredecessorThere || Date.now() > until) {
      throw new PlainFailure(`PostgreSQL stopped while it was starting: ${lastLine(said)} The log is ${how.logFile}.`);
    }
  }
}

async function becomesReady(cluster: string, launched: Launched): Promise<boolean> {
  for (const until = Date.now() + READY_PATIENCE_MS; !launched.hasEnded(); await sleep(5)) {
    const { pid, isReady } = readPidFile(cluster);
    if (isReady && pid === launched.pid) return true;
    if (Date.now() < until) continue;
    await stopProcess(launched.pid, 'SIGINT', STOP_PATIENCE_MS);
  }
  return false;
}

/** postmaster.pid holds the process number in line 1 and the state in line 8. */
function readPidFile(cluster: string): { pid: number; isReady: boolean } {
  const file = path.join(cluster, 'postmaster.pid');
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
  return { pid: Number(lines[0] ?? 0) || 0, isReady: lines[7]?.trim() === 'ready' };
}

function isListening(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const client = net.connect(socket);
    client.once('connect', () => {
      client.destroy();
      resolve(true);
    });
    client.once('error', () => resolve(false));
  });
}
