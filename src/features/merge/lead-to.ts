import type { EntityManager } from '@mikro-orm/postgresql';
import { archive, type Archivable } from '../listing/archive.rules.ts';
import type { EntryKind } from '../listing/entry-kind.codes.ts';
import { Redirect } from './redirect.entity.ts';
import { flattenRedirects } from './redirect.queries.ts';

export interface Merging {
  kind: EntryKind;
  /** The id of the one that is kept. */
  kept: string;
  at: Date;
  by: string;
  reason: string;
}

/** Takes the merged one out of the directory, and lets its id and all that led to it lead to the kept one. */
export async function leadTo(
  em: EntityManager,
  merged: Archivable & { id: string },
  { kind, kept, at, by, reason }: Merging,
): Promise<void> {
  await flattenRedirects(em, merged.id, kept);
  archive(merged, at, `Merged into ${kept}: ${reason}`);
  em.create(Redirect, { id: merged.id, kind, keptId: kept, mergedAt: at, mergedBy: by, reason: reason.trim() });
}
