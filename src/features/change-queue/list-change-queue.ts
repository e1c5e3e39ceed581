import type { Context } from '../../context.ts';
import { pageBy, type Page } from '../../graphql/relay.ts';
import { recordRead } from '../../policy/record-read.ts';
import { claimsByIds, type ClaimRow } from '../claim/claim.queries.ts';
import { reviewReachOf } from '../listing/review.policy.ts';
import { reportsByIds, type ReportRow } from '../problem-report/problem-report.queries.ts';
import { proposalsByIds, type ProposalRow } from '../proposal/proposal.queries.ts';
import { EDITORS_DECIDE_DAYS } from '../proposal/proposal.rules.ts';
import { queueAfter, type QueueItemKind, type QueueRow } from './change-queue.queries.ts';
import { positionOf, readPosition, whyOf } from './change-queue.rules.ts';
import { RISKS, type Risk } from './risk.codes.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Something that waits for a decision of the viewer, with the thing itself. */
export interface QueueItem extends Omit<QueueRow, 'rank' | 'name' | 'what' | 'times'> {
  risk: Risk;
  why: string;
  claim: ClaimRow | null;
  proposal: ProposalRow | null;
  report: ReportRow | null;
}

/** A page of what the viewer may decide on, the greatest risk first, then the oldest. That people are shown in it is an event. */
export async function listChangeQueue(
  ctx: Context,
  page: { first: number; after?: string | null },
): Promise<Page<QueueItem>> {
  const { reads, viewer, now } = ctx;
  const reach = reviewReachOf(viewer, 'changeQueue');
  const editorsHadTimeBefore = new Date(now().getTime() - EDITORS_DECIDE_DAYS * DAY_MS);
  const cursors = {
    wordsOf: (row: QueueRow) => Object.values(positionOf(row)).join(' '),
    read: readPosition,
  };
  const { edges, pageInfo } = await pageBy(cursors, page, (after, limit) =>
    queueAfter(reads, { reach, viewer: viewer.id, editorsHadTimeBefore, after, limit }),
  );
  const withDetails = await detailsFor(
    ctx,
    edges.map(({ node }) => node),
  );
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: withDetails(node) })), pageInfo };
}

/** The things themselves, all of a kind at once. */
async function detailsFor(ctx: Context, rows: readonly QueueRow[]): Promise<(row: QueueRow) => QueueItem> {
  const idsOf = (kind: QueueItemKind) => rows.flatMap((row) => (row.kind === kind ? [row.id] : []));
  const [claims, proposals, reports] = await Promise.all([
    found(idsOf('CLAIM'), (ids) => claimsByIds(ctx.reads, ids)),
    found(idsOf('PROPOSAL'), (ids) => proposalsByIds(ctx.reads, ids)),
    found(idsOf('REPORT'), (ids) => reportsByIds(ctx.reads, ids)),
  ]);
  await recordPeople(ctx, [...claims.values()], [...proposals.values()]);
  return ({ rank, name, what, times, ...row }) => ({
    ...row,
    risk: RISKS[rank] ?? 'OTHER',
    why: whyOf({ kind: row.kind, name, what, times }),
    claim: claims.get(row.id) ?? null,
    proposal: proposals.get(row.id) ?? null,
    report: reports.get(row.id) ?? null,
  });
}

async function found<Row extends { id: string }>(ids: string[], load: (ids: string[]) => Promise<Row[]>) {
  const rows = ids.length > 0 ? await load(ids) : [];
  return new Map(rows.map((row) => [row.id, row]));
}

async function recordPeople(ctx: Context, claims: ClaimRow[], proposals: ProposalRow[]): Promise<void> {
  const ids = [...claims.map(({ claimantId }) => claimantId), ...proposals.map(({ proposedBy }) => proposedBy)];
  const fields = ['name', 'email'];
  if (ids.length > 0) await recordRead(ctx, { operation: 'changeQueue', subject: 'person', ids, fields });
}
