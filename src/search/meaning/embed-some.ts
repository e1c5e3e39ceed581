import type pg from 'pg';
import { inTransaction } from '../projector/transaction.ts';
import type { Embedder } from './embedder.ts';
import { keepVectors, someUnembedded, type Embedded, type Unembedded } from './unembedded.queries.ts';

/** What is done together reaches Meilisearch together: many small changes would keep it busy. */
const LARGEST_BATCH = 200;
/** Between so many it is looked whether the program is to end. */
const AT_ONCE = 10;

/** Gives some of the listings that wait their vectors, each text being embedded once; says how many have got theirs. */
export async function embedSome(pool: pg.Pool, embedder: Embedder, signal?: AbortSignal): Promise<number> {
  const waiting = await someUnembedded(pool, embedder.name, LARGEST_BATCH);
  if (waiting.length === 0) return 0;
  const embedded = await embedAll(textsOf(waiting), embedder, signal);
  const done = new Set([...embedded.map(({ digest }) => digest.toString('hex'))]);
  const ids = waiting.filter(({ digest, isKnown }) => isKnown || !digest || done.has(digest.toString('hex')));
  await inTransaction(pool, (client) =>
    keepVectors(
      client,
      embedder.name,
      ids.map(({ id }) => id),
      embedded,
    ),
  );
  return ids.length;
}

function textsOf(waiting: readonly Unembedded[]): Map<string, string> {
  return new Map(
    waiting.flatMap(({ text, digest, isKnown }) =>
      isKnown || text === null || !digest ? [] : [[digest.toString('hex'), text] as const],
    ),
  );
}

async function embedAll(texts: Map<string, string>, embedder: Embedder, signal?: AbortSignal): Promise<Embedded[]> {
  const all = [...texts];
  const embedded: Embedded[] = [];
  for (let from = 0; from < all.length && !signal?.aborted; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const vectors = await embedder.embed(some.map(([, text]) => text));
    for (const [index, [digest]] of some.entries())
      embedded.push({ digest: Buffer.from(digest, 'hex'), vector: vectors[index] ?? [] });
  }
  return embedded;
}
