import { reachOf } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** Whose unpublished and archived listings a viewer may see. */
export interface Sight {
  /** Everybody's. */
  readonly all: boolean;
  /** Those of these organisations. */
  readonly organisations: readonly string[];
}

/** Whoever may change a listing may see it before it is published and after it is archived. */
export function sightOf(viewer: Viewer): Sight {
  const { all, scopes } = reachOf(viewer, 'updateOrganisation');
  return { all, organisations: scopes };
}

/** What a unit of work finds of things that are published and archived, and carry the organisation under this key. */
export function visibleListings(viewer: Viewer, organisationKey: 'id' | 'organisation'): object {
  const { all, organisations } = sightOf(viewer);
  if (all) return {};
  const isPublic = { publishedAt: { $ne: null }, archivedAt: null };
  return organisations.length === 0 ? isPublic : { $or: [isPublic, { [organisationKey]: { $in: organisations } }] };
}
