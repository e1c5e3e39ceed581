import { expect } from '@jest/globals';
import type { Directory } from '../../src/directory.ts';
import { anonymous } from '../../src/shared/viewer.ts';
import { eventually } from '../search/eventually.ts';

const LEFT = `select (select count(*)::int from search.pending) as "toProject",
  (select count(*)::int from search.waiting) as "toSend", (select count(*)::int from search.unembedded) as "toEmbed"`;

/**
 * Waits until search holds the catalogue as it is now: every listing of every kind and all that belongs to it, confirmed by
 * Meilisearch where there is one. That something is found already says nothing of the rest.
 */
export async function untilSearchHoldsAll({ directory }: { directory: Directory }, { vectors = false } = {}) {
  // Without Meilisearch nobody sends what would have to be sent to it.
  const hasMeilisearch = directory.contextFor(anonymous).search.state.isMeilisearchWell !== null;
  await eventually(async () => {
    const left = await directory.reads.one<Record<string, number>>('search-left', LEFT);
    expect(left).toMatchObject({
      toProject: 0,
      ...(hasMeilisearch && { toSend: 0 }),
      ...(vectors && { toEmbed: 0 }),
    });
  });
}
