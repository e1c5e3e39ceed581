import fs from 'node:fs';
import { PlainFailure } from '../shared/plain-failure.ts';

/** In a folder that everybody may write to, somebody else may have been there first. */
export function ownedByRoot(folder: string): void {
  const found = fs.lstatSync(folder);
  if (found.isDirectory() && found.uid === 0) return;
  throw new PlainFailure(`${folder} was made by another user. Remove it and start again.`);
}
