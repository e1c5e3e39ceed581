import type { Context } from '../../context.ts';
import type { OrganisationRow } from '../../features/organisation/organisation.queries.ts';
import type { ServiceRow } from '../../features/service/service.queries.ts';
import type { Page } from '../../graphql/relay.ts';
import type { Problem } from '../../shared/problems.ts';
import {
  BEGINNING,
  cursorOf,
  fingerprintOf,
  readCursor,
  wasByMeaning,
  type Position,
  type Walk,
} from '../question/cursor.ts';
import type { EngineName } from '../question/engine.ts';
import type { Question, Wanted } from '../question/question.ts';
import { labelledFacets, type Facets } from './facets.ts';
import { highlightsOf, type Highlight } from './highlights.ts';
import { reasonsOf } from './why.queries.ts';
import type { Reason } from '../plan/why.rules.ts';
import type { Beside } from '../meaning/beside.ts';
import { byPlan } from './by-plan.ts';
import { walkByDistance } from './walk-by-distance.ts';
import { walk, type Steps, type Walked } from './walk.ts';

export interface Edge<Row> {
  /** Made when it is asked for. */
  readonly cursor: string;
  node: Row;
  highlights: Highlight[];
  distanceKm: number | null;
  nearestLocationId: string | null;
  /** Looked for when the first result of a page is asked for its own. */
  why(): Promise<Reason[]>;
}

export interface Answer<Row> {
  edges: Edge<Row>[];
  pageInfo: Page<Row>['pageInfo'];
  total: number;
  totalIsApproximate: boolean;
  facets: Facets;
  /** Null when none could be asked. */
  engine: EngineName | null;
  organisationsWithoutServices: number | null;
  /** To how many of them people may be referred; null where nobody asked. */
  referable: number | null;
}

type Row = ServiceRow | OrganisationRow;

/** One page of a search, from whichever engine is well; or what is wrong with its cursor. */
export function answer(
  ctx: Context,
  question: Question,
  after: string | null,
  wanted: Wanted,
): Promise<Answer<Row> | { problems: Problem[] }> {
  const fingerprint = fingerprintOf(question);
  return ctx.search.with(ctx, async (engine, ask) => {
    const walkOf: Walk = { generation: ctx.search.generation, engine, question: fingerprint };
    const from = after === null ? BEGINNING : readCursor(after, walkOf);
    if ('code' in from) return { problems: [from] };
    const beside = ctx.search.beside(question.words, { engine, ask }, after === null ? null : wasByMeaning(after));
    const asking = question.plan ? byPlan(ask, ctx.reads, question.circle, beside) : ask;
    const walked = await walkFrom(question, from, { ask: asking, reads: ctx.reads, wanted });
    walkOf.isByMeaning = beside.isUsed;
    return { ...(await pageOf(ctx, question, walked, { walkOf, beside, hasPreviousPage: after !== null })), engine };
  });
}

function walkFrom(question: Question, from: Position, steps: Steps): Promise<Walked> {
  const { circle, sort } = question;
  if (sort === 'DISTANCE' && circle) return walkByDistance(question, circle, from, steps);
  return walk(question, 'offset' in from ? from : { offset: 0 }, steps);
}

async function pageOf(
  ctx: Context,
  question: Question,
  walked: Walked,
  { walkOf, beside, hasPreviousPage }: { walkOf: Walk; beside: Beside; hasPreviousPage: boolean },
) {
  const { entries, hasNextPage, total, totalIsApproximate, organisationsWithoutServices, referable } = walked;
  const reasons = once(() =>
    reasonsOf(
      ctx.reads,
      { ...question, beside },
      entries.map(({ found }) => found),
    ),
  );
  const edges = entries.map(({ found, at }) => ({
    get cursor() {
      return cursorOf(walkOf, at);
    },
    node: found.row,
    highlights: highlightsOf(walked.marks.get(found.row.id)),
    distanceKm: found.distanceKm === null ? null : Math.round(found.distanceKm * 1000) / 1000,
    nearestLocationId: found.nearestLocationId,
    why: async () => (await reasons()).get(found.row.id) ?? [],
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    total,
    totalIsApproximate,
    facets: await labelledFacets(ctx, walked.facets),
    organisationsWithoutServices,
    referable,
  };
}

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null;
  return () => (made ??= make());
}
