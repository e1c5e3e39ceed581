import type { Context } from '../../context.ts';
import { pageBy, type Page } from '../../graphql/relay.ts';
import { reachOf } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { publishedQuarter } from '../provision/list-provision-gaps.ts';
import { EVERYBODY, type FigureArea } from '../provision/provision.codes.ts';
import { areaSummaries, type AreaSummaryRow } from './area-summary.queries.ts';
import { headOf, problemsWithTerms, type ViewHead } from './find-view.ts';

export interface AskedAreas {
  areaKind: FigureArea;
  need?: string | null | undefined;
  population?: string | null | undefined;
  quarter?: string | null | undefined;
}

/** Areas of a kind with what is missing in each, over all needs or of one, the worst first; as far as they are the viewer's. */
export async function listByArea(
  ctx: Context,
  { first, after: from, ...asked }: AskedAreas & { first: number; after?: string | null | undefined },
): Promise<Page<AreaSummaryRow> & ViewHead> {
  rejectIfAny(problemsWithTerms(ctx, asked));
  const published = await publishedQuarter(ctx, asked.quarter ?? null);
  const page = await pageBy(BY_SCORE, { first, after: from }, async (after, limit) =>
    published ? areaSummaries(ctx.reads, wantedAreas(ctx, asked, published.quarter), { after, limit }) : [],
  );
  return { ...page, ...(await headOf(ctx, published)) };
}

export function wantedAreas({ viewer }: Context, { areaKind, need, population }: AskedAreas, quarter: string) {
  const reach = reachOf(viewer, 'provisionByArea');
  return { reach, quarter, areaKind, need: need ?? null, population: population ?? EVERYBODY };
}

const BY_SCORE = {
  wordsOf: ({ meanScore, code }: AreaSummaryRow) => `area:${meanScore}:${code}`,
  read(words: string): [score: number, code: string] | null {
    const [, score, code] = /^area:(\d{1,3}(?:\.\d{1,2})?):(\w{1,20})$/.exec(words) ?? [];
    return score && code ? [Number(score), code] : null;
  },
};
