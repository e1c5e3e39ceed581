import type { Context } from '../../context.ts';
import { pageBy, type Page } from '../../graphql/relay.ts';
import { reachOf } from '../../policy/permit.ts';
import { problem, problemsWithCodes } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { Rejected, rejectIfAny, type Problem } from '../../shared/problems.ts';
import { freezesOn, periodNamed, quarterOf, type Period } from '../impact/period.rules.ts';
import type { AreaReference } from '../place/place.rules.ts';
import { findSupplyArea, type SupplyArea } from '../supply/find-supply-area.ts';
import type { Taxonomy } from '../taxonomy/taxonomy-term.entity.ts';
import {
  figuresAfter,
  firstCounted,
  publishedQuarters,
  reasonsOfFigures,
  type FigureRow,
  type FiguresWanted,
  type PublishedQuarter,
  type ReasonRow,
} from './figure-rows.queries.ts';
import { EVERYBODY, type FigureArea } from './provision.codes.ts';

export interface AskedGaps {
  areaKind?: FigureArea | undefined;
  area?: string | null;
  need?: string | null;
  population?: string | null;
  quarter?: string | null;
  first: number;
  after?: string | null | undefined;
}

export interface GapsPage extends Page<ShownGap> {
  /** By its name. */
  quarter: string | null;
  publishedAt: Date | null;
  notice: string | null;
}

/** A gap as the API shows it. */
export type ShownGap = FigureRow & {
  reasons: Pick<ReasonRow, 'reason' | 'shown'>[];
  /** Where, if that was found already: hundreds of gaps of one area would each wait for it. */
  place?: AreaReference;
};

/** What is missing where, the greatest gaps first, as far as the viewer may see it. All see the same figures. */
export async function listProvisionGaps(ctx: Context, asked: AskedGaps): Promise<GapsPage> {
  const kind = await figuresOf(ctx, asked);
  const published = await publishedQuarter(ctx, asked.quarter ?? null);
  if (!published) return { ...NO_PAGE, quarter: null, publishedAt: null, notice: await whyNothing(ctx) };
  const { quarter, publishedAt } = published;
  const wanted = { ...kind, quarter };
  const page = await pageBy(BY_RANK, asked, (after, limit) =>
    figuresAfter(ctx.reads, wanted, { after: after ?? 0, limit }),
  );
  const edges = await withReasons(ctx, wanted, page.edges);
  return { ...page, edges, quarter: quarterOf(quarter).name, publishedAt, notice: null };
}

const NO_PAGE: Page<ShownGap> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};

/** Of which areas, need and population, as far as the viewer reaches. */
async function figuresOf(
  ctx: Context,
  { areaKind = 'LOCAL_AUTHORITY', area, need = null, population = null }: AskedGaps,
): Promise<Omit<FiguresWanted, 'quarter'>> {
  rejectIfAny([...problemsWithTerm(ctx, 'NEED', need), ...problemsWithTerm(ctx, 'POPULATION', population)]);
  const within = await areaOf(ctx, area ?? null);
  const where = within ? { areaKind: within.kind, area: within.area.code } : { areaKind, area: null };
  return { ...where, reach: reachOf(ctx.viewer, 'provisionGaps'), need, population: population ?? EVERYBODY };
}

const BY_RANK = {
  wordsOf: ({ rank }: FigureRow) => `rank:${rank}`,
  read: (words: string) => Number(/^rank:(\d{1,9})$/.exec(words)?.[1]) || null,
};

/** What is wrong with the code of a need or a population that somebody asked for. */
export function problemsWithTerm({ vocabulary }: Context, taxonomy: Taxonomy, code: string | null): Problem[] {
  if (code === null) return [];
  const known = new Set(vocabulary.terms(taxonomy).map((term) => term.code));
  const path = taxonomy.toLowerCase();
  return problemsWithCodes(path, [code], known).map((wrong) => ({ ...wrong, path }));
}

/** The area of a code, also of an old one. Throws Rejected, with what to type. */
async function areaOf({ reads, now }: Context, code: string | null): Promise<SupplyArea | null> {
  if (code === null) return null;
  try {
    return await findSupplyArea(reads, code, londonDay(now()));
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    throw new Rejected(error.problems.map((wrong) => ({ ...wrong, path: 'area' })));
  }
}

/** The quarter of a name, or the newest; null while none is published. Throws Rejected for one that is not published. */
export async function publishedQuarter({ reads }: Context, name: string | null): Promise<PublishedQuarter | null> {
  const period = name === null ? null : periodNamed(name);
  if (name !== null && period?.kind !== 'QUARTER') throw new Rejected([NO_QUARTER]);
  const quarters = await publishedQuarters(reads);
  if (!period) return quarters[0] ?? null;
  const found = quarters.find(({ quarter }) => quarter === period.from);
  if (!found) throw new Rejected([notPublished(period)]);
  return found;
}

const NO_QUARTER = problem('quarter', 'INVALID', 'Write a quarter as 2026-Q1, or leave it out for the newest.');

function notPublished(period: Period): Problem {
  const day = dayInWords(freezesOn(period));
  const message = `Gaps of ${period.name} are not published. A quarter freezes 28 days after it has closed: this one on ${day}.`;
  return problem('quarter', 'OUT_OF_RANGE', message);
}

/** What to say instead of an empty list. */
export async function whyNothing({ reads }: Context): Promise<string> {
  const counted = await firstCounted(reads);
  if (!counted) return NOTHING_COUNTED;
  const quarter = quarterOf(counted.quarter);
  return `No quarter is published yet. What there is has been counted since ${quarter.name}, whose gaps are published on ${dayInWords(freezesOn(quarter))}. Until then, supply shows what there is.`;
}

const NOTHING_COUNTED =
  'Nothing has been counted yet. It is counted each night; an operator can run “npm run provision -- count”. A quarter is published 28 days after it has closed.';

type Edges<Row> = Page<Row>['edges'];

async function withReasons(
  { reads }: Context,
  wanted: FiguresWanted,
  edges: Edges<FigureRow>,
): Promise<Edges<ShownGap>> {
  const isTold = wanted.population === EVERYBODY && edges.length > 0;
  const nodes = edges.map(({ node }) => node);
  const reasons = isTold ? await reasonsOfFigures(reads, wanted, nodes) : [];
  const byFigure = Map.groupBy(reasons, ({ area, need }) => `${area} ${need}`);
  return edges.map(({ cursor, node }) => ({
    cursor,
    node: { ...node, reasons: byFigure.get(`${node.area} ${node.need}`) ?? [] },
  }));
}
