import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { permit } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { isUuid } from '../../shared/uuid.ts';
import { unansweredAfter, type UnansweredRow } from './to-chase.queries.ts';

/** Those of a team of whom nothing was heard, though their organisation was asked again: somebody has to ring. */
export async function listToChase(
  ctx: Context,
  teamId: string,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<UnansweredRow>> {
  permit(ctx, 'connectionsToChase', { teams: [teamId] });
  const shown = await pageById(page, async (after, limit) =>
    isUuid(teamId) ? unansweredAfter(ctx.reads, { teamId, after, limit }) : [],
  );
  const ids = shown.edges.flatMap(({ node }) => [node.id, node.personId]);
  if (ids.length > 0) await recordRead(ctx, { operation: 'connectionsToChase', subject: 'connection', ids });
  return shown;
}
