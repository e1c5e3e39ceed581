import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../shared/plain-failure.ts';
import { isRunning, startMark } from './processes.ts';

/** The process that runs the servers in a data folder. */
export interface Owner {
  pid: number;
  startMark: string;
  /** What it was started for: `start`, or the name of a command. */
  purpose: string;
}

/** A data folder that is ours until it is released. */
export interface OwnedFolder {
  release(): void;
}

/** Makes the folder; its parts are private, but PostgreSQL must be able to pass when it runs under another account. */
export function makeDataFolder(folder: string): void {
  try {
    fs.mkdirSync(path.dirname(folder), { recursive: true });
    if (!fs.existsSync(folder)) fs.mkdirSync(folder, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    fs.accessSync(`${folder}/.`, fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new PlainFailure(
      `The data folder ${folder} cannot be written (${codeOf(error)}). Set LINKWELL_DATA_DIR to a folder of your own.`,
    );
  }
}

/** Makes the folder ours, also when its last owner was killed; or says who has it. */
export function takeDataFolder(folder: string, purpose: string): OwnedFolder | Owner {
  const me: Owner = { pid: process.pid, startMark: startMark(process.pid), purpose };
  const draft = path.join(folder, `owner.${randomBytes(4).toString('hex')}`);
  fs.writeFileSync(draft, JSON.stringify(me), { mode: 0o600 });
  try {
    while (!claim(draft, folder)) {
      const owner = ownerOfFolder(folder);
      if (owner) return owner;
      evict(folder);
    }
  } finally {
    fs.rmSync(draft, { force: true });
  }
  return { release: () => fs.rmSync(ownerFile(folder), { force: true }) };
}

/** Who has the folder and is alive, or null. */
export function ownerOfFolder(folder: string): Owner | null {
  const owner = readOwner(ownerFile(folder));
  return owner && isAlive(owner) ? owner : null;
}

/** A link is made by one process only, however many try at the same moment. */
function claim(draft: string, folder: string): boolean {
  try {
    fs.linkSync(draft, ownerFile(folder));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw new PlainFailure(
      `The file system of ${folder} has no links (${codeOf(error)}). Set LINKWELL_DATA_DIR to a folder on a disk of this computer.`,
    );
  }
}

/** Sets a dead owner aside. If a living one came in between, it is put back. */
function evict(folder: string): void {
  const aside = path.join(folder, `owner.${randomBytes(4).toString('hex')}`);
  try {
    fs.renameSync(ownerFile(folder), aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const owner = readOwner(aside);
  if (owner && isAlive(owner)) claim(aside, folder);
  fs.rmSync(aside);
}

function isAlive({ pid, startMark: mark }: Owner): boolean {
  return isRunning(pid) && startMark(pid) === mark;
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

function ownerFile(folder: string): string {
  return path.join(folder, 'owner.json');
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason';
}
