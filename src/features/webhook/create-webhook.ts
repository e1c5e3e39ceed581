import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { standOf } from '../change-feed/cursor.rules.ts';
import { LISTING_KINDS } from '../listing/listing-kind.codes.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { secretOf } from './secret.rules.ts';
import { Webhook } from './webhook.entity.ts';
import type { WebhookInput } from './webhook.inputs.ts';
import { feedNow } from './webhook.queries.ts';
import { problemsWithWebhook } from './webhook.rules.ts';

/** Lets somebody hear of changes from now on, or from a cursor on. The secret is told here, and never again. */
export async function createWebhook(ctx: Context, input: WebhookInput): Promise<{ webhook: Webhook; secret: string }> {
  permit(ctx, 'createWebhook');
  rejectUnkeepable(input);
  const ownerId = ctx.viewer.id ?? '';
  const kinds = [...new Set(input.kinds ?? LISTING_KINDS)];
  const existing = await ctx.em.count(Webhook, { ownerId });
  rejectIfAny(problemsWithWebhook({ ...input, kinds }, existing, ctx.outgoing));
  const { head, eras } = await feedNow(ctx.em);
  const stand = input.since == null ? { position: head, problems: [] } : standOf(input.since, eras);
  rejectIfAny(stand.problems.map((each) => ({ ...each, path: 'input.since' })));

  const webhook = ctx.em.create(Webhook, {
    ...{ ownerId, kinds, name: input.name.trim(), address: new URL(input.address).href, position: stand.position },
    ...{ secretNumber: 1, failedDeliveries: 0, createdAt: ctx.now() },
  });
  await ctx.em.flush();
  return { webhook, secret: secretOf(ctx.webhookKey, webhook) };
}
