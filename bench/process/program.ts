import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { usedBy } from './processor-time.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RUN = path.join(ROOT, 'scripts/run.mjs');
const LOOK_EVERY_MS = 5;
const LOOK_AT_MEMORY_MS = 200;

/** Giving many thousand listings their vectors takes an hour of a processor: that would be what is measured. */
const WITHOUT_MODEL = { LINKWELL_EMBEDDER: 'none' };
/** A benchmark asks for more than anybody may. */
const WITHOUT_LIMIT = { LINKWELL_ANONYMOUS_ALLOWANCE: '0', LINKWELL_SIGNED_IN_ALLOWANCE: '0' };

/** The variables that a program is started with, beside those of the machine. */
export type Settings = Record<string, string>;

/** The directory, running in a process of its own as an operator runs it. */
export class Program {
  readonly url: string;
  /** From the command to the first answer that says it is ready. */
  readonly startSeconds: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string, startSeconds: number) {
    this.#child = child;
    this.url = url;
    this.startSeconds = startSeconds;
  }

  /** `npm start`, or the built program itself. */
  static async start(how: 'npm' | 'node', port: number, settings: Settings): Promise<Program> {
    const [command, args] = how === 'npm' ? ['npm', ['start']] : [process.execPath, [RUN, 'main.js']];
    const startedAt = performance.now();
    const child = launch(command, args, { PORT: String(port), ...settings });
    const said = gather(child);
    const url = `http://127.0.0.1:${port}`;
    while (!(await isReady(url))) {
      if (child.exitCode !== null) throw new Error(`The program ended instead of starting:\n${said()}`);
      await sleep(LOOK_EVERY_MS);
    }
    return new Program(child, url, (performance.now() - startedAt) / 1000);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** What it holds in memory now, and what it held at most, in megabytes. */
  memory(): Memory {
    return memoryOf(this.pid);
  }

  async stop(): Promise<void> {
    // The group, since npm has a shell between itself and the program, and does not wait for it.
    if (this.#isRunning()) process.kill(-this.pid, 'SIGTERM');
    while (this.#isRunning()) await sleep(LOOK_EVERY_MS);
  }

  #isRunning(): boolean {
    try {
      return process.kill(-this.pid, 0);
    } catch {
      return false;
    }
  }
}

/** What a process holds in memory now, and what it held at most, in megabytes. */
export interface Memory {
  now: number;
  most: number;
}

function memoryOf(pid: number): Memory {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? NaN);
  return { now: Math.round(kilobytes('VmRSS') / 1024), most: Math.round(kilobytes('VmHWM') / 1024) };
}

/** What was seen of a process all along: its memory, and the milliseconds of processor time that it had used. */
export interface Seen extends Memory {
  used: number;
}

/** Runs a command to its end, and looks at it meanwhile. */
export async function watchCommand(args: string[], settings: Settings): Promise<{ said: string; seen: Seen[] }> {
  const child = launch(process.execPath, [RUN, 'cli.js', ...args], settings);
  const said = gather(child);
  const seen: Seen[] = [];
  const look = () => {
    const { pid = 0, exitCode } = child;
    if (exitCode === null) seen.push({ ...memoryOf(pid), used: usedBy(pid, false) });
  };
  const looking = setInterval(look, LOOK_AT_MEMORY_MS);
  await once(child, 'exit').finally(() => clearInterval(looking));
  // Of a process that is just ending there is nothing to be seen.
  return { said: said(), seen: seen.filter(({ now, most }) => now > 0 && most > 0) };
}

/** Runs a command of the command line to its end and answers how many seconds it took. */
export async function runCommand(args: string[], settings: Settings): Promise<number> {
  const startedAt = performance.now();
  const child = launch(process.execPath, [RUN, 'cli.js', ...args], settings);
  const said = gather(child);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${said()}`);
  return (performance.now() - startedAt) / 1000;
}

function launch(command: string, args: string[], settings: Settings): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(command, args, {
    cwd: ROOT,
    detached: true,
    env: { PATH, HOME, LOG_LEVEL: 'error', ...WITHOUT_MODEL, ...WITHOUT_LIMIT, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function gather(child: ChildProcess): () => string {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += String(text)));
  return () => said;
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}
