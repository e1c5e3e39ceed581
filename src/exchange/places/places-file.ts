import fs from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { PlainFailure } from '../../shared/plain-failure.ts';
import type { Part } from './part.ts';
import { openZip } from './zip-parts.ts';

/** A file that may hold places, not yet understood. */
export interface PlacesFile {
  name: string;
  /** The year of its content, as far as its name or its date tells; licences ask for it. */
  year: number;
  /** How much there is to read, for the progress bar. */
  bytes: number;
  parts: Part[];
  close(): void;
}

export async function openPlacesFile(file: string): Promise<PlacesFile> {
  const name = path.basename(file);
  const { size, mtime } = await fs.promises.stat(file);
  if (size === 0) throw new PlainFailure(`${name} is empty. Download it again.`);
  const year = yearOf(name, mtime);
  const start = await firstBytes(file);
  if (start.equals(ZIP)) return { name, year, ...(await openZip(file)) };
  const unpack = start.subarray(0, 2).equals(GZIP);
  const part = { name, open: (onBytes?: (count: number) => void) => Promise.resolve(openFile(file, unpack, onBytes)) };
  return { name, year, bytes: size, parts: [part], close: () => undefined };
}

const ZIP = Buffer.from('PK\u0003\u0004');
const GZIP = Buffer.from([0x1f, 0x8b]);

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await fs.promises.open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function openFile(file: string, unpack: boolean, onBytes?: (count: number) => void): Readable {
  const packed = counted(fs.createReadStream(file, { highWaterMark: 256 * 1024 }), onBytes);
  if (!unpack) return packed;
  const unpacked = zlib.createGunzip({ chunkSize: 256 * 1024 });
  packed.once('error', (error) => unpacked.destroy(error));
  unpacked.once('close', () => packed.destroy());
  return packed.pipe(unpacked);
}

export function counted(stream: Readable, onBytes?: (count: number) => void): Readable {
  return onBytes ? stream.on('data', (chunk: Buffer) => onBytes(chunk.length)).pause() : stream;
}

function yearOf(name: string, modifiedAt: Date): number {
  const named = /20\d\d/.exec(name)?.[0];
  return named ? Number(named) : modifiedAt.getFullYear();
}
