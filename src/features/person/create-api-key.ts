import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { insistOnSecondFactor } from './account.policy.ts';
import { ApiKey } from './api-key.entity.ts';
import { endOf, problemsWithKey, type NewKey } from './api-key.rules.ts';
import { Person } from './person.entity.ts';

/** Makes a key for a program of the viewer's; the key itself is told here and never again. */
export async function createApiKey(ctx: Context, wanted: NewKey): Promise<{ apiKey: ApiKey; key: string }> {
  const personId = ctx.viewer.id ?? '';
  const now = ctx.now();
  permit(ctx, 'createApiKey', { person: personId });
  insistOnSecondFactor(ctx.viewer);
  const existing = await ctx.em.count(ApiKey, { person: personId, revokedAt: null, expiresAt: { $gt: now } });
  rejectIfAny(problemsWithKey(wanted, existing, now));

  const { key, ...kept } = await ctx.accounts.makeKey();
  const apiKey = ctx.em.create(ApiKey, {
    ...kept,
    person: ctx.em.getReference(Person, personId, { wrapped: true }),
    name: wanted.name.trim(),
    scopes: [...new Set(wanted.scopes)],
    createdAt: now,
    expiresAt: endOf(wanted.expiresOn),
  });
  await ctx.em.flush();
  return { apiKey, key };
}
