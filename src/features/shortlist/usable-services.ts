import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { isUuid } from '../../shared/uuid.ts';
import { anonymous } from '../../shared/viewer.ts';
import { sightOf } from '../listing/listing.policy.ts';
import { keptId } from '../merge/redirect.queries.ts';
import { levelOf } from '../referability/referability.rules.ts';
import { servicesByIds, type ServiceRow } from '../service/service.queries.ts';
import { standingOn } from '../standing/standing.rules.ts';

/** What a person sees is what the public sees, whoever looks it up for them. */
export const PUBLIC_SIGHT = sightOf(anonymous);

type Looking = Pick<Context, 'reads' | 'now'>;

/**
 * Of these services the ones that people may be told of today, by the ids that were asked. What was merged is found under
 * its old id too; what is hidden, suspended, closed or archived is missing.
 */
export async function usableServices(ctx: Looking, asked: readonly string[]): Promise<Map<string, ServiceRow>> {
  const ids = asked.filter(isUuid).map((id) => id.toLowerCase());
  const found = await servicesOf(ctx, ids);
  const gone = ids.filter((id) => !found.has(id));
  const kept = new Map(await Promise.all(gone.map(async (id) => [id, await keptId(ctx.reads, id)] as const)));
  const merged = await servicesOf(
    ctx,
    [...kept.values()].filter((id) => id !== null),
  );
  const today = londonDay(ctx.now());
  return new Map(
    asked.flatMap((id) => {
      const key = id.toLowerCase();
      const service = found.get(key) ?? merged.get(kept.get(key) ?? '');
      return service && isUsable(service, today) ? [[id, service]] : [];
    }),
  );
}

async function servicesOf({ reads }: Looking, ids: readonly string[]): Promise<Map<string, ServiceRow>> {
  if (ids.length === 0) return new Map();
  const rows = await servicesByIds(reads, ids, PUBLIC_SIGHT);
  return new Map(rows.map((row) => [row.id, row]));
}

function isUsable(service: ServiceRow, today: string): boolean {
  const { status, archivedAt } = service;
  return levelOf({ status, isArchived: archivedAt !== null, standing: standingOn(service, today) }) !== 'LISTED';
}
