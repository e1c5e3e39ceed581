import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';

/** Signs the viewer out everywhere but here. */
export async function endOtherSessions(ctx: Context): Promise<void> {
  const personId = ctx.viewer.id ?? '';
  permit(ctx, 'endOtherSessions', { person: personId });

  await ctx.accounts.endSessionsOf(ctx.em, personId, ctx.viewer.sessionId ?? undefined);
  await ctx.em.flush();
}
