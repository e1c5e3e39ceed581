import { MARKED_FIELDS } from '../documents/fields.ts';
import type { Condition } from '../question/condition.ts';
import {
  MARK_END,
  MARK_START,
  NO_CANDIDATES,
  type Candidates,
  type FacetCounts,
  type Hunt,
  type MarkedTexts,
} from '../question/engine.ts';
import { VECTORS } from './index-settings.ts';
import type { Indexes } from './indexes.ts';

const CROPPED_WORDS = 30;

interface Answer {
  hits: { id: string; _formatted?: MarkedTexts; _rankingScore?: number }[];
  estimatedTotalHits: number;
  facetDistribution?: FacetCounts;
}

/** Meilisearch goes through the questions of a request one by one; from so many on, two requests share them. */
const MANY = 6;

/** Puts the questions to Meilisearch: few in one request, many in two, side by side. */
export async function askMeilisearch(
  indexes: Indexes,
  hunts: readonly Hunt[],
  signal?: AbortSignal,
): Promise<Candidates[]> {
  if (hunts.length < MANY) return askInOne(indexes, hunts, signal);
  const shares = [0, 1].map((share) => hunts.filter((_, index) => index % 2 === share));
  const answers = await Promise.all(shares.map((share) => askInOne(indexes, share, signal)));
  return hunts.map((_, index) => answers[index % 2]?.[Math.floor(index / 2)] ?? NO_CANDIDATES);
}

async function askInOne(indexes: Indexes, hunts: readonly Hunt[], signal?: AbortSignal): Promise<Candidates[]> {
  const queries = hunts.map((hunt) => ({ indexUid: indexes.nameOf(hunt.kind), ...queryOf(hunt) }));
  const request = { method: 'POST', path: '/multi-search', body: { queries }, signal } as const;
  const { results } = await indexes.http.send<{ results: Answer[] }>(request);
  return results.map((answer, index) => candidatesOf(answer, hunts[index]?.words !== ''));
}

/** The question as Meilisearch's own search takes it. */
export function queryOf(hunt: Hunt): object {
  return {
    // A blank behind the last word says that it is no beginning: “men” is not to find “mending”.
    q: hunt.isWhole && hunt.words !== '' ? `${hunt.words} ` : hunt.words,
    filter: hunt.conditions.map(filterOf),
    offset: hunt.offset,
    limit: hunt.limit,
    attributesToRetrieve: ['id'],
    matchingStrategy: hunt.order === 'RELEVANCE' && !hunt.everyWord && !hunt.isOfNames ? 'frequency' : 'all',
    ...(hunt.order === 'FRESHNESS' && { sort: ['verifiedDay:desc'] }),
    ...(hunt.facets.length > 0 && { facets: hunt.facets }),
    ...(hunt.marks && MARKING),
    ...(hunt.vector && { vector: hunt.vector, hybrid: { embedder: VECTORS, semanticRatio: 1 } }),
    ...(hunt.isOfNames && { attributesToSearchOn: ['name', 'otherNames'] }),
    ...(hunt.isScored && { showRankingScore: true }),
  };
}

const MARKING = {
  attributesToHighlight: MARKED_FIELDS,
  attributesToCrop: ['description'],
  cropLength: CROPPED_WORDS,
  highlightPreTag: MARK_START,
  highlightPostTag: MARK_END,
};

/** One condition in Meilisearch's filter language. */
function filterOf(condition: Condition): string {
  if ('any' in condition) return `${condition.any} IN [${condition.of.map(quoted).join(', ')}]`;
  if ('none' in condition) return `${condition.none} NOT IN [${condition.of.map(quoted).join(', ')}]`;
  if ('atMost' in condition) return `${condition.atMost} <= ${condition.value}`;
  if ('atLeast' in condition) return `${condition.atLeast} >= ${condition.value}`;
  return condition.either.map((all) => `(${all.map(filterOf).join(' AND ')})`).join(' OR ');
}

function quoted(code: string): string {
  return `"${code.replace(/["\\]/g, '\\$&')}"`;
}

function candidatesOf({ hits, estimatedTotalHits, facetDistribution }: Answer, hasWords: boolean): Candidates {
  return {
    ids: hits.map(({ id }) => id),
    total: estimatedTotalHits,
    isEstimate: hasWords && estimatedTotalHits > hits.length,
    facets: facetDistribution ?? {},
    marks: new Map(hits.flatMap(({ id, _formatted }) => (_formatted ? [[id, _formatted] as const] : []))),
    scores: new Map(
      hits.flatMap(({ id, _rankingScore: score }) => (score === undefined ? [] : [[id, score] as const])),
    ),
  };
}
