import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import type { Service } from '../service/service.entity.ts';
import { HIDDEN_STANDINGS, type Standing } from '../standing/standing.codes.ts';
import { tellTeams } from '../withdrawal/tell-teams.change.ts';
import type { Withdrawal } from './withdrawal.rules.ts';
import { writeToAssurers, writeToEditors } from './withdrawal-letters.ts';

type Tell = (ctx: Context, em: EntityManager, withdrawal: Withdrawal) => Promise<void>;

/**
 * Everyone who could be affected is told through one of these. This is the place for whatever else holds on to a service. Open
 * connections are listed to their teams by how the service stands, so here they are only written to.
 */
const AFFECTED: readonly Tell[] = [writeToEditors, writeToAssurers, tellTeams];

/**
 * Tells everyone whom a withdrawal concerns, in the transaction of the change: either both are there or neither. Whoever sets
 * SUSPENDED or NOT_MET calls it, once the standing has changed and before the flush.
 */
export async function tellAffected(ctx: Context, em: EntityManager, withdrawal: Withdrawal): Promise<void> {
  for (const tell of AFFECTED) await tell(ctx, em, withdrawal);
}

/** The same for a service whose standing has been worked out anew: where it has become NOT_MET and was not hidden before. */
export async function tellIfUnmet(
  ctx: Context,
  service: Service,
  { before, reason }: { before: Standing; reason: string },
): Promise<void> {
  if (service.standing !== 'NOT_MET' || HIDDEN_STANDINGS.includes(before)) return;
  const organisation = await service.organisation.loadOrFail();
  await tellAffected(ctx, ctx.em, { organisation, services: [service], isWhole: false, standing: 'NOT_MET', reason });
}
