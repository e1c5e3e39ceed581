import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { FeedTerm } from './feed-term.entity.ts';

/** Takes back what was said of a term: it waits among the unmapped again. */
export async function clearFeedTerm(ctx: Context, { id, version }: VersionedId): Promise<FeedTerm> {
  const term = isUuid(id) ? await ctx.em.findOne(FeedTerm, { id }) : null;
  permit(ctx, 'clearFeedTerm');
  if (!term) throw new NotFound('There is no such term.');
  rejectIfChanged(term, version, { term });

  Object.assign(term, { needs: [], activityKinds: [], populations: [], mappedAt: null, mappedBy: null });
  await ctx.em.flush();
  return term;
}
