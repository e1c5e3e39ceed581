import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { loadFrameworkVersion, rejectUnlessDraft } from './draft-framework.ts';
import type { FrameworkVersion } from './framework-version.entity.ts';
import type { FrameworkInput } from './framework.inputs.ts';
import { problemsWithFramework } from './framework.rules.ts';
import { keptCheck, keptTiers } from './shown-framework.ts';

/** Changes a draft. What has been published is never changed. */
export async function editFrameworkDraft(
  ctx: Context,
  { id, version }: VersionedId,
  input: FrameworkInput,
): Promise<FrameworkVersion> {
  const framework = await loadFrameworkVersion(ctx, id);
  permit(ctx, 'editFrameworkDraft');
  rejectIfChanged(framework, version, { framework });
  rejectUnlessDraft(framework);
  const changes = {
    name: input.name?.trim() ?? framework.name,
    tiers: input.tiers ? keptTiers(input.tiers, framework.tiers) : framework.tiers,
    checks: input.checks?.map(keptCheck) ?? framework.checks,
  };
  rejectIfAny(problemsWithFramework(changes));

  ctx.em.assign(framework, changes, { mergeObjectProperties: false });
  await ctx.em.flush();
  return framework;
}
