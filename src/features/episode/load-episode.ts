import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { grantOf, permit } from '../../policy/permit.ts';
import type { Operation } from '../../policy/table.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Episode } from './episode.entity.ts';

/**
 * The episode to be worked on, once it is known that the viewer may do this to it. Who may not is told that there is none,
 * also where they hold another role in its team.
 */
export async function loadEpisode(ctx: Context, operation: Operation, id: string): Promise<Episode> {
  const episode = isUuid(id) ? await ctx.em.findOne(Episode, { id }) : null;
  if (!episode) throw missing();
  const teams = { teams: [episode.team.id] };
  if (!grantOf(ctx.viewer, operation, teams)) throw missing();
  permit(ctx, operation, teams);
  return episode;
}

/** The same episode within a transaction: nobody else changes it before that ends. */
export function holdEpisode(em: EntityManager, { id }: Episode): Promise<Episode> {
  return em.findOneOrFail(Episode, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

function missing(): NotFound {
  return new NotFound('There is no such episode.');
}
