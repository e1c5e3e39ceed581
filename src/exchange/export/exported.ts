import type { Writable } from 'node:stream';
import type { Context } from '../../context.ts';
import { findWholeServices, type WholeService } from '../../features/service/find-whole-services.ts';
import type { AboutFile } from './about-file.ts';
import type { Found } from './gather-found.ts';
import { sightOfFiles } from './sight-of-files.ts';
import { wordsForFiles, type WordsForFiles } from './words-for-files.ts';

/** A service on its way into a file. */
export interface Exported {
  whole: WholeService;
  words: WordsForFiles;
  distanceKm: number | null;
}

/** Entries, some at a time: a file of any length takes the memory of one such batch. */
export type Batches<Entry = Exported> = AsyncIterable<readonly Entry[]>;

/** One format: what it is called, and how it is written. */
export interface FileFormat<Entry = Exported> {
  ending: string;
  type: string;
  write(batches: Batches<Entry>, about: AboutFile, to: Writable): Promise<void>;
}

const AT_ONCE = 250;

/** What is needed to load and to translate; of a request, or of what outlives it. */
export type FileReader = Pick<Context, 'reads' | 'vocabulary' | 'now' | 'viewer'>;

/** Loads what was found, in its order. What has been withdrawn since it was found is left out. */
export async function* exported(
  ctx: FileReader,
  found: readonly Found[],
  language: string,
): AsyncGenerator<Exported[]> {
  const sight = sightOfFiles(ctx.viewer);
  for (const batch of inBatches(found)) {
    const ids = batch.map(({ id }) => id);
    const services = await findWholeServices(ctx, ids, sight);
    const words = await wordsForFiles(ctx, services, language);
    const distances = new Map(batch.map(({ id, distanceKm }) => [id, distanceKm]));
    yield services.map((whole) => ({ whole, words, distanceKm: distances.get(whole.service.id) ?? null }));
  }
}

/** As many as are loaded at once. */
export function* inBatches(found: readonly Found[]): Generator<readonly Found[]> {
  for (let from = 0; from < found.length; from += AT_ONCE) yield found.slice(from, from + AT_ONCE);
}
