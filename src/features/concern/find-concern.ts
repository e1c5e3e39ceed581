import type { Context } from '../../context.ts';
import { grantOf, mayAttempt } from '../../policy/permit.ts';
import { belongingOf } from '../listing/belonging.ts';
import { isOwnEditor } from '../review/review.policy.ts';
import type { ConcernRow } from './concern.queries.ts';

const FIELD = 'Assurance.concern';

/** The open concern about a service, for assurers of its area and administrators; null for everybody else, its editors too. */
export async function findConcern(
  ctx: Context,
  { id, organisationId }: { id: string; organisationId: string },
): Promise<ConcernRow | null> {
  if (!mayAttempt(ctx.viewer, FIELD) || isOwnEditor(ctx.viewer, organisationId)) return null;
  const concern = await ctx.loaders.openConcernAbout.load(id);
  if (!concern) return null;
  const belonging = await belongingOf(ctx, { organisationId, serviceId: id });
  return grantOf(ctx.viewer, FIELD, belonging) ? concern : null;
}
