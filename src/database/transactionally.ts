import { TransactionPropagation } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Does all of the work or none of it: in a transaction, with the same context working inside. */
export function transactionally<Ctx extends { readonly em: EntityManager }, Result>(
  ctx: Ctx,
  work: (inside: Ctx) => Promise<Result>,
): Promise<Result> {
  return ctx.em.transactional((em) => work(Object.create(ctx, { em: { value: em } }) as Ctx));
}

/** The same, as a part of the transaction that is open already where there is one. */
export function jointly<Ctx extends { readonly em: EntityManager }, Result>(
  ctx: Ctx,
  work: (inside: Ctx) => Promise<Result>,
): Promise<Result> {
  const inside = (em: EntityManager) => work(Object.create(ctx, { em: { value: em } }) as Ctx);
  return ctx.em.transactional(inside, { propagation: TransactionPropagation.REQUIRED });
}
