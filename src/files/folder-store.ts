import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { FileStore } from './file-store.ts';

/** Files in a folder that nobody but this program reads. */
export function folderStore(folder: string): FileStore {
  const placeOf = (key: string) => path.join(folder, path.basename(key));
  return {
    async keep(key, file) {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      const arriving = `${placeOf(key)}.part`;
      await fs.copyFile(file.path, arriving);
      await fs.chmod(arriving, 0o600);
      // Renaming happens at once, so that a key never names half a file.
      await fs.rename(arriving, placeOf(key));
    },
    async read(key) {
      await fs.access(placeOf(key));
      return createReadStream(placeOf(key));
    },
    forget: (key) => fs.rm(placeOf(key), { force: true }),
  };
}
