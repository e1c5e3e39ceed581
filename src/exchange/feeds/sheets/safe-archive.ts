import fs from 'node:fs';
import path from 'node:path';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { PlainFailure } from '../../../shared/plain-failure.ts';

const MB = 1024 * 1024;
const MOST_PACKED = 200 * MB;
const MOST_UNPACKED = 1000 * MB;
const MOST_ENTRIES = 5000;
/** Tables are packed ten or thirty to one; a part that is larger than so much and packed more tightly is no table. */
const LARGE = 10 * MB;
const MOST_TIMES = 200;
/** How files begin that older programs wrote, and those with a password. */
const COMPOUND = Buffer.from('d0cf11e0', 'hex');

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
    const tight = entries.find(isTooTight);
    if (tight)
      throw new PlainFailure(
        `${name} holds ${tight.fileName} packed more than ${MOST_TIMES} to one, as no table is. It was not read.`,
      );
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

function isTooTight({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > LARGE && uncompressedSize > compressedSize * MOST_TIMES;
}

async function opened(file: string): Promise<ZipFile> {
  if (await isCompound(file))
    throw new PlainFailure(
      `${path.basename(file)} is of an older kind, or has a password. Save it as XLSX without one.`,
    );
  try {
    return await yauzl.openPromise(file, { autoClose: false, lazyEntries: true });
  } catch (error) {
    throw broken(path.basename(file), error);
  }
}

async function isCompound(file: string): Promise<boolean> {
  const handle = await fs.promises.open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(COMPOUND.length), 0, COMPOUND.length, 0);
    return buffer.equals(COMPOUND);
  } finally {
    await handle.close();
  }
}

function broken(name: string, error: unknown): PlainFailure {
  return new PlainFailure(`${name} is broken: ${(error as Error).message}. Save it or fetch it again.`);
}
