import type { Context } from '../context.ts';
import { crisisTopicsIn } from '../features/crisis-line/crisis-intent.ts';
import { findCrisisPanel, type CrisisPanel } from '../features/crisis-line/find-crisis-panel.ts';
import { NO_AREA, type SearchedArea } from '../features/demand/searched-area.rules.ts';
import { sightOf } from '../features/listing/listing.policy.ts';
import type { OrganisationRow } from '../features/organisation/organisation.queries.ts';
import type { ServiceRow } from '../features/service/service.queries.ts';
import { londonDay } from '../shared/opening-hours/london.ts';
import type { Problem } from '../shared/problems.ts';
import { answer, type Answer } from './answer/answer.ts';
import type { Kind } from './documents/search-document.ts';
import { isCounted, noteSearch } from './note-search.ts';
import { planOf } from './plan/plan-of.ts';
import type { Chip, Plan } from './plan/plan.ts';
import { conditionsOf, isFor } from './question/conditions-of.ts';
import { findPlaces } from './question/find-places.ts';
import { problemsWithInput } from './question/problems-with-input.ts';
import type { Question, Wanted } from './question/question.ts';
import type { SearchInput } from './question/search-input.ts';
import { tidyWords } from './question/tidy-words.ts';

export interface SearchPage<Row> extends Answer<Row> {
  crisis: CrisisPanel | null;
  understoodAs: Chip[];
  problems: Problem[];
}

export function searchServices(ctx: Context, input: SearchInput, wanted: Wanted): Promise<SearchPage<ServiceRow>> {
  return searchListings(ctx, 'service', input, wanted) as Promise<SearchPage<ServiceRow>>;
}

export function searchOrganisations(
  ctx: Context,
  input: SearchInput,
  wanted: Wanted,
): Promise<SearchPage<OrganisationRow>> {
  return searchListings(ctx, 'organisation', input, wanted) as Promise<SearchPage<OrganisationRow>>;
}

type Row = ServiceRow | OrganisationRow;

/** Checks, asks, and puts the crisis lines beside an answer that is empty or about a crisis, whatever else fails. */
async function searchListings(ctx: Context, kind: Kind, input: SearchInput, wanted: Wanted): Promise<SearchPage<Row>> {
  const understood = await understand(ctx, kind, input);
  const { question, problems, notices } = understood;
  const outcome = question ? await counted(ctx, { ...understood, question }, input, wanted) : { problems };
  const found = 'problems' in outcome ? EMPTY : outcome;
  const all = [...('problems' in outcome ? outcome.problems : []), ...notices];
  const isEmpty = found.edges.length === 0 && (!input.after || all.length > 0);
  const understoodAs = [...(question?.plan?.understood ?? [])];
  return { ...found, understoodAs, problems: all, crisis: await crisisBeside(ctx, input, question, isEmpty) };
}

/** Answers, and leaves what was looked for and how much was found to be counted. */
async function counted(ctx: Context, { question, area }: Searched, input: SearchInput, wanted: Wanted) {
  const after = input.after ?? null;
  if (!isCounted(ctx, question.kind, input)) return tryToAnswer(ctx, question, after, wanted);
  const outcome = await tryToAnswer(ctx, question, after, { ...wanted, referredOn: londonDay(ctx.now()) });
  if (!('problems' in outcome)) noteSearch(ctx, { input, question, area, found: outcome });
  return outcome;
}

interface Searched {
  question: Question;
  area: SearchedArea;
}

interface Understood {
  question: Question | null;
  area: SearchedArea;
  problems: Problem[];
  notices: Problem[];
}

async function understand(ctx: Context, kind: Kind, input: SearchInput): Promise<Understood> {
  const wrong = problemsWithInput(input, ctx.vocabulary);
  try {
    const { circle, home, nation, area, problems, notices } = await findPlaces(ctx, input);
    if (wrong.length + problems.length > 0)
      return { question: null, area, problems: [...wrong, ...problems], notices: [] };
    const { sort, first, filter } = input;
    const words = tidyWords(input.query ?? '');
    const audience = { kind, isForStaff: !sightOf(ctx.viewer).hidden.includes('NOT_MET') };
    const conditions = [...conditionsOf(input, home, londonDay(ctx.now())), ...isFor(audience)];
    const [openAt, age] = [filter?.openAt ?? null, filter?.age ?? null];
    return {
      question: {
        ...audience,
        words,
        plan: planned(ctx, kind, words, input),
        conditions,
        circle,
        openAt,
        sort,
        first,
        nation,
        age,
      },
      area,
      problems: [],
      notices,
    };
  } catch (error) {
    ctx.search.tell('Places could not be looked up.', error);
    return { question: null, area: NO_AREA, problems: [...wrong, UNAVAILABLE], notices: [] };
  }
}

/** Searches for services by relevance are planned; one plain word is looked for as it stands. */
function planned(ctx: Context, kind: Kind, words: string, { sort, without }: SearchInput): Plan | null {
  return kind === 'service' && sort === 'RELEVANCE' ? planOf(words, ctx.search.knowledge, without ?? []) : null;
}

async function tryToAnswer(ctx: Context, question: Question, after: string | null, wanted: Wanted) {
  try {
    return await answer(ctx, question, after, wanted);
  } catch (error) {
    ctx.search.tell('Neither engine could search.', error);
    return { problems: [UNAVAILABLE] };
  }
}

async function crisisBeside(
  ctx: Context,
  { query }: SearchInput,
  question: Question | null,
  isEmpty: boolean,
): Promise<CrisisPanel | null> {
  const topics = crisisTopicsIn(query ?? '');
  if (topics.length === 0 && !isEmpty) return null;
  return findCrisisPanel(ctx, { nation: question?.nation ?? null, age: question?.age ?? null, topics });
}

const UNAVAILABLE: Problem = {
  path: '',
  code: 'UNAVAILABLE',
  message: 'Searching does not work at the moment. Try again shortly.',
};

const EMPTY: Answer<Row> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  total: 0,
  totalIsApproximate: false,
  facets: {},
  engine: null,
  organisationsWithoutServices: null,
  referable: null,
};
