import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { noteStep } from './episode-step.change.ts';
import type { Episode } from './episode.entity.ts';
import { problemsWithReview } from './episode.rules.ts';
import { loadEpisode } from './load-episode.ts';

/** Says when to look again together; null where no day is set. */
export async function setReview(ctx: Context, { id, version }: VersionedId, reviewOn: string | null): Promise<Episode> {
  const episode = await loadEpisode(ctx, 'setReview', id);
  rejectIfChanged(episode, version, { episode });
  rejectIfAny([...(episode.closedOn ? [ENDED] : []), ...problemsWithReview(reviewOn, londonDay(ctx.now()))], {
    episode,
  });

  episode.reviewOn = reviewOn;
  noteStep(ctx, episode, { kind: 'REVIEW_SET', on: reviewOn });
  await ctx.em.flush();
  return episode;
}

const ENDED = problem('id', 'INVALID', 'This episode is closed. Reopen it before you set a review.');
