import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import type { EpisodeStepKind } from './episode.codes.ts';
import { EpisodeStep } from './episode-step.entity.ts';
import type { Episode } from './episode.entity.ts';

export interface Step {
  kind: EpisodeStepKind;
  reason?: string | null;
  /** The day that it is about. */
  on?: string | null;
}

/** Puts a step into the story of dates that an episode keeps. It is saved with the change itself. */
export function noteStep(
  { viewer, now, em: outside }: Context,
  episode: Episode,
  { kind, reason = null, on = null }: Step,
  em: EntityManager = outside,
): void {
  const { team } = episode;
  em.create(EpisodeStep, {
    ...{ episode, team, kind, reason, happenedOn: on },
    ...{ takenAt: now(), takenBy: String(viewer.id) },
  });
}
