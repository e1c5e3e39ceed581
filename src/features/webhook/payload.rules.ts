import type { ChangeRow } from '../change-feed/change-feed.queries.ts';

/** What is sent: ids and what happened, and nothing that would have to be kept from somebody. */
export function bodyOfChanges(changes: readonly ChangeRow[], cursor: string, at: Date): string {
  const told = changes.map(({ kind, id, what, at: when }) => ({ kind, id, what, at: when.toISOString() }));
  return JSON.stringify({ type: 'changes', timestamp: at.toISOString(), data: { changes: told, cursor } });
}

export function bodyOfPing(webhookId: string, at: Date): string {
  return JSON.stringify({ type: 'ping', timestamp: at.toISOString(), data: { webhook: webhookId } });
}
