import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfChanged, rejectUnkeepable } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { noteStep } from './episode-step.change.ts';
import type { Episode, Goal } from './episode.entity.ts';
import { problemsWithGoals } from './goal.rules.ts';
import { loadEpisode } from './load-episode.ts';

/** Writes down what matters to the person, and what of it they have reached. Replaces the whole list. */
export async function setGoals(ctx: Context, { id, version }: VersionedId, given: readonly Goal[]): Promise<Episode> {
  const episode = await loadEpisode(ctx, 'setGoals', id);
  rejectIfChanged(episode, version, { episode });
  rejectUnkeepable({ goals: given });
  const goals = given.map(({ text, isReached }) => ({ text: text.trim(), isReached }));
  rejectIfAny(problemsWithGoals(goals, londonDay(ctx.now())), { episode });

  ctx.em.assign(episode, { goals }, { mergeObjectProperties: false });
  noteStep(ctx, episode, { kind: 'GOALS_SET' });
  await ctx.em.flush();
  return episode;
}
