import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The user that a server runs as; empty to run as ourselves. */
export interface Identity {
  uid?: number;
  gid?: number;
}

const NOBODY = 65534;

/** PostgreSQL refuses to run as root, so root lends it an account without privileges. */
export function unprivilegedIdentity(): Identity {
  if (process.getuid?.() !== 0) return {};
  return identityOf('postgres') ?? identityOf('nobody') ?? { uid: NOBODY, gid: NOBODY };
}

/** Whose a folder is: what is in it can be served by that account only. Only root can choose an account at all. */
export function ownerOf(folder: string): Identity {
  if (process.getuid?.() !== 0) return {};
  const { uid, gid } = fs.statSync(folder);
  return { uid, gid };
}

/** Whether any user can pass through a folder and all folders above it. */
export function isOpenToAll(folder: string): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (fs.existsSync(at) && (fs.statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Makes a folder with the given rights and gives it to the identity; folders above it get the usual rights. */
export function makeFolder(folder: string, mode: number, identity: Identity = {}): void {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  if (!fs.existsSync(folder)) fs.mkdirSync(folder, { mode });
  if (identity.uid === undefined || identity.gid === undefined) return;
  fs.chownSync(folder, identity.uid, identity.gid);
}

function identityOf(user: string): Identity | null {
  const ask = (flag: string) => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}
