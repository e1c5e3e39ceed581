import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainFailure } from '../shared/plain-failure.ts';
import { makeFolder } from './identity.ts';
import { lastLine, launch } from './launch.ts';
import type { Launched } from './launch.ts';
import { verifyMeilisearchBinary } from './meilisearch-binary.ts';
import { answersWithKey, freePort, readMeilisearchState, writeMeilisearchState } from './meilisearch-state.ts';
import type { MeilisearchConnection, MeilisearchState } from './meilisearch-state.ts';
import { commandLine, endOf, isRunning, send, stopProcess } from './processes.ts';
import type { EmbeddedServer } from './server.ts';

const READY_PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 10_000;

export interface EmbeddedMeilisearchOptions {
  folder: string;
  binary: string;
  /** The binary came with npm and must be the pinned one; the operator's own is not checked. */
  isPinned: boolean;
  /** Others know it by this port already: rather fail than take another one. */
  port?: number;
}

type Address = Pick<MeilisearchState, 'port' | 'masterKey'>;

export type EmbeddedMeilisearch = EmbeddedServer<MeilisearchConnection>;

/** Starts Meilisearch on a local port with a key of its own, or takes over the one that a killed program left running. */
export async function startEmbeddedMeilisearch(options: EmbeddedMeilisearchOptions): Promise<EmbeddedMeilisearch> {
  const { binary, isPinned, port } = options;
  const folder = path.resolve(options.folder);
  makeFolder(folder, 0o700);
  const last = readMeilisearchState(folder);
  if (last && (await answersWithKey(last))) return running(last, endOf(last.pid), true);
  if (last) await removeSilentPredecessor(last, folder);
  if (isPinned) await verifyMeilisearchBinary(binary, path.join(folder, 'verified.json'));
  const address = { port: await portFor(last, port), masterKey: last?.masterKey ?? randomKey() };
  const { state, launched } = await launchFirst(binary, folder, address);
  return running(state, launched.ended, false);
}

function running(state: MeilisearchState, ended: Promise<void>, isAdopted: boolean): EmbeddedMeilisearch {
  const { url, masterKey, pid } = state;
  const stop = () => stopProcess(pid, 'SIGTERM', STOP_PATIENCE_MS);
  const kill = () => send(pid, 'SIGKILL');
  return { connection: { url, masterKey }, pid, isAdopted, ended, stop, kill };
}

/** Two of them on one folder would spoil it, and one that does not answer is of no use. */
async function removeSilentPredecessor({ pid }: MeilisearchState, folder: string): Promise<void> {
  if (isRunning(pid) && commandLine(pid).includes(folder)) await stopProcess(pid, 'SIGTERM', STOP_PATIENCE_MS);
}

async function portFor(last: MeilisearchState | null, insisted: number | undefined): Promise<number> {
  const port = await freePort(insisted ?? last?.port ?? 0);
  if (insisted === undefined || port === insisted) return port;
  throw new PlainFailure(`Another program has taken port ${insisted}, on which Meilisearch was running.`);
}

function randomKey(): string {
  return crypto.randomBytes(24).toString('hex');
}

async function launchFirst(binary: string, folder: string, address: Address) {
  const attempt = await launchOnce(binary, folder, address);
  if (attempt.launched.hasEnded() && /incompatible/i.test(attempt.launched.log())) {
    // An index of another version: everything in it can be made again from PostgreSQL.
    fs.rmSync(path.join(folder, 'index'), { recursive: true });
    return insistOnRunning(await launchOnce(binary, folder, address));
  }
  return insistOnRunning(attempt);
}

function insistOnRunning<Attempt extends { launched: Launched }>(attempt: Attempt): Attempt {
  if (!attempt.launched.hasEnded()) return attempt;
  throw new PlainFailure(`Meilisearch stopped while it was starting: ${lastLine(attempt.launched.log())}`);
}

async function launchOnce(binary: string, folder: string, { port, masterKey }: Address) {
  const launched = await launch({
    command: binary,
    args: serverArguments(folder, port),
    folder,
    logFile: path.join(folder, 'meilisearch.log'),
    env: { MEILI_MASTER_KEY: masterKey },
  });
  const state = { url: `http://127.0.0.1:${port}`, port, masterKey, pid: launched.pid };
  writeMeilisearchState(folder, state);
  await answering(state, launched);
  return { state, launched };
}

async function answering(state: MeilisearchState, launched: Launched): Promise<void> {
  for (const until = Date.now() + READY_PATIENCE_MS; !launched.hasEnded(); await sleep(10)) {
    if (await answersWithKey(state)) return;
    if (Date.now() > until) await stopProcess(state.pid, 'SIGTERM', STOP_PATIENCE_MS);
  }
}

function serverArguments(folder: string, port: number): string[] {
  const folders = ['--db-path', path.join(folder, 'index'), '--dump-dir', path.join(folder, 'dumps')];
  const rest = ['--snapshot-dir', path.join(folder, 'snapshots'), '--http-addr', `127.0.0.1:${port}`];
  const manners = ['--env', 'production', '--no-analytics', '--log-level', 'WARN'];
  return [...folders, ...rest, ...manners, '--max-indexing-memory', '1GiB', '--max-indexing-threads', '1'];
}
