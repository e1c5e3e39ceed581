import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { newestFrozen, quarterBeside } from '../impact/period.rules.ts';
import { rejectIfChanged, rejectUnkeepable } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { correctConnections } from './connections-of-episode.queries.ts';
import { noteStep } from './episode-step.change.ts';
import type { Episode } from './episode.entity.ts';
import type { EpisodeCorrectionInput } from './episode.inputs.ts';
import { problemsWithReferral } from './episode.rules.ts';
import { holdEpisode, loadEpisode } from './load-episode.ts';
import { correctedReferral, knownCodes } from './referral.rules.ts';
import { problemsWithNewDay } from './response.rules.ts';

/**
 * Corrects the referral of an episode. Its connections are counted by the same, so they are corrected too, but for those in
 * figures that are frozen.
 */
export async function correctEpisode(
  ctx: Context,
  { id, version }: VersionedId,
  input: EpisodeCorrectionInput,
): Promise<Episode> {
  const seen = await loadEpisode(ctx, 'correctEpisode', id);
  rejectUnkeepable(input);
  return ctx.em.transactional(async (em) => {
    const episode = await holdEpisode(em, seen);
    rejectIfChanged(episode, version, { episode });
    const today = londonDay(ctx.now());
    const referral = correctedReferral(episode, input);
    const wrong = problemsWithReferral(referral, knownCodes(ctx, episode), today);
    rejectIfAny([...wrong, ...problemsWithNewDay(referral.referredOn, episode)], { episode });

    em.assign(episode, referral);
    noteStep(ctx, episode, { kind: 'CORRECTED' }, em);
    await em.flush();
    const { referralSource, populations } = referral;
    const openFrom = quarterBeside(newestFrozen(today), 1).from;
    await correctConnections(em, { episodeId: episode.id, referralSource, populations, openFrom, at: ctx.now() });
    return episode;
  });
}
