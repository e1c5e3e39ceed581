import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { teamsWorkedIn } from '../supported-person/supported-person.policy.ts';
import { seesAllOf } from './connection.policy.ts';
import type { ConnectionState } from './connection.codes.ts';
import { connectionsBefore, type ConnectionRow } from './connection.queries.ts';
import { recordConnectionsRead } from './record-connections-read.ts';

/** Of which team, and what narrows it. */
export interface ConnectionsAsked {
  teamId: string;
  isOpen?: boolean | null | undefined;
  state?: ConnectionState | null | undefined;
  heldBy?: string | null | undefined;
  serviceId?: string | null | undefined;
  personId?: string | null | undefined;
  episodeId?: string | null | undefined;
}

/** Connections of a team, the newest first; a care navigator gets their own. That they were shown stands in the log first. */
export async function listConnections(
  ctx: Context,
  asked: ConnectionsAsked,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<ConnectionRow>> {
  const { reads, viewer } = ctx;
  const { teamId } = asked;
  if (!teamsWorkedIn(viewer).includes(teamId) || !isUuid(teamId)) throw new NotFound('There is no such team.');
  if (asksForNoId(asked)) return NO_PAGE;
  const heldBy = seesAllOf(viewer, teamId) ? asked.heldBy : viewer.id;
  const { isOpen = null, state, serviceId, personId, episodeId } = asked;
  const wanted = { teamId, isOpen, state, heldBy, serviceId, personId, episodeId };
  const found = await pageById(page, (before, limit) => connectionsBefore(reads, { ...wanted, before, limit }));
  await recordConnectionsRead(
    ctx,
    'connections',
    found.edges.map(({ node }) => node),
  );
  return found;
}

function asksForNoId({ heldBy, serviceId, personId, episodeId }: ConnectionsAsked): boolean {
  return [heldBy, serviceId, personId, episodeId].some((id) => id != null && !isUuid(id));
}

const NO_PAGE = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};
