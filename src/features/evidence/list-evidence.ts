import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { permit } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { belongingOf } from '../listing/belonging.ts';
import { Service } from '../service/service.entity.ts';
import { evidenceAfter, type EvidenceRow, type EvidenceWanted } from './evidence.queries.ts';

/** A page of what was sent in for a service, for its editors and its assurers. That it was read is recorded. */
export async function listEvidence(
  ctx: Context,
  wanted: EvidenceWanted,
  page: { first: number; after?: string | null },
): Promise<Page<EvidenceRow>> {
  const { serviceId } = wanted;
  const service = isUuid(serviceId) ? await ctx.em.findOne(Service, serviceId) : null;
  if (!service) throw new NotFound('There is no such service.');
  permit(ctx, 'evidence', await belongingOf(ctx, { organisationId: service.organisation.id, serviceId }));
  const rows = await pageById(page, (after, limit) => evidenceAfter(ctx.reads, wanted, { after, limit }));
  await recordRead(ctx, { operation: 'evidence', subject: 'evidence', ids: rows.edges.map(({ node }) => node.id) });
  return rows;
}
