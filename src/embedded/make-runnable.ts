import fs from 'node:fs';
import { PlainFailure } from '../shared/plain-failure.ts';

/** npm packages do not always mark their programs as such. */
export function makeRunnable(file: string): void {
  if ((fs.statSync(file).mode & 0o555) === 0o555) return;
  try {
    fs.chmodSync(file, 0o755);
  } catch {
    throw new PlainFailure(`${file} may not be run. Run npm ci as the user who starts Linkwell.`);
  }
}
