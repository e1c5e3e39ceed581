import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import { problemsWithClosing } from './closing.rules.ts';
import { noteStep } from './episode-step.change.ts';
import type { ClosingReason } from './episode.codes.ts';
import type { Episode } from './episode.entity.ts';
import type { DatedArgs } from './episode.inputs.ts';
import { loadEpisode } from './load-episode.ts';

/** Ends an episode, with why. What was planned for it stays on record. */
export async function closeEpisode(
  ctx: Context,
  { id, version, on }: DatedArgs,
  reason: ClosingReason,
): Promise<Episode> {
  const episode = await loadEpisode(ctx, 'closeEpisode', id);
  rejectIfChanged(episode, version, { episode });
  const today = londonDay(ctx.now());
  const closedOn = on ?? today;
  rejectIfAny(problemsWithClosing(episode, { reason, on: closedOn }, today), { episode });

  ctx.em.assign(episode, { closedOn, closingReason: reason });
  noteStep(ctx, episode, { kind: 'CLOSED', reason, on: closedOn });
  await ctx.em.flush();
  return episode;
}
