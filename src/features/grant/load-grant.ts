import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Grant } from './grant.entity.ts';

/** A grant that somebody wants to change, and the version of it that they saw. */
export interface GrantSeen {
  id: string;
  version: number;
}

/** The grant of this id. Throws NotFound when there is none. */
export async function loadGrant({ em }: Pick<Context, 'em'>, { id }: GrantSeen): Promise<Grant> {
  const grant = isUuid(id) ? await em.findOne(Grant, { id }) : null;
  if (!grant) throw new NotFound('There is no such grant.');
  return grant;
}
