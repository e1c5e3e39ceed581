import { isUuid } from '../shared/uuid.ts';
import type { Reading } from './record-read.ts';

const AGAIN_AFTER_MS = 60_000;
const MOST_REMEMBERED = 10_000;

/** When each viewer was last refused each operation. */
const refusedAt = new Map<string, number>();

/**
 * Records that somebody who is signed in asked for what is not theirs. The same again within a minute is not recorded: a
 * program that insists must not fill the log.
 */
export async function recordRefusal(
  ctx: Reading & { readonly now: () => Date },
  operation: string,
  args: Record<string, unknown> = {},
): Promise<void> {
  const { viewer, requestId } = ctx;
  const key = `${viewer.id} ${operation}`;
  const now = ctx.now().getTime();
  if (viewer.id === null || now - (refusedAt.get(key) ?? -Infinity) < AGAIN_AFTER_MS) return;
  if (refusedAt.size >= MOST_REMEMBERED) refusedAt.clear();
  refusedAt.set(key, now);
  const id = typeof args.id === 'string' && isUuid(args.id) ? args.id.toLowerCase() : null;
  await ctx.em.getConnection().execute(INSERT, [viewer.id, viewer.kind, operation, id, requestId], 'run');
}

const INSERT = `insert into audit.event (actor, actor_kind, operation, action, subject, subject_id, request_id)
  values (?, ?, ?, 'REFUSED', 'operation', ?, ?)`;
