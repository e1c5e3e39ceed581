import type { Reads } from '../../database/reads.ts';
import { LEXICON_IN_USE } from '../../features/lexicon/lexicon.queries.ts';
import type { Said } from '../../features/lexicon/lexicon-entry.entity.ts';

/** The lexicon as it is now, in the order in which it is read. */
export function lexiconInUse(reads: Reads): Promise<Said[]> {
  return reads.all('lexicon-in-use', LEXICON_IN_USE);
}

/** What administrators keep to try the lexicon with, the newest first; only these where they are named. */
export function trialsToLookAt(reads: Reads, ids: readonly string[] | null): Promise<{ id: string; words: string }[]> {
  return reads.all(
    'lexicon-trials-to-look-at',
    'select id, words from lexicon_trial where $1::uuid[] is null or id = any($1) order by id desc',
    [ids],
  );
}

/** Which services of the demonstration are there to be judged, by the ids that they have at it. */
export async function demoServices(reads: Reads, sourceIds: readonly string[]): Promise<Set<string>> {
  const rows = await reads.all<{ sourceId: string }>(
    'lexicon-judged-services',
    `select s.source_id as "sourceId" from service s
     where s.source = 'demo' and s.source_id = any($1::text[]) and s.archived_at is null`,
    [sourceIds],
  );
  return new Set(rows.map(({ sourceId }) => sourceId));
}
