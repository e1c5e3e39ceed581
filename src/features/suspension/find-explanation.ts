import type { Context } from '../../context.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Suspended } from '../../shared/problems.ts';
import { isStaff } from '../listing/listing.policy.ts';
import { explanationOf } from './suspension.rules.ts';

/** Why staff do not see what they opened by its id; null for everybody else, and where it is not suspended. */
export async function findExplanation({ viewer, loaders }: Context, id: string): Promise<Suspended | null> {
  const suspension = isStaff(viewer) && isUuid(id) ? await loaders.suspension.load(id.toLowerCase()) : null;
  return suspension && new Suspended(explanationOf(suspension, await loaders.areasOfSuspension.load(suspension.id)));
}
