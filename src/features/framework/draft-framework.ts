import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem, quoted } from '../../shared/checks.ts';
import { NotFound, Rejected } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { findAreas } from '../place/find-areas.ts';
import { FrameworkVersion } from './framework-version.entity.ts';

/** Begins the next version of a framework from an earlier one, for everywhere or for an area that adapts it. */
export async function draftFramework(ctx: Context, fromId: string, area: string | null): Promise<FrameworkVersion> {
  permit(ctx, 'draftFramework');
  const from = await loadFrameworkVersion(ctx, fromId);
  if (area !== null && (await findAreas(ctx.reads, [area]))[0] == null)
    throw new Rejected([
      problem('area', 'UNKNOWN', `There is no area ${quoted(area)}. Look its code up with the query areas.`),
    ]);
  const [latest] = await ctx.em.find(FrameworkVersion, { area }, { orderBy: { number: 'desc' }, limit: 1 });

  const { name, tiers, checks } = from;
  const framework = ctx.em.create(FrameworkVersion, {
    ...{ area, name, tiers, checks, status: 'DRAFT', number: (latest?.number ?? 0) + 1, basedOn: from.id },
    ...{ createdAt: ctx.now(), createdBy: String(ctx.viewer.id) },
  });
  await ctx.em.flush();
  return framework;
}

/** The version to be worked on. Throws NotFound when there is none. */
export async function loadFrameworkVersion(ctx: Context, id: string): Promise<FrameworkVersion> {
  const framework = isUuid(id) ? await ctx.em.findOne(FrameworkVersion, { id }) : null;
  if (!framework) throw new NotFound('There is no such version of a framework.');
  return framework;
}

/** What has been published stays as it is, because reviews were made under it. */
export function rejectUnlessDraft(framework: FrameworkVersion): void {
  if (framework.status === 'DRAFT') return;
  const message = 'A version that has been published is never changed. Draft the next one from it.';
  throw new Rejected([problem('id', 'INVALID', message)], { framework });
}
