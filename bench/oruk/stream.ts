import { rounded } from '../measure/figures.ts';
import type { Program } from '../process/program.ts';
import type { OrukResult } from './result.ts';

const LOOK_EVERY_MS = 200;
const NEW_LINE = 10;
const FIFTHS = 5;

/** Reads everything at once, as fast as it comes, and looks at the memory of the program meanwhile. */
export async function readStream(program: Program): Promise<OrukResult['stream']> {
  const before = program.memory().now;
  const seen: number[] = [];
  const looking = setInterval(() => seen.push(program.memory().now), LOOK_EVERY_MS);
  const startedAt = performance.now();
  const read = await readLines(`${program.url}/oruk/v3/services`).finally(() => clearInterval(looking));
  const seconds = rounded((performance.now() - startedAt) / 1000);
  const memory = { before, fifths: fifthsOf(seen), most: program.memory().most };
  return { records: read.records, seconds, megabytes: Math.round(read.bytes / 1e6), memory };
}

async function readLines(url: string): Promise<{ records: number; bytes: number }> {
  const { body } = await fetch(url, { headers: { accept: 'application/x-ndjson' } });
  let records = 0;
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === NEW_LINE) records += 1;
  }
  return { records, bytes };
}

/** The average of each fifth. */
export function fifthsOf(seen: readonly number[]): number[] {
  const size = Math.max(Math.ceil(seen.length / FIFTHS), 1);
  return Array.from({ length: FIFTHS }, (_, index) => seen.slice(index * size, (index + 1) * size))
    .filter((part) => part.length > 0)
    .map((part) => Math.round(part.reduce((sum, each) => sum + each, 0) / part.length));
}
