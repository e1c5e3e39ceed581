import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { rejectIfAny, type Problem } from '../../shared/problems.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { findAreas } from '../place/find-areas.ts';
import { FreshnessPolicy } from './freshness-policy.entity.ts';
import { problemsWithLadder } from './freshness-policy.rules.ts';
import type { FreshnessPolicyInput } from './freshness-policy.inputs.ts';

/** Sets the months for an area, a kind of activity, both or neither, in place of those that were set for it before. */
export async function setFreshnessPolicy(
  ctx: Context,
  input: FreshnessPolicyInput,
  reason?: string,
): Promise<FreshnessPolicy> {
  rejectUnkeepable(input);
  permit(ctx, 'setFreshnessPolicy');
  because(ctx, reason);
  const { areaCode = null, activityKind = null, ...ladder } = input;
  rejectIfAny([...problemsWithLadder(ladder), ...(await problemsWithScope(ctx, { areaCode, activityKind }))]);
  const existing = await ctx.em.findOne(FreshnessPolicy, { areaCode, activityKind });

  const set = { ...ladder, setAt: ctx.now(), setBy: String(ctx.viewer.id) };
  const policy = existing ?? ctx.em.create(FreshnessPolicy, { areaCode, activityKind, ...set });
  ctx.em.assign(policy, set);
  await ctx.em.flush();
  await ctx.ladders.refresh();
  return policy;
}

/** An area or a kind that nothing is known of would quietly hold for nothing. */
async function problemsWithScope(
  { reads, vocabulary }: Context,
  { areaCode, activityKind }: { areaCode: string | null; activityKind: string | null },
): Promise<Problem[]> {
  const [area] = areaCode === null ? [] : await findAreas(reads, [areaCode]);
  return [
    ...(areaCode === null || area ? [] : [problem('areaCode', 'UNKNOWN', UNKNOWN_AREA)]),
    ...(activityKind === null || vocabulary.term('ACTIVITY_KIND', activityKind)
      ? []
      : [problem('activityKind', 'UNKNOWN', 'There is no such kind of activity. See taxonomyTerms for their codes.')]),
  ];
}

const UNKNOWN_AREA = 'No area with this code is loaded here. See areas for their codes.';
