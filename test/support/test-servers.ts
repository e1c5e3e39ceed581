import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connectOrm, unitFor } from '../../src/database/orm.ts';
import { startEmbeddedMeilisearch } from '../../src/embedded/embedded-meilisearch.ts';
import { startEmbeddedPostgres } from '../../src/embedded/embedded-postgres.ts';
import { ensureDatabase } from '../../src/embedded/ensure-database.ts';
import { findMeilisearchBinary } from '../../src/embedded/meilisearch-binary.ts';
import { commandLine, isRunning, startMark, stopProcess } from '../../src/embedded/processes.ts';
import { loadCrisisLines } from '../../src/features/crisis-line/load-crisis-lines.ts';
import { loadFramework } from '../../src/features/framework/load-framework.ts';
import { loadLexicon } from '../../src/features/lexicon/load-lexicon.ts';
import { makeAuditMonths } from '../../src/features/seal/make-audit-months.ts';
import { loadTerms } from '../../src/features/taxonomy/load-terms.ts';
import { prepareTables } from '../../src/jobs/prepare-tables.ts';
import type { TestServers } from './server-facts.ts';
import { TEMPLATE_DATABASE } from './server-facts.ts';

const PREFIX = 'linkwell-test-';
const PATIENCE_MS = 5000;

/** Nothing in a test database has to outlive the computer, so PostgreSQL need not wait for the disk. */
const HASTY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_connections: '200',
};

/** Starts PostgreSQL and Meilisearch for one run of the tests, with a template database. */
export async function startTestServers(): Promise<void> {
  await removeLeftovers();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), PREFIX));
  fs.chmodSync(folder, 0o711);
  fs.writeFileSync(path.join(folder, 'owner'), `${process.pid} ${startMark(process.pid)}`);
  process.env.LINKWELL_TEST_FOLDER = folder;
  try {
    await startIn(folder);
  } catch (error) {
    await stopTestServers();
    throw error;
  }
}

export async function stopTestServers(): Promise<void> {
  const folder = process.env.LINKWELL_TEST_FOLDER;
  if (folder) await clear(folder);
}

async function startIn(folder: string): Promise<void> {
  const binary = findMeilisearchBinary();
  const [postgres, meilisearch] = await Promise.all([
    startEmbeddedPostgres({ folder: path.join(folder, 'postgres'), settings: HASTY }).then(async (server) => {
      await fillTemplate(server.connection);
      return server;
    }),
    binary === null
      ? null
      : startEmbeddedMeilisearch({ folder: path.join(folder, 'meilisearch'), binary, isPinned: true }),
  ]);
  const facts: TestServers = { folder, postgres: postgres.connection, meilisearch: meilisearch?.connection ?? null };
  process.env.LINKWELL_TEST_SERVERS = JSON.stringify(facts);
}

/** With all tables, and what every directory holds from its first start: terms, the lexicon, crisis lines. */
async function fillTemplate(server: TestServers['postgres']): Promise<void> {
  const database = await ensureDatabase(server, TEMPLATE_DATABASE);
  const orm = await connectOrm(database);
  await prepareTables(orm, database);
  for (const load of [makeAuditMonths, loadTerms, loadLexicon, loadCrisisLines, loadFramework])
    await load(unitFor(orm, 'start'));
  await orm.close(true);
}

/** A run that was killed could not tidy up; the next one does it for it. */
async function removeLeftovers(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = path.join(os.tmpdir(), name);
    if (isAbandoned(folder)) await clear(folder);
  }
}

function isAbandoned(folder: string): boolean {
  const owner = path.join(folder, 'owner');
  if (!fs.existsSync(owner)) return false;
  const [pid, mark] = fs.readFileSync(owner, 'utf8').split(' ');
  return !isRunning(Number(pid)) || startMark(Number(pid)) !== mark;
}

async function clear(folder: string): Promise<void> {
  const homes = [folder, ...fs.readdirSync(folder).map((name) => path.join(folder, name))];
  // Programs first: as long as one lives it starts its servers again.
  for (const pid of homes.flatMap(ownerOf)) await stopProcess(pid, 'SIGKILL', PATIENCE_MS);
  const pids = homes.flatMap(serversOf).filter((pid) => isRunning(pid) && commandLine(pid).includes(folder));
  // SIGQUIT ends PostgreSQL at once: there is nothing to keep.
  await Promise.all(pids.map((pid) => stopProcess(pid, 'SIGQUIT', PATIENCE_MS)));
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function ownerOf(home: string): number[] {
  const { pid } = JSON.parse(contentOf(path.join(home, 'owner.json')) || '{}') as { pid?: number };
  return pid !== undefined && commandLine(pid).includes('run.mjs') ? [pid] : [];
}

function serversOf(home: string): number[] {
  const postmaster = contentOf(path.join(home, 'postgres', 'cluster', 'postmaster.pid')).split('\n')[0];
  const { pid } = JSON.parse(contentOf(path.join(home, 'meilisearch', 'state.json')) || '{}') as { pid?: number };
  return [Number(postmaster), pid ?? 0].filter((each) => each > 0);
}

function contentOf(file: string): string {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}
