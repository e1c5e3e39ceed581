import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../shared/plain-failure.ts';

/** A folder elsewhere that stands for one that cannot be used itself; for the same one always the same. */
export function standInFor(folder: string, above: string): string {
  const mark = crypto.createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return path.join(above, `linkwell-${mark}`);
}

/** Where root keeps what must last and what other accounts must get at. */
export function openFolderOfRoot(): string {
  return fs.existsSync('/var/lib') ? '/var/lib' : '/var/tmp';
}

/** In a folder that everybody may write to, somebody else may have been there first. */
export function insistOnOwnFolder(folder: string): void {
  const found = fs.lstatSync(folder);
  if (found.isDirectory() && found.uid === process.getuid?.()) return;
  throw new PlainFailure(`${folder} was made by another user. Remove it and start again.`);
}
