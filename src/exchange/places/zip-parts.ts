import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { PlainFailure } from '../../shared/plain-failure.ts';
import type { Part } from './part.ts';

/** The two official downloads: Code-Point Open has a file a postcode area, the Postcode Directory one for all. */
const CODE_POINT = /(^|\/)Data\/CSV\/[a-z]{1,2}\.csv$/i;
const POSTCODE_DIRECTORY = /(^|\/)Data\/(ONSPD|NSPL)_[^/]*\.csv$/i;

interface Zip {
  bytes: number;
  parts: Part[];
  close(): void;
}

/** The parts of a zip that hold postcodes, to be read one after the other without unpacking it. */
export async function openZip(file: string): Promise<Zip> {
  const zip = await opened(file);
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const wanted = [CODE_POINT, POSTCODE_DIRECTORY]
    .map((pattern) => entries.filter((entry) => pattern.test(entry.fileName)))
    .find((some) => some.length > 0);
  if (!wanted) {
    zip.close();
    throw new PlainFailure(
      `${file} holds no postcodes. Expected OS Code-Point Open (Data/CSV/*.csv) or the ONS Postcode Directory (Data/ONSPD_*.csv).`,
    );
  }
  const bytes = wanted.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  return { bytes, parts: wanted.map((entry) => partOf(zip, entry)), close: () => zip.close() };
}

async function opened(file: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(file, { autoClose: false, lazyEntries: true });
  } catch (error) {
    throw new PlainFailure(`${file} is a broken zip: ${(error as Error).message}. Download it again.`);
  }
}

function partOf(zip: ZipFile, entry: Entry): Part {
  return {
    name: entry.fileName,
    async open(onBytes) {
      const stream = await zip.openReadStreamPromise(entry);
      return onBytes ? stream.on('data', (chunk: Buffer) => onBytes(chunk.length)).pause() : stream;
    },
  };
}
