import { reachOf } from '../../policy/permit.ts';
import type { Operation } from '../../policy/table.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** What others have said of listings that a viewer may decide on: of everything, of organisations of theirs, in areas of theirs. */
export interface ReviewReach {
  readonly all: boolean;
  readonly organisations: readonly string[];
  readonly areas: readonly string[];
}

export function reviewReachOf(viewer: Viewer, operation: Operation): ReviewReach {
  const { all, scopes } = reachOf(viewer, operation);
  return { all, organisations: scopes.filter(isUuid), areas: scopes.filter((scope) => !isUuid(scope)) };
}

/**
 * Whether an item with `organisation_id` and `areas` is in that reach: $1 all, $2 organisations, $3 areas. One that names no
 * area is for every assurer, as in belongingOf.
 */
export const inReviewReach = (alias: string) => `($1::boolean or ${alias}.organisation_id = any($2::uuid[])
  or ${alias}.areas && $3::text[] or (${alias}.areas = '{}' and cardinality($3::text[]) > 0))`;

export function reviewParameters({ all, organisations, areas }: ReviewReach): unknown[] {
  return [all, organisations, areas];
}
