import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import type { Withdrawal } from './withdrawal.rules.ts';
import { writeToAssurers, writeToEditors } from './withdrawal-letters.ts';

type Tell = (ctx: Context, em: EntityManager, withdrawal: Withdrawal) => Promise<void>;

/**
 * Everyone who could be affected is told through one of these. This is the place for whatever else holds on to a service:
 * list its open connections to their link workers and supervisors here.
 */
const AFFECTED: readonly Tell[] = [writeToEditors, writeToAssurers];

/**
 * Tells everyone whom a withdrawal concerns, in the transaction of the change: either both are there or neither. Whoever sets
 * SUSPENDED or NOT_MET calls it, once the standing has changed and before the flush.
 */
export async function tellAffected(ctx: Context, em: EntityManager, withdrawal: Withdrawal): Promise<void> {
  for (const tell of AFFECTED) await tell(ctx, em, withdrawal);
}
