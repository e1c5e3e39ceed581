import type { Reads } from '../../database/reads.ts';
import { columnOf } from '../documents/fields.ts';
import { MARK_END, MARK_START, type FacetCounts, type Hunt, type MarkedTexts } from '../question/engine.ts';
import { isOfPlace, sqlOfAll, Values } from './conditions.ts';

/**
 * By relevance no more than so many listings are looked at, and so many of them ranked. A word that is in half of 200,000
 * listings took three seconds to rank, most of it for fetching texts; those with the words in their name are all ranked first. Near
 * a place there are fewer, and going through its listings once for these and once for all took longer than ranking them.
 */
const MOST_FOUND = 10_000;
const MOST_RANKED = 2_000;
/** Facets of more listings than these are left out: all ten of 200,000 took three seconds. */
const MOST_COUNTED = 50_000;

/** A stale listing has to match twice as well to come before a fresh one. */
const WEIGHED_RANK = 'case when is_stale then rank / 2.0 else rank end';

export interface Weighed {
  total: number;
  /** True when there are more that were not looked at. */
  isCut: boolean;
  hits: { id: string; marked?: MarkedTexts; rank?: number }[];
  facets: FacetCounts;
}

export const NOTHING_WEIGHED: Weighed = { total: 0, isCut: false, hits: [], facets: {} };

/** One page of the listings in which this reading of the words holds, and what was counted beside; one statement. */
export async function weigh(reads: Reads, hunt: Hunt, reading: string | null): Promise<Weighed> {
  const values = new Values();
  const kind = values.add(hunt.kind, 'text');
  const query = reading === null ? null : values.add(reading, 'tsquery');
  const order =
    hunt.order === 'RELEVANCE' ? `${WEIGHED_RANK} desc, is_stale, verified_day desc, id` : 'verified_day desc, id';
  const scores = hunt.isScored && isRanked(hunt, query) ? `, 'rank', p.rank` : '';
  const marks = hunt.marks && query ? `, 'marked', ${marked(query)}` : '';
  const text = `with ${hitsOf(hunt, { kind, query }, values)},
    page as (select id, rank, row_number() over (order by ${order}) as position from hits
      order by position limit ${values.add(hunt.limit, 'int')} offset ${values.add(hunt.offset, 'int')})
    select (select count(*)::int from hits) as total, (${facetsOf(hunt)}) as facets,
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id${scores}${marks}) order by p.position), '[]')
        from page p join search.document d on d.kind = ${kind} and d.id = p.id) as hits`;
  const weighed = (await reads.one<Omit<Weighed, 'isCut'>>('', text, values.list)) ?? NOTHING_WEIGHED;
  return { ...weighed, isCut: isRanked(hunt, query) && weighed.total >= MOST_FOUND };
}

function isRanked({ order }: Hunt, query: string | null): boolean {
  return order === 'RELEVANCE' && query !== null;
}

/** All that match, with what is needed to count and to order them. */
function hitsOf(hunt: Hunt, { kind, query }: { kind: string; query: string | null }, values: Values): string {
  const own = ['id', 'verified_day', 'is_stale', ...hunt.facets.map(columnOf)];
  const columns = own.map((column) => `d.${column}`).join(', ');
  const conditions = [`d.kind = ${kind}`, ...sqlOfAll(hunt.conditions, values)].join(' and ');
  const found = (rank: string, words: string) =>
    `select ${columns}, ${rank} as rank from search.document d where ${conditions}${words}`;
  if (query === null) return `hits as materialized (${found('0', '')})`;
  if (!isRanked(hunt, query)) return `hits as materialized (${found('0', ` and d.words @@ ${query}`)})`;
  const rank = `ts_rank(d.words, ${query})`;
  const isFirst = `row_number() over () <= ${MOST_RANKED}`;
  if (hunt.conditions.some(isOfPlace)) {
    const isNamed = `ts_filter(d.words, '{a}') @@ ${query}`;
    return `hits as materialized (
      ${found(`case when ${isNamed} then 1 + ${rank} when ${isFirst} then ${rank} else 0 end`, ` and d.words @@ ${query}`)}
      limit ${MOST_FOUND})`;
  }
  return `named as materialized (
      ${found(`1 + ${rank}`, ` and ts_filter(d.words, '{a}') @@ ${query}`)} limit ${MOST_RANKED}),
    others as (${found(`case when ${isFirst} then ${rank} else 0 end`, ` and d.words @@ ${query}`)} limit ${MOST_FOUND}),
    hits as materialized (select * from named
      union all select * from others where id not in (select id from named))`;
}

function facetsOf({ facets }: Hunt): string {
  if (facets.length === 0) return `'{}'::jsonb`;
  const counts = facets.map(
    (field) => `'${field}', (select coalesce(jsonb_object_agg(code, n), '{}') from (
      select code, count(*)::int as n from (select unnest(${columnOf(field)}) as code from hits) codes group by code) counted)`,
  );
  return `case when (select count(*) from hits) > ${MOST_COUNTED} then '{}' else jsonb_build_object(${counts.join(', ')}) end`;
}

const SELECTORS = `StartSel=${MARK_START}, StopSel=${MARK_END}`;

function marked(query: string): string {
  const headline = (field: string, options: string) =>
    `ts_headline('english', d.document ->> '${field}', ${query}, '${SELECTORS}, ${options}')`;
  return `jsonb_build_object('name', ${headline('name', 'HighlightAll=true')},
    'summary', ${headline('summary', 'HighlightAll=true')},
    'description', ${headline('description', 'MaxWords=30, MinWords=15')})`;
}
