import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { problemsWithReopening } from './closing.rules.ts';
import { noteStep } from './episode-step.change.ts';
import type { ReopeningReason } from './episode.codes.ts';
import type { Episode } from './episode.entity.ts';
import { holdEpisode, loadEpisode } from './load-episode.ts';
import { holdPerson, rejectIfOpen } from './open-episode.ts';

/** Goes on with an episode that was closed, on the same referral; not where another one has been opened meanwhile. */
export async function reopenEpisode(
  ctx: Context,
  { id, version }: VersionedId,
  reason: ReopeningReason,
): Promise<Episode> {
  const seen = await loadEpisode(ctx, 'reopenEpisode', id);
  return ctx.em.transactional(async (em) => {
    await holdPerson(em, seen.person.id);
    const episode = await holdEpisode(em, seen);
    rejectIfChanged(episode, version, { episode });
    rejectIfAny(problemsWithReopening(episode), { episode });
    await rejectIfOpen(em, episode.person.id);

    const today = londonDay(ctx.now());
    em.assign(episode, { closedOn: null, closingReason: null });
    if (reason !== 'CLOSED_BY_MISTAKE') episode.reopenedOn = today;
    noteStep(ctx, episode, { kind: 'REOPENED', reason }, em);
    await em.flush();
    return episode;
  });
}
