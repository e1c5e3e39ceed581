import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem, problemsWithFreeText } from '../../shared/checks.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { isVisible } from '../../shared/localised-text.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { areasAbove } from '../provision/areas-above.queries.ts';
import { loadGap } from './decide-gap.ts';
import type { Gap } from './gap.entity.ts';
import { follow } from './gap.queries.ts';
import { moveTo } from './move-gap.ts';

const LONGEST = 500;

/** Hangs a group that somebody wants to start on the gap that it would close. Its state stays what it is. */
export async function proposeGroup(ctx: Context, id: string, words: string): Promise<Gap> {
  const gap = await loadGap(ctx, id);
  permit(ctx, 'proposeGroup', { areas: await areasAbove(ctx.reads, gap.areas) });
  rejectIfAny([
    ...(isVisible(words) ? [] : [problem('words', 'REQUIRED', 'Say what the group would be, and who would run it.')]),
    ...problemsWithFreeText('words', words, LONGEST, (text) =>
      problemsWithIdentifying('words', text, londonDay(ctx.now())),
    ),
  ]);
  await follow(ctx.em, gap.id, String(ctx.viewer.id));
  await moveTo(ctx, ctx.em, gap, { kind: 'GROUP_PROPOSED', words: words.trim() });
  await ctx.em.flush();
  return gap;
}
