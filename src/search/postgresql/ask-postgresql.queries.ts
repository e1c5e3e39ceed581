import type { Reads } from '../../database/reads.ts';
import { columnOf } from '../documents/fields.ts';
import {
  MARK_END,
  MARK_START,
  type Candidates,
  type FacetCounts,
  type Hunt,
  type MarkedTexts,
} from '../question/engine.ts';
import { sqlOf, Values } from './conditions.ts';
import { correctWords } from './correct-words.ts';
import { knownWords } from './known-words.queries.ts';
import { matchesOf, tokensOf, type WordMatch } from './words.ts';

interface Answer {
  total: number;
  /** True when there may be more that were not weighed. */
  isCut: boolean;
  hits: { id: string; marked?: MarkedTexts }[] | null;
  facets: FacetCounts | null;
}

/** Puts the questions to PostgreSQL, one statement each: what answers when Meilisearch cannot. */
export function askPostgresql(reads: Reads, hunts: readonly Hunt[]): Promise<Candidates[]> {
  return Promise.all(hunts.map((hunt) => ask(reads, hunt)));
}

/** Stricter readings of the words come first; a more forgiving one is only tried when nothing was found. */
async function ask(reads: Reads, hunt: Hunt): Promise<Candidates> {
  let tokens = await tokensOf(reads, hunt.words);
  const [first, ...others] = matchesOf(tokens, hunt.order);
  let answer = await answerOf(reads, hunt, (values) => first?.(tokens, values));
  if (answer.total === 0 && first && others.length > 0) {
    const meant = correctWords(hunt.words, await knownWords(reads));
    if (meant !== hunt.words.toLowerCase()) {
      tokens = await tokensOf(reads, meant);
      others.unshift(first);
    }
  }
  for (const match of others) {
    if (answer.total > 0) break;
    answer = await answerOf(reads, hunt, (values) => match(tokens, values));
  }
  const hits = answer.hits ?? [];
  return {
    ids: hits.map(({ id }) => id),
    total: answer.total,
    isEstimate: answer.isCut,
    facets: answer.facets ?? {},
    marks: new Map(hits.flatMap(({ id, marked }) => (marked ? [[id, marked] as const] : []))),
  };
}

async function answerOf(reads: Reads, hunt: Hunt, match: (values: Values) => WordMatch | undefined): Promise<Answer> {
  const values = new Values();
  const kind = values.add(hunt.kind, 'text');
  const words = match(values);
  const conditions = [
    `d.kind = ${kind}`,
    ...(words ? [words.condition] : []),
    ...hunt.conditions.map((condition) => sqlOf(condition, values)),
  ];
  const columns = ['d.id', 'd.verified_day', ...hunt.facets.map((field) => `d.${columnOf(field)}`)];
  const order = hunt.order === 'RELEVANCE' ? 'rank desc, verified_day desc, id' : 'verified_day desc, id';
  const marks = hunt.marks && words ? `, 'marked', ${marked(words.query)}` : '';
  const text = `with hits as materialized (
      select ${columns.join(', ')}, ${words?.rank ?? '0'} as rank from search.document d
      where ${conditions.join(' and ')} limit ${words?.most ?? 'all'}),
    page as (select id, row_number() over (order by ${order}) as position from hits
      order by position limit ${values.add(hunt.limit, 'int')} offset ${values.add(hunt.offset, 'int')})
    select (select count(*)::int from hits) as total, (${facetsOf(hunt)}) as facets,
      (select jsonb_agg(jsonb_build_object('id', p.id${marks}) order by p.position)
        from page p join search.document d on d.kind = ${kind} and d.id = p.id) as hits`;
  const [answer] = await reads.all<Answer>('', text, values.list);
  return { ...NOTHING, ...answer, isCut: answer?.total === (words?.most ?? Infinity) };
}

const NOTHING = { total: 0, hits: null, facets: null };

function facetsOf({ facets }: Hunt): string {
  if (facets.length === 0) return 'null::jsonb';
  const counts = facets.map(
    (field) => `'${field}', (select coalesce(jsonb_object_agg(code, n), '{}') from (
      select code, count(*)::int as n from hits, unnest(${columnOf(field)}) as code group by code) counted)`,
  );
  return `jsonb_build_object(${counts.join(', ')})`;
}

const SELECTORS = `StartSel=${MARK_START}, StopSel=${MARK_END}`;

function marked(query: string): string {
  const headline = (field: string, options: string) =>
    `ts_headline('english', d.document ->> '${field}', ${query}, '${SELECTORS}, ${options}')`;
  return `jsonb_build_object('name', ${headline('name', 'HighlightAll=true')},
    'summary', ${headline('summary', 'HighlightAll=true')},
    'description', ${headline('description', 'MaxWords=30, MinWords=15')})`;
}
