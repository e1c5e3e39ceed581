import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AboutFile } from './about-file.ts';
import type { Batches, FileFormat } from './exported.ts';
import type { Told } from './told.ts';

/** One document: what it is, then the entries, one a line. */
export function jsonFile<Entry>(told: Told<Entry>): FileFormat<Entry> {
  return {
    ending: 'json',
    type: 'application/json',
    write: (batches, about, to) => pipeline(Readable.from(piecesOf(batches, told, about)), to),
  };
}

async function* piecesOf<Entry>(
  batches: Batches<Entry>,
  { name, recordOf }: Told<Entry>,
  { madeAt: made_at, madeFrom: made_from, entries, sentences }: AboutFile,
): AsyncGenerator<string> {
  yield `{"about":${JSON.stringify({ made_at, made_from, [name]: entries, sentences })},"${name}":[`;
  yield* entriesOf(batches, (entry) => [recordOf(entry)]);
  yield '\n]}\n';
}

/** What an entry becomes, one a line, with commas between. */
export async function* entriesOf<Item>(
  batches: AsyncIterable<readonly Item[]>,
  entries: (item: Item) => readonly object[],
): AsyncGenerator<string> {
  let comma = '\n';
  for await (const batch of batches) {
    const lines = batch.flatMap(entries).map((entry) => JSON.stringify(entry));
    if (lines.length === 0) continue;
    yield comma + lines.join(',\n');
    comma = ',\n';
  }
}
