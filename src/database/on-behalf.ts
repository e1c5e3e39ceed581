import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../shared/viewer.ts';
import { transactionally } from './transactionally.ts';
import { setWork, type Work } from './viewer-of-change.ts';

/**
 * Works in one transaction for somebody who may not see what is worked on: whoever shows the secret of a link, or answers for an
 * organisation. What they are shown is chosen by the caller. The record names them where they are a person, else the worker.
 */
export function onBehalf<Ctx extends Work & { readonly em: EntityManager }, Result>(
  ctx: Ctx,
  worker: Viewer,
  work: (inside: Ctx) => Promise<Result>,
): Promise<Result> {
  const em = ctx.em.fork();
  const viewer = ctx.viewer.kind === 'PERSON' ? ctx.viewer : worker;
  setWork(em, { viewer, acting: ctx.acting, requestId: ctx.requestId });
  return transactionally(Object.create(ctx, { em: { value: em } }) as Ctx, work);
}

/**
 * The same, named as the worker alone even where somebody is signed in, and of no request: where the record of what is changed and
 * that of who did it, put together, would tell more than anybody who reads records may know. The caller records who did it.
 */
export function unnamed<Ctx extends Work & { readonly em: EntityManager }, Result>(
  ctx: Ctx,
  worker: Viewer,
  work: (inside: Ctx) => Promise<Result>,
): Promise<Result> {
  const em = ctx.em.fork();
  setWork(em, { viewer: worker, acting: ctx.acting, requestId: null });
  return transactionally(Object.create(ctx, { em: { value: em } }) as Ctx, work);
}
