import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { GapStatus } from './gap.codes.ts';
import { gapSightOf } from './gap.policy.ts';
import { gapById, gapsAfter, type GapRow } from './gap.queries.ts';

export interface GapList {
  first: number;
  after?: string | null;
  areaCode?: string | null;
  need?: string | null;
  status?: GapStatus | null;
}

/** A page of gaps that the viewer sees. */
export function listGaps({ reads, viewer }: Context, list: GapList): Promise<Page<GapRow>> {
  const { areaCode = null, need = null, status = null } = list;
  const sight = gapSightOf(viewer);
  return pageById(list, (from, limit) => gapsAfter(reads, { sight, areaCode, need, status, after: from, limit }));
}

/** A gap, or null where the viewer sees none of this id. */
export async function findGap({ reads, viewer }: Context, id: string): Promise<GapRow | null> {
  return isUuid(id) ? gapById(reads, id, gapSightOf(viewer)) : null;
}
