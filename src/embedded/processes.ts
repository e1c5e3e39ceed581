import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 10;
const WATCH_MS = 200;

/** Whether a process runs. A zombie has ended already and only waits for its parent to notice. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/** The command line of a process, or '' where the system does not tell. */
export function commandLine(pid: number): string {
  return contentOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
}

/** When a process started, in the system's own count; tells a process from a later one with the same number. */
export function startMark(pid: number): string {
  return contentOf(`/proc/${pid}/stat`).split(') ')[1]?.split(' ')[19] ?? '';
}

/** Asks a process to end, waits for it, and ends it by force when its patience is over. */
export async function stopProcess(pid: number, signal: NodeJS.Signals, patienceMs: number): Promise<void> {
  send(pid, signal);
  for (const until = Date.now() + patienceMs; isRunning(pid) && Date.now() < until;) await sleep(POLL_MS);
  if (!isRunning(pid)) return;
  send(pid, 'SIGKILL');
  while (isRunning(pid)) await sleep(POLL_MS);
}

/** Settles when a process that is not our child has ended. Does not keep this program alive. */
export function endOf(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isRunning(pid)) return;
      clearInterval(timer);
      resolve();
    }, WATCH_MS);
    timer.unref();
  });
}

/** Sends a signal; to a process that is no more it means nothing. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function isZombie(pid: number): boolean {
  return /^\d+ \(.*\) Z/s.test(contentOf(`/proc/${pid}/stat`));
}

function contentOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
