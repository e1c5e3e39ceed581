import type { Reads } from '../../database/reads.ts';
import type { Candidates, Hunt } from '../question/engine.ts';
import { namesBeginning } from './names.queries.ts';
import { NOTHING_WEIGHED, weigh } from './weigh.queries.ts';
import { readingsOf } from './readings.ts';

/** Puts the questions to PostgreSQL: what answers when Meilisearch cannot. */
export function askPostgresql(reads: Reads, hunts: readonly Hunt[]): Promise<Candidates[]> {
  return Promise.all(hunts.map((hunt) => (hunt.isOfNames ? namesBeginning(reads, hunt) : ask(reads, hunt))));
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
    scores: new Map(hits.flatMap(({ id, rank }) => (rank === undefined ? [] : [[id, scoreOf(rank)] as const]))),
  };
}

/** What a word in the summary comes to, where one in the name is 1 and more. */
const IN_SUMMARY = 0.25;

/** From 0 to 1, about as the other engine would say it. */
function scoreOf(rank: number): number {
  return rank >= 1 ? 1 : Math.min(0.95, 0.5 + rank / IN_SUMMARY / 2.5);
}
