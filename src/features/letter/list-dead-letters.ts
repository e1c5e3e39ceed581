import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { recordRead } from '../../policy/record-read.ts';
import { deadLettersBefore, type DeadLetterRow } from './letter.queries.ts';
import { withoutSecret } from './without-secret.ts';

/** Letters that nobody took, the newest first. */
export async function listDeadLetters(
  ctx: Context,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<DeadLetterRow>> {
  const found = await pageById(page, (before, limit) => deadLettersBefore(ctx.reads, before, limit));
  const ids = found.edges.map(({ node }) => node.id);
  await recordRead(ctx, { operation: 'deadLetters', subject: 'letter', ids });
  return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: withoutSecret(node) })) };
}
