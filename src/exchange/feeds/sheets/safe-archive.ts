import fs from 'node:fs';
import path from 'node:path';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { PlainFailure } from '../../../shared/plain-failure.ts';

const MB = 1024 * 1024;
const MOST_PACKED = 200 * MB;
const MOST_UNPACKED = 1000 * MB;
const MOST_ENTRIES = 5000;

/** A zip that has been looked at before anything in it is believed. */
export interface SafeArchive {
  entries: Entry[];
  /** What an entry holds; it ends with an error where that is more than the zip says. */
  open: (entry: Entry) => Promise<NodeJS.ReadableStream>;
  close: () => void;
}

/** Opens a zip that stays within limits. Throws a sentence for one that is broken, or would unpack to far too much. */
export async function openArchive(file: string): Promise<SafeArchive> {
  const name = path.basename(file);
  const size = await sizeOf(file);
  if (size > MOST_PACKED) throw new PlainFailure(`${name} has more than ${MOST_PACKED / MB} MB. Divide it.`);
  const zip = await opened(file);
  try {
    const entries = await entriesOf(zip, name);
    const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    if (unpacked > MOST_UNPACKED)
      throw new PlainFailure(`${name} would unpack to more than ${MOST_UNPACKED / MB} MB. It was not read.`);
    return { entries, open: (entry) => zip.openReadStreamPromise(entry), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error instanceof PlainFailure ? error : broken(name, error);
  }
}

/** Unpacks all of it once to nowhere, so that a reader that believes sizes cannot be fooled by them. */
export async function proveArchive({ entries, open }: SafeArchive, file: string): Promise<void> {
  for (const entry of entries) {
    try {
      for await (const piece of await open(entry)) void piece;
    } catch (error) {
      throw broken(path.basename(file), error);
    }
  }
}

async function sizeOf(file: string): Promise<number> {
  const stats = await fs.promises.stat(file).catch(() => null);
  if (stats === null) throw new PlainFailure(`There is no file ${file}.`);
  if (!stats.isFile()) throw new PlainFailure(`${file} is not a file.`);
  return stats.size;
}

async function entriesOf(zip: ZipFile, name: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > MOST_ENTRIES) throw new PlainFailure(`${name} has more than ${MOST_ENTRIES} parts.`);
  }
  return entries;
}

async function opened(file: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(file, { autoClose: false, lazyEntries: true });
  } catch (error) {
    throw broken(path.basename(file), error);
  }
}

function broken(name: string, error: unknown): PlainFailure {
  return new PlainFailure(`${name} is broken: ${(error as Error).message}. Save it or fetch it again.`);
}
