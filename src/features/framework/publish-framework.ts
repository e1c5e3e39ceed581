import type { Context } from '../../context.ts';
import { transactionally } from '../../database/transactionally.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { loadFrameworkVersion, rejectUnlessDraft } from './draft-framework.ts';
import { FrameworkVersion } from './framework-version.entity.ts';
import { problemsWithFramework } from './framework.rules.ts';

/** Makes a draft what new reviews are made under. The version before it retires; reviews that were made under that keep it. */
export async function publishFramework(
  ctx: Context,
  { id, version }: VersionedId,
  reason: string,
): Promise<FrameworkVersion> {
  const framework = await loadFrameworkVersion(ctx, id);
  permit(ctx, 'publishFramework');
  rejectIfChanged(framework, version, { framework });
  rejectUnlessDraft(framework);
  rejectIfNoReason(reason);
  because(ctx, reason);
  rejectIfAny(problemsWithFramework(framework));

  return transactionally(ctx, async ({ em, now, viewer }) => {
    const before = await em.findOne(FrameworkVersion, { area: framework.area ?? null, status: 'PUBLISHED' });
    if (before) Object.assign(before, { status: 'RETIRED', retiredAt: now() });
    await em.flush();
    const publication = { publishedAt: now(), publishedBy: viewer.id, publishReason: reason.trim() };
    Object.assign(framework, { status: 'PUBLISHED', ...publication });
    await em.flush();
    return framework;
  });
}
