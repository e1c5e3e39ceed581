import path from 'node:path';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';

/** A policy of a hundred pages takes less than one second. */
const PATIENCE_MS = 5_000;

/** One at a time: a small file can unpack to gigabytes, and nobody waits for anything here but their own upload. */
const inTurn = pLimit(1);

const READER = new URL(`./pdf-words.worker${path.extname(import.meta.filename)}`, import.meta.url);

/** The words of a PDF; none of a scan, of one that cannot be read, or of one that takes too long. */
export function wordsOfPdf(file: string): Promise<string> {
  return inTurn(() => read(file));
}

function read(file: string): Promise<string> {
  const reader = new Worker(READER, { workerData: file, resourceLimits: { maxOldGenerationSizeMb: 256 } });
  const tooLong = setTimeout(() => void reader.terminate(), PATIENCE_MS);
  return new Promise<string>((resolve) => {
    reader.once('message', resolve);
    reader.once('error', () => resolve(''));
    reader.once('exit', () => resolve(''));
  }).finally(() => {
    clearTimeout(tooLong);
    void reader.terminate();
  });
}
