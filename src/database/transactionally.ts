import type { EntityManager } from '@mikro-orm/postgresql';

/** Does all of the work or none of it: in a transaction, with the same context working inside. */
export function transactionally<Ctx extends { readonly em: EntityManager }, Result>(
  ctx: Ctx,
  work: (inside: Ctx) => Promise<Result>,
): Promise<Result> {
  return ctx.em.transactional((em) => work(Object.create(ctx, { em: { value: em } }) as Ctx));
}
