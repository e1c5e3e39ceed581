import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problemsWithCodes } from '../../shared/checks.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectIfChanged, rejectUnkeepable } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { Taxonomy } from '../taxonomy/taxonomy-term.entity.ts';
import { FeedTerm } from './feed-term.entity.ts';
import type { TermMeaningInput } from './feed-term.inputs.ts';

/**
 * Says what a term of a feed means here; meaning nothing is an answer as well. The next import of the feed gives the codes to the
 * services that carry the term.
 */
export async function mapFeedTerm(
  ctx: Context,
  { id, version }: VersionedId,
  meaning: TermMeaningInput,
): Promise<FeedTerm> {
  const term = isUuid(id) ? await ctx.em.findOne(FeedTerm, { id }) : null;
  permit(ctx, 'mapFeedTerm');
  if (!term) throw new NotFound('There is no such term.');
  rejectIfChanged(term, version, { term });
  rejectUnkeepable(meaning);
  const { needs = [], activityKinds = [], populations = [] } = meaning;
  const known = (taxonomy: Taxonomy) => new Set(ctx.vocabulary.terms(taxonomy).map(({ code }) => code));
  rejectIfAny([
    ...problemsWithCodes('meaning.needs', needs, known('NEED')),
    ...problemsWithCodes('meaning.activityKinds', activityKinds, known('ACTIVITY_KIND')),
    ...problemsWithCodes('meaning.populations', populations, known('POPULATION')),
  ]);

  Object.assign(term, { needs, activityKinds, populations, mappedAt: ctx.now(), mappedBy: ctx.viewer.id });
  await ctx.em.flush();
  return term;
}
