import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import type { Operation } from '../../policy/table.ts';
import { isKeepable } from '../../shared/keepable.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { findSupplyArea, type SupplyArea } from '../supply/find-supply-area.ts';
import { codesAbove } from './area.queries.ts';

/** An area that the viewer commissions for, or that lies in one, at least in part. Whoever may not is refused, whether or not it exists. */
export async function findOwnArea(ctx: Context, operation: Operation, asked: string): Promise<SupplyArea> {
  const [code, today] = [asked.trim().toUpperCase(), londonDay(ctx.now())];
  const above = isKeepable(code) ? await codesAbove(ctx.reads, code, today) : [];
  permit(ctx, operation, { areas: above });
  return findSupplyArea(ctx.reads, asked, today);
}
