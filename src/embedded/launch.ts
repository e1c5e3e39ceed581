import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { PlainFailure } from '../shared/plain-failure.ts';
import type { Identity } from './identity.ts';

const LARGEST_LOG = 5_000_000;

export interface Launch {
  command: string;
  args: string[];
  folder: string;
  logFile: string;
  env: Record<string, string>;
  identity?: Identity;
}

export interface Launched {
  pid: number;
  ended: Promise<void>;
  hasEnded(): boolean;
  /** What it has written to its log since it was launched. */
  log(): string;
}

/**
 * Starts a server in a process group of its own, so that Ctrl-C reaches us first and we end things in order. Its log is a
 * file, not a pipe, so that it survives us.
 */
export async function launch({ command, args, folder, logFile, env, identity }: Launch): Promise<Launched> {
  const log = fs.openSync(logFile, sizeOf(logFile) > LARGEST_LOG ? 'w' : 'a', 0o600);
  const logStart = fs.fstatSync(log).size;
  const child = spawn(command, args, { ...identity, cwd: folder, env, detached: true, stdio: ['ignore', log, log] });
  fs.closeSync(log);
  let ended = false;
  const end = new Promise<void>((resolve) => {
    child.once('exit', () => {
      ended = true;
      resolve();
    });
  });
  await spawned(child, command);
  child.unref();
  return { pid: child.pid ?? 0, ended: end, hasEnded: () => ended, log: () => readFrom(logFile, logStart) };
}

/** The end of a log, as far as it fits into a sentence. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

async function spawned(child: ReturnType<typeof spawn>, command: string): Promise<void> {
  try {
    await once(child, 'spawn');
  } catch (error) {
    throw new PlainFailure(`${command} cannot be run (${(error as Error).message}).`);
  }
}

function sizeOf(file: string): number {
  return fs.existsSync(file) ? fs.statSync(file).size : 0;
}

function readFrom(file: string, start: number): string {
  return fs.readFileSync(file).subarray(start).toString('utf8').slice(-4000);
}
