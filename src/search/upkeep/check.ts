import { KINDS } from '../documents/search-document.ts';
import { queueAll } from '../meaning/unembedded.queries.ts';
import { projectPending, projectThese } from '../projector/project.ts';
import { compareIndex, type Difference } from './compare-index.queries.ts';
import { countListings, dropOrphans } from './listings.queries.ts';
import { batches, type Upkeep } from './rebuild.ts';

export interface CheckResult {
  /** Listings whose stored document was not what it should have been. */
  documents: string[];
  /** Entries of Meilisearch that were not what they should have been. */
  index: Difference[];
  /** How many services lack a vector; they get it from the server that runs. */
  unembedded: number;
}

/**
 * Compares the catalogue with the stored documents, and those with Meilisearch. What differs is put right: documents at
 * once, Meilisearch by the feeder.
 */
export async function check({ pool, indexes, report }: Upkeep): Promise<CheckResult> {
  while ((await projectPending(pool)) > 0);
  const progress = report.progress('Comparing', await countListings(pool));
  const documents = await dropOrphans(pool);
  for (const kind of KINDS)
    for await (const ids of batches(pool, kind)) {
      documents.push(...(await projectThese(pool, kind, ids)));
      progress.advance(ids.length);
    }
  progress.done();
  const index: Difference[] = [];
  if (indexes) for (const kind of KINDS) index.push(...(await compareIndex(pool, indexes, kind)));
  const unembedded = indexes?.space ? await queueAll(pool, indexes.space.name) : 0;
  return { documents, index, unembedded };
}
