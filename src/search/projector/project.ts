import type pg from 'pg';
import { dropDocuments, putDocuments } from '../documents/documents.queries.ts';
import { organisationDocument } from '../documents/organisation-document.ts';
import { serviceDocument } from '../documents/service-document.ts';
import { fitting } from '../documents/fitting.ts';
import type { Kind, SearchDocument } from '../documents/search-document.ts';
import { laddersOf } from '../documents/ladders.queries.ts';
import { loadLabels, loadOrganisations, loadServices, type Labels } from '../documents/sources.queries.ts';
import { queueServicesWithTerms, takePending, takeTurns, touchedBy } from './pending.queries.ts';
import { inTransaction } from './transaction.ts';

const LARGEST_BATCH = 500;

/** Brings the documents of one batch of changes up to date, all or nothing; says how many changes there were. */
export async function projectPending(pool: pg.Pool): Promise<number> {
  return inTransaction(pool, async (client) => {
    const subjects = await takePending(client, LARGEST_BATCH);
    if (subjects.length === 0) return 0;
    const terms = subjects.filter(({ subject }) => subject === 'taxonomy_term').map(({ subjectId }) => subjectId);
    await queueServicesWithTerms(client, terms);
    const touched = await touchedBy(client, subjects);
    await takeTurns(client, [...touched.values()].flat());
    for (const [kind, ids] of touched) await project(client, kind, ids);
    return subjects.length;
  });
}

/** The same for listings named by their ids, as a rebuild walks through all of them. Answers with what differed. */
export async function projectThese(pool: pg.Pool, kind: Kind, ids: readonly string[]): Promise<string[]> {
  return inTransaction(pool, async (client) => {
    await takeTurns(client, ids);
    return project(client, kind, ids);
  });
}

/** Makes the stored documents of these ids what they should be now; safe to repeat and to run late. */
async function project(client: pg.ClientBase, kind: Kind, ids: readonly string[]): Promise<string[]> {
  const labels = await loadLabels(client);
  const different: string[] = [];
  for (let from = 0; from < ids.length; from += LARGEST_BATCH) {
    const batch = ids.slice(from, from + LARGEST_BATCH);
    const documents = await documentsOf(client, kind, batch, labels);
    const present = new Set(documents.map(({ id }) => id));
    const gone = batch.filter((id) => !present.has(id));
    different.push(...(await putDocuments(client, kind, documents)), ...(await dropDocuments(client, kind, gone)));
  }
  return different;
}

async function documentsOf(
  client: pg.ClientBase,
  kind: Kind,
  ids: readonly string[],
  labels: Labels,
): Promise<SearchDocument[]> {
  const ladderOf = await laddersOf(client, ids);
  if (kind === 'service')
    return (await loadServices(client, ids)).map((source) =>
      fitting(serviceDocument(source, labels, ladderOf(source.id))),
    );
  return (await loadOrganisations(client, ids)).map((source) =>
    fitting(organisationDocument(source, labels, ladderOf(source.id))),
  );
}
