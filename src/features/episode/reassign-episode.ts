import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { handOverConnections } from './connections-of-episode.queries.ts';
import { noteStep } from './episode-step.change.ts';
import type { HandoverReason } from './episode.codes.ts';
import type { Episode } from './episode.entity.ts';
import { findCaseloadHolder } from './find-caseload-holder.ts';
import { holdEpisode, loadEpisode } from './load-episode.ts';

export interface Handover {
  to: string;
  reason: HandoverReason;
}

/** Puts an episode into the caseload of a colleague, and with it the connections that are still to be followed up. */
export async function reassignEpisode(
  ctx: Context,
  { id, version }: VersionedId,
  { to, reason }: Handover,
): Promise<Episode> {
  const seen = await loadEpisode(ctx, 'reassignEpisode', id);
  return ctx.em.transactional(async (em) => {
    const episode = await holdEpisode(em, seen);
    rejectIfChanged(episode, version, { episode });
    const from = episode.heldBy.id;
    const holder = await findCaseloadHolder(em, { id: to, team: episode.team.id, path: 'to' });
    rejectIfAny(holder.id === from ? [ALREADY_THEIRS] : [], { episode });

    em.assign(episode, { heldBy: holder });
    noteStep(ctx, episode, { kind: 'HANDED_OVER', reason }, em);
    await em.flush();
    await handOverConnections(em, { episodeId: episode.id, from, to: holder.id, at: ctx.now() });
    return episode;
  });
}

const ALREADY_THEIRS = problem('to', 'INVALID', 'It is in their caseload already. Choose a colleague of theirs.');
