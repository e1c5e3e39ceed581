import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { areasAbove } from '../provision/areas-above.queries.ts';
import { loadGap } from './decide-gap.ts';
import type { Gap } from './gap.entity.ts';
import { follow, unfollow } from './gap.queries.ts';

/** Lets somebody be written to whenever a gap moves, or no more. */
export async function followGap(ctx: Context, id: string, isWanted: boolean): Promise<Gap> {
  const gap = await loadGap(ctx, id);
  permit(ctx, 'followGap', { areas: await areasAbove(ctx.reads, gap.areas) });
  await (isWanted ? follow : unfollow)(ctx.em, gap.id, String(ctx.viewer.id));
  return gap;
}
