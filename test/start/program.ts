import { afterAll, jest } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { searchPath, serverFacts } from '../support/server-facts.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** A start takes two seconds, and many times that on a computer that is busy with other things. */
const PATIENCE_MS = 180_000;
jest.setTimeout(2 * PATIENCE_MS);

/** An empty directory, at a port that is free, without a model that takes its time. */
const QUIET = { LINKWELL_SEED: 'none', LINKWELL_EMBEDDER: 'none', PORT: '0' };
const started: ChildProcess[] = [];

// A test that fails may leave its program running.
afterAll(() => started.forEach((child) => child.kill('SIGKILL')));

/** The program, run as `npm start` and `npm run <command>` run it. */
export interface Program {
  pid: number;
  said: () => string;
  /** Waits until it has said this. */
  hasSaid: (what: RegExp) => Promise<RegExpMatchArray>;
  /** Waits for its end and answers the exit code. */
  ended: () => Promise<number | null>;
  signal: (signal: NodeJS.Signals) => void;
}

/** Compiles, as `npm start` does first. */
export function build(): void {
  const { status } = spawnSync(process.execPath, [path.join(ROOT, 'scripts/build.mjs')], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The program cannot be built.');
}

/** A data folder of its own, below the temporary folder of the run so that it goes away with it. */
export function dataFolder(): string {
  const folder = fs.mkdtempSync(path.join(serverFacts().folder, 'data-'));
  fs.chmodSync(folder, 0o711);
  return folder;
}

/** Runs it in an environment that holds these variables only; `folder` is where a file .env would be. */
export function run(
  file: string,
  environment: Record<string, string>,
  args: string[] = [],
  folder = serverFacts().folder,
): Program {
  return watched(process.execPath, [path.join(ROOT, 'scripts/run.mjs'), file, ...args], {
    cwd: folder,
    env: { PATH: '/usr/bin:/bin', ...QUIET, ...environment },
  });
}

/** Runs a script of package.json by npm, in a folder without a file .env. */
export function runByNpm(script: string, environment: Record<string, string>): Program {
  const folder = fs.mkdtempSync(path.join(serverFacts().folder, 'npm-'));
  const { scripts } = JSON.parse(contentOf(path.join(ROOT, 'package.json'))) as { scripts: Record<string, string> };
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ scripts: { [script]: scripts[script] } }));
  fs.symlinkSync(path.join(ROOT, 'scripts'), path.join(folder, 'scripts'));
  const npm = { npm_config_cache: path.join(folder, 'cache'), npm_config_update_notifier: 'false' };
  const env = { PATH: searchPath(), ...QUIET, ...npm, ...environment };
  return watched('npm', ['run', script], { cwd: folder, env });
}

function watched(command: string, args: string[], options: { cwd: string; env: Record<string, string> }): Program {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  return {
    pid: child.pid ?? 0,
    said: () => said,
    hasSaid: (what) =>
      eventually(
        () => said.match(what),
        () => `It never said ${what.source}, but:\n${said}`,
      ),
    ended: () => endOf(child),
    signal: (signal) => child.kill(signal),
  };
}

/** Where the API answers, as soon as it is ready. */
export async function addressOf(program: Program): Promise<string> {
  const [, address = ''] = await program.hasSaid(/Ready: (http:\S+)\/graphql/);
  return address;
}

/** The processes of the embedded servers in a data folder; 0 for one that was stopped in order. */
export function serversIn(folder: string): { postgres: number; meilisearch: number } {
  const postmaster = contentOf(path.join(folder, 'postgres/cluster/postmaster.pid'));
  const state = JSON.parse(contentOf(path.join(folder, 'meilisearch/state.json')) || '{}') as { pid?: number };
  return { postgres: Number(postmaster.split('\n')[0]), meilisearch: state.pid ?? 0 };
}

/** Asks again and again until there is an answer. */
export async function eventually<Answer>(
  ask: () => Answer | null | Promise<Answer | null>,
  complaint: () => string,
): Promise<Answer> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(20)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(complaint());
}

/** The status of an answer, 0 when there is none. */
export async function statusOf(url: string): Promise<number> {
  return fetch(url).then(
    (answer) => answer.status,
    () => 0,
  );
}

function contentOf(file: string): string {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

async function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
