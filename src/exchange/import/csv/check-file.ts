import fs from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import type { Encoding } from './file-text.ts';

const SAMPLE_BYTES = 4096;

/** Refuses what cannot be a table before anything else happens. Answers how many bytes there are to read. */
export async function checkFile(file: string, encoding: Encoding): Promise<number> {
  const name = path.basename(file);
  const stats = await fs.promises.stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new PlainFailure(unreadable(file, error));
  });
  if (stats.isDirectory()) throw new PlainFailure(`${file} is a folder. Name the CSV file in it.`);
  if (!stats.isFile()) throw new PlainFailure(`${file} is not a file. Name a CSV file.`);
  if (stats.size === 0) throw new PlainFailure(`${name} is empty.`);
  const problem = problemWithStart(await start(file), encoding);
  if (problem) throw new PlainFailure(`${name} ${problem}`);
  return stats.size;
}

function unreadable(file: string, { code }: NodeJS.ErrnoException): string {
  return code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code ?? 'unknown reason'}).`;
}

async function start(file: string): Promise<Buffer> {
  const handle = await fs.promises.open(file).catch((error: NodeJS.ErrnoException) => {
    throw new PlainFailure(unreadable(file, error));
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function problemWithStart(bytes: Buffer, encoding: Encoding): string | null {
  const hasMark = (...mark: number[]) => bytes.subarray(0, mark.length).equals(Buffer.from(mark));
  if (hasMark(0x50, 0x4b, 0x03, 0x04)) return 'is a zip or a spreadsheet. Open it, and save the table as CSV (UTF-8).';
  if (hasMark(0x1f, 0x8b)) return 'is compressed. Unpack it first.';
  if (hasMark(0xfe, 0xff)) return 'is UTF-16 with the high byte first. Save it as UTF-8.';
  if (encoding === 'utf-16le') return null;
  if (hasMark(0xff, 0xfe)) return `is UTF-16. ${USE_UTF_16}`;
  if (bytes.includes(0)) return `holds zero bytes, which no text has; it may be UTF-16. ${USE_UTF_16}`;
  return null;
}

const USE_UTF_16 = 'Run the command again with --encoding utf-16le, or save the file as UTF-8.';
