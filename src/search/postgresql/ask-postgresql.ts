import type { Reads } from '../../database/reads.ts';
import type { Candidates, Hunt } from '../question/engine.ts';
import { NOTHING_WEIGHED, weigh } from './weigh.queries.ts';
import { readingsOf } from './readings.ts';

/** Puts the questions to PostgreSQL: what answers when Meilisearch cannot. */
export function askPostgresql(reads: Reads, hunts: readonly Hunt[]): Promise<Candidates[]> {
  return Promise.all(hunts.map((hunt) => ask(reads, hunt)));
}

/** Stricter readings of the words come first; a more forgiving one is only tried when nothing was found. */
async function ask(reads: Reads, hunt: Hunt): Promise<Candidates> {
  let weighed = NOTHING_WEIGHED;
  for await (const reading of readingsOf(reads, hunt)) {
    weighed = await weigh(reads, hunt, reading);
    if (weighed.total > 0) break;
  }
  const { hits, total, isCut, facets } = weighed;
  return {
    ids: hits.map(({ id }) => id),
    total,
    isEstimate: isCut,
    facets,
    marks: new Map(hits.flatMap(({ id, marked }) => (marked ? [[id, marked] as const] : []))),
  };
}
