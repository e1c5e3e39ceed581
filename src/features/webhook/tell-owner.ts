import type { Context } from '../../context.ts';
import { findAddressee } from '../person/find-addressee.ts';
import type { Webhook } from './webhook.entity.ts';

/** Writes to whoever owns a webhook that it has been switched off, and what to do. The caller saves. */
export async function tellOwner(
  { em, post }: Pick<Context, 'em' | 'post'>,
  { ownerId, name, address, switchedOffBecause }: Webhook,
  failure: string | null,
): Promise<void> {
  const owner = await findAddressee(em, ownerId);
  if (!owner) return;
  const facts = {
    name: owner.name,
    webhook: name,
    address,
    failure: failure ?? '',
    isGone: switchedOffBecause === 'GONE',
  };
  post.send(em, { template: 'webhook-switched-off', recipient: owner.email, facts });
}
