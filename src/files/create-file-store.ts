import path from 'node:path';
import type { Config } from '../config.ts';
import type { FileStore } from './file-store.ts';
import { folderStore } from './folder-store.ts';
import { s3Store } from './s3-store.ts';

/** The operator's bucket, or without one a folder in the data folder. */
export function createFileStore({ files, dataFolder }: Pick<Config, 'files' | 'dataFolder'>): FileStore {
  return files.s3 ? s3Store(files.s3) : folderStore(path.join(dataFolder, 'evidence'));
}
