import { execFile } from 'node:child_process';
import { problem } from '../shared/checks.ts';
import { Rejected } from '../shared/problems.ts';

const PATIENCE_MS = 60_000;

/**
 * Has the operator's scanner look at a file, called with the path behind its own arguments: `clamdscan --fdpass`. It ends
 * with 0 for clean and 1 for something found, as ClamAV does; with anything else nothing is known, and nothing is kept.
 */
export async function scanFile(command: readonly string[], path: string): Promise<void> {
  const [program, ...args] = command;
  if (program === undefined) return;
  const code = await exitCode(program, [...args, path]);
  if (code === 0) return;
  throw new Rejected([code === 1 ? FOUND : UNKNOWN]);
}

const FOUND = problem(
  'file',
  'INVALID',
  'The virus scanner has found something in this file, and it was deleted. Check your computer, then send a clean copy.',
);
const UNKNOWN = problem(
  'file',
  'UNAVAILABLE',
  'The file could not be checked for viruses just now, and was not kept. Try again in a while.',
);

function exitCode(program: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: PATIENCE_MS }, (error) => {
      const code = error?.code;
      resolve(error ? (typeof code === 'number' ? code : -1) : 0);
    });
  });
}
