import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { recordRead } from '../../policy/record-read.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { seesAllOf } from '../connection/connection.policy.ts';
import { teamsWorkedIn } from '../supported-person/supported-person.policy.ts';
import { partsOf } from './withdrawal.policy.ts';
import { withdrawnBefore, type WithdrawnRow } from './withdrawn.queries.ts';

export interface WithdrawnAsked {
  teamId: string;
  isAcknowledged: boolean;
  onlyMine: boolean;
}

/** Open connections of a team to what is withdrawn, that the viewer has still to take note of, or has. */
export async function listWithdrawn(
  ctx: Context,
  { teamId, isAcknowledged, onlyMine }: WithdrawnAsked,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<WithdrawnRow>> {
  const { reads, viewer } = ctx;
  if (!teamsWorkedIn(viewer).includes(teamId) || !isUuid(teamId)) throw new NotFound('There is no such team.');
  const self = onlyMine || !seesAllOf(viewer, teamId) ? viewer.id : null;
  const wanted = { teamId, isAcknowledged, self, parts: partsOf(viewer, teamId) };
  const found = await pageById(page, (before, limit) => withdrawnBefore(reads, { ...wanted, before, limit }));
  const ids = found.edges.flatMap(({ node }) => [node.id, node.personId]);
  if (ids.length > 0) await recordRead(ctx, { operation: 'withdrawnConnections', subject: 'connection', ids });
  return found;
}
