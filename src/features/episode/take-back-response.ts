import type { Context } from '../../context.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { noteStep } from './episode-step.change.ts';
import type { Episode } from './episode.entity.ts';
import { holdEpisode, loadEpisode } from './load-episode.ts';
import { holdPerson, rejectIfOpen } from './open-episode.ts';
import { problemsWithTakingBack } from './response.rules.ts';

/** Takes back an answer that was recorded by mistake, as long as no code was entered for it. An episode that it closed goes on. */
export async function takeBackResponse(ctx: Context, { id, version }: VersionedId): Promise<Episode> {
  const seen = await loadEpisode(ctx, 'takeBackResponse', id);
  return ctx.em.transactional(async (em) => {
    await holdPerson(em, seen.person.id);
    const episode = await holdEpisode(em, seen);
    rejectIfChanged(episode, version, { episode });
    rejectIfAny(problemsWithTakingBack(episode), { episode });
    if (episode.closingReason === 'DECLINED') await rejectIfOpen(em, episode.person.id);

    if (episode.closingReason === 'DECLINED') em.assign(episode, { closedOn: null, closingReason: null });
    em.assign(episode, { response: null, respondedOn: null });
    noteStep(ctx, episode, { kind: 'RESPONSE_TAKEN_BACK' }, em);
    await em.flush();
    return episode;
  });
}
