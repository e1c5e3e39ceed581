import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { SignInSession } from './sign-in-session.entity.ts';

/** Signs the viewer out on one device, from its next request on. */
export async function endSession(ctx: Context, id: string): Promise<void> {
  const session = isUuid(id) ? await ctx.em.findOne(SignInSession, { id }) : null;
  if (!session) throw new NotFound('You have no such session.');
  permit(ctx, 'endSession', { person: session.person.id });

  ctx.em.remove(session);
  await ctx.em.flush();
}
