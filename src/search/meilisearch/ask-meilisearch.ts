import { MARKED_FIELDS } from '../documents/fields.ts';
import type { Condition } from '../question/condition.ts';
import {
  MARK_END,
  MARK_START,
  type Candidates,
  type FacetCounts,
  type Hunt,
  type MarkedTexts,
} from '../question/engine.ts';
import type { Indexes } from './indexes.ts';

const CROPPED_WORDS = 30;

interface Answer {
  hits: { id: string; _formatted?: MarkedTexts; _rankingScore?: number }[];
  estimatedTotalHits: number;
  facetDistribution?: FacetCounts;
}

/** Puts the questions to Meilisearch, all in one request. */
export async function askMeilisearch(
  indexes: Indexes,
  hunts: readonly Hunt[],
  signal?: AbortSignal,
): Promise<Candidates[]> {
  const queries = hunts.map((hunt) => ({ indexUid: indexes.nameOf(hunt.kind), ...queryOf(hunt) }));
  const body = { queries };
  const { results } = await indexes.http.send<{ results: Answer[] }>({
    method: 'POST',
    path: '/multi-search',
    body,
    signal,
  });
  return results.map((answer, index) => candidatesOf(answer, hunts[index]?.words !== ''));
}

/** The question as Meilisearch's own search takes it. */
export function queryOf(hunt: Hunt): object {
  return {
    q: hunt.words,
    filter: hunt.conditions.map(filterOf),
    offset: hunt.offset,
    limit: hunt.limit,
    attributesToRetrieve: ['id'],
    matchingStrategy: hunt.order === 'RELEVANCE' && !hunt.everyWord && !hunt.isOfNames ? 'frequency' : 'all',
    ...(hunt.order === 'FRESHNESS' && { sort: ['verifiedDay:desc'] }),
    ...(hunt.facets.length > 0 && { facets: hunt.facets }),
    ...(hunt.marks && MARKING),
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
