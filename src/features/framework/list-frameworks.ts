import type { Context } from '../../context.ts';
import { reachOf } from '../../policy/permit.ts';
import { FrameworkVersion } from './framework-version.entity.ts';

/** What is asked of groups at present, everywhere first; with drafts and earlier versions for whoever may write them. */
export function listFrameworks({ em, viewer }: Pick<Context, 'em' | 'viewer'>): Promise<FrameworkVersion[]> {
  const isWriter = reachOf(viewer, 'draftFramework').all;
  const where = isWriter ? {} : ({ status: 'PUBLISHED' } as const);
  return em.find(FrameworkVersion, where, { orderBy: [{ area: 'asc nulls first' }, { number: 'desc' }] });
}
