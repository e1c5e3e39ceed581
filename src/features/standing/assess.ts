import type { Service } from '../service/service.entity.ts';
import { loadAssured } from './load-assured.ts';
import { settle, type Assessing } from './settle.ts';

/**
 * Brings the standing of these services in line with what it follows from: suspensions, the review in force with its checks,
 * their facts. Whoever changes any of these calls it in the transaction of the change; it saves what is waiting first.
 */
export async function assess(ctx: Assessing, services: readonly Service[]): Promise<void> {
  if (services.length === 0) return;
  await ctx.em.flush();
  for (const assured of await loadAssured(ctx.em, services)) settle(ctx, assured);
  await ctx.em.flush();
}
