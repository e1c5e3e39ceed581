import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';

const OLDEST = [22, 18] as const;

/** `npm start` uses the Node that comes along. Whoever runs the file with an old one gets that Node as well. */
export async function ensureNode(): Promise<void> {
  if (isNewEnough(process.versions.node)) return;
  const own = path.resolve(import.meta.dirname, '../../node_modules/.bin/node');
  if (fs.existsSync(own)) return runAgain(own);
  process.stderr.write(
    `Linkwell needs Node ${OLDEST.join('.')} or newer, and this is ${process.versions.node}. Run npm ci, then npm start.\n`,
  );
  process.exit(1);
}

async function runAgain(node: string): Promise<void> {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exit(code ?? 1);
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
