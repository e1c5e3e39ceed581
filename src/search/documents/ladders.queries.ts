import type pg from 'pg';
import { freshnessPoliciesBy } from '../../features/freshness/freshness-policy.queries.ts';
import { ladderFor } from '../../features/freshness/freshness-policy.rules.ts';
import type { Ladder } from '../../features/freshness/freshness.rules.ts';
import { whereaboutsBy } from '../../features/freshness/whereabouts.queries.ts';

const NOWHERE = { areas: [], activityKinds: [] };

/** After how many months these listings become stale. Where they are is only looked up where months depend on it. */
export async function laddersOf(client: pg.ClientBase, ids: readonly string[]): Promise<(id: string) => Ladder> {
  const policies = await freshnessPoliciesBy(client);
  if (policies.every(({ areaCode, activityKind }) => areaCode === null && activityKind === null)) {
    const ladder = ladderFor(policies, NOWHERE);
    return () => ladder;
  }
  const places = new Map((await whereaboutsBy(client, ids)).map((place) => [place.id, place]));
  return (id) => ladderFor(policies, places.get(id) ?? NOWHERE);
}
