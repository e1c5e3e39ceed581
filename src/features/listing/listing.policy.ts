import { reachOf } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';
import { HIDDEN_STANDINGS, type Standing } from '../standing/standing.codes.ts';

/** Which listings a viewer may see beside the public ones. */
export interface Sight {
  /** Everybody's, also unpublished and archived ones. */
  readonly all: boolean;
  /** Those of these organisations, whatever their state. */
  readonly organisations: readonly string[];
  /** Of what others have published: the standings that stay hidden. */
  readonly hidden: readonly Standing[];
}

/**
 * Whoever may change a listing sees it before it is published, after it is archived and while it is suspended. Staff see
 * what does not meet the standard; what is suspended, those who may suspend.
 */
export function sightOf(viewer: Viewer): Sight {
  const { all, scopes } = reachOf(viewer, 'updateOrganisation');
  return { all, organisations: scopes, hidden: hiddenFrom(viewer) };
}

function hiddenFrom(viewer: Viewer): readonly Standing[] {
  const suspends = reachOf(viewer, 'suspendService');
  if (suspends.all || suspends.scopes.length > 0) return [];
  return isStaff(viewer) ? ['SUSPENDED'] : HIDDEN_STANDINGS;
}

/** Staff may be told why something is suspended, wherever it belongs; editors only of their own. */
export function isStaff(viewer: Viewer): boolean {
  return reachOf(viewer, 'suspension').all;
}

type Condition = Record<string, unknown>;

/** What a unit of work finds of organisations. Says the same as `organisationIsSeen` does in SQL. */
export function visibleOrganisations(viewer: Viewer): Condition {
  const { all, organisations, hidden } = sightOf(viewer);
  return all ? {} : orOwn(isListed(hidden), 'id', organisations);
}

/** What a unit of work finds of services. Says the same as `serviceIsSeen` does in SQL. */
export function visibleServices(viewer: Viewer): Condition {
  const { all, organisations, hidden } = sightOf(viewer);
  if (all) return {};
  const isSeen = { ...PUBLISHED, standing: { $nin: hidden }, organisation: isListed(hidden) };
  return orOwn(isSeen, 'organisation', organisations);
}

/** What a unit of work finds of places. Others meet in the hall of a suspended group too, so that does not hide it. */
export function visibleLocations(viewer: Viewer): Condition {
  const { all, organisations } = sightOf(viewer);
  return all ? {} : orOwn(PUBLISHED, 'organisation', organisations);
}

const PUBLISHED = { publishedAt: { $ne: null }, archivedAt: null };

function isListed(hidden: Sight['hidden']): Condition {
  return hidden.length === 0 ? PUBLISHED : { ...PUBLISHED, suspendedAt: null };
}

function orOwn(condition: Condition, organisationKey: string, organisations: readonly string[]): Condition {
  return organisations.length === 0 ? condition : { $or: [condition, { [organisationKey]: { $in: organisations } }] };
}
