import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { ApiKey } from './api-key.entity.ts';

/** Ends one of the viewer's keys, from its next use on. */
export async function revokeApiKey(ctx: Context, id: string): Promise<ApiKey> {
  const apiKey = isUuid(id) ? await ctx.em.findOne(ApiKey, { id }) : null;
  if (!apiKey) throw new NotFound('You have no such key.');
  permit(ctx, 'revokeApiKey', { person: apiKey.person.id });

  apiKey.revokedAt ??= ctx.now();
  await ctx.em.flush();
  return apiKey;
}
