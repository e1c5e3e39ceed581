import type { EntityManager } from '@mikro-orm/postgresql';
import { cursorAt } from '../change-feed/cursor.rules.ts';
import { newId } from '../../shared/uuid.ts';
import { bodyOfChanges } from './payload.rules.ts';
import { addDelivery, changesToTell, feedNow, holdBehind, passOver, webhooksBehind } from './webhook.queries.ts';

const LARGEST_DELIVERY = 100;

/**
 * Writes to each webhook that is behind what it is to hear next. One delivery is on the way at a time: so they arrive in order, and
 * what changes while one is tried again is told afterwards, each listing once. Says how many were written.
 */
export async function writeDeliveries(em: EntityManager, now: () => Date): Promise<number> {
  let written = 0;
  for (const id of await webhooksBehind(em))
    if (await em.transactional((inside) => writeDelivery(inside, id, now()))) written += 1;
  return written;
}

async function writeDelivery(em: EntityManager, id: string, at: Date): Promise<boolean> {
  const webhook = await holdBehind(em, id);
  if (!webhook) return false;
  const { head, eras } = await feedNow(em);
  const era = eras.at(-1);
  const changes = await changesToTell(em, webhook, LARGEST_DELIVERY);
  const last = changes.at(-1)?.position ?? 0;
  const toPosition = changes.length < LARGEST_DELIVERY ? Math.max(head, last) : last;
  if (!era || changes.length === 0) {
    await passOver(em, id, toPosition);
    return false;
  }
  const body = bodyOfChanges(changes, cursorAt(era, toPosition), at);
  await addDelivery(em, { id: newId(), webhookId: id, body, toPosition, at });
  return true;
}
