import path from 'node:path';
import type { Config } from '../config.ts';
import type { FileStore } from './file-store.ts';
import { folderStore } from './folder-store.ts';

/** The operator's bucket, or without one a folder in the data folder. The client of S3 is loaded only where it is used. */
export async function createFileStore({ files, dataFolder }: Pick<Config, 'files' | 'dataFolder'>): Promise<FileStore> {
  if (files.s3 === null) return folderStore(path.join(dataFolder, 'evidence'));
  const { s3Store } = await import('./s3-store.ts');
  return s3Store(files.s3);
}
