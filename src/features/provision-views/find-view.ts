import type { Context } from '../../context.ts';
import type { Operation } from '../../policy/table.ts';
import { rejectIfAny, type Problem } from '../../shared/problems.ts';
import { quarterOf } from '../impact/period.rules.ts';
import type { AreaReference } from '../place/place.rules.ts';
import type { PublishedQuarter } from '../provision/figure-rows.queries.ts';
import { problemsWithTerm, publishedQuarter, whyNothing } from '../provision/list-provision-gaps.ts';
import type { FigureArea } from '../provision/provision.codes.ts';
import { METHOD } from '../provision/words.rules.ts';
import { findOwnArea } from './find-own-area.ts';

/** What is said above every view: of when it is, and how it was made. */
export interface ViewHead {
  /** By its name; null while none is published. */
  quarter: string | null;
  publishedAt: Date | null;
  /** Why there is nothing yet; null where there are figures. */
  notice: string | null;
  method: string;
  methodVersion: number | null;
}

export interface AreaViewHead extends ViewHead {
  area: AreaReference;
}

export interface AskedTerms {
  need?: string | null | undefined;
  population?: string | null | undefined;
}

export interface AskedView extends AskedTerms {
  areaCode: string;
  quarter?: string | null | undefined;
}

/** The figures of an area that somebody may look at. */
export interface View {
  area: AreaReference;
  areaKind: FigureArea;
  /** The first day of the quarter; null while none is published. */
  quarter: string | null;
  head: AreaViewHead;
}

/** Which area and which quarter is asked for, as far as the viewer may see it. */
export async function findView(ctx: Context, operation: Operation, asked: AskedView): Promise<View> {
  const { area, kind: areaKind } = await findOwnArea(ctx, operation, asked.areaCode);
  rejectIfAny(problemsWithTerms(ctx, asked));
  const published = await publishedQuarter(ctx, asked.quarter ?? null);
  const head = { ...(await headOf(ctx, published)), area };
  return { area, areaKind, quarter: published?.quarter ?? null, head };
}

export function problemsWithTerms(ctx: Context, { need = null, population = null }: AskedTerms): Problem[] {
  return [...problemsWithTerm(ctx, 'NEED', need), ...problemsWithTerm(ctx, 'POPULATION', population)];
}

export async function headOf(ctx: Context, published: PublishedQuarter | null): Promise<ViewHead> {
  return {
    quarter: published && quarterOf(published.quarter).name,
    publishedAt: published?.publishedAt ?? null,
    notice: published ? null : await whyNothing(ctx),
    method: METHOD,
    methodVersion: published?.method ?? null,
  };
}
