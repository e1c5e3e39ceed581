import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AboutFile } from './about-file.ts';
import type { Batches, FileFormat } from './exported.ts';
import { serviceRecord } from './service-record.ts';

/** One document: what it is, then the services, one a line. */
export const JSON_FILE: FileFormat = {
  ending: 'json',
  type: 'application/json',
  write: (batches, about, to) => pipeline(Readable.from(piecesOf(batches, about)), to),
};

async function* piecesOf(batches: Batches, about: AboutFile): AsyncGenerator<string> {
  const { madeAt: made_at, madeFrom: made_from, services, sentences } = about;
  yield `{"about":${JSON.stringify({ made_at, made_from, services, sentences })},"services":[`;
  yield* entriesOf(batches, ({ whole, words, distanceKm }) => [serviceRecord(whole, words, distanceKm)]);
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
