import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import { noteStep } from './episode-step.change.ts';
import type { EpisodeResponse } from './episode.codes.ts';
import type { Episode } from './episode.entity.ts';
import type { DatedArgs } from './episode.inputs.ts';
import { loadEpisode } from './load-episode.ts';
import { problemsWithResponse } from './response.rules.ts';

/** What the person answers to the referral: once. Where they decline, the episode ends with it. */
export async function recordResponse(
  ctx: Context,
  { id, version, on }: DatedArgs,
  response: EpisodeResponse,
): Promise<Episode> {
  const episode = await loadEpisode(ctx, 'recordResponse', id);
  rejectIfChanged(episode, version, { episode });
  const today = londonDay(ctx.now());
  const respondedOn = on ?? today;
  rejectIfAny(problemsWithResponse(episode, respondedOn, today), { episode });

  ctx.em.assign(episode, { response, respondedOn });
  if (response === 'DECLINED') ctx.em.assign(episode, { closedOn: respondedOn, closingReason: 'DECLINED' });
  noteStep(ctx, episode, { kind: response, on: respondedOn });
  await ctx.em.flush();
  return episode;
}
