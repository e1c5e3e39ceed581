import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { reachOf } from '../../policy/permit.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { GapStatus } from './gap.codes.ts';
import { gapById, gapsBefore, type GapRow } from './gap.queries.ts';

export interface GapList {
  first: number;
  after?: string | null;
  areaCode?: string | null;
  need?: string | null;
  status?: GapStatus | null;
}

/** A page of gaps, the newest first, as far as the viewer reaches. */
export function listGaps({ reads, viewer }: Context, list: GapList): Promise<Page<GapRow>> {
  const { areaCode = null, need = null, status = null } = list;
  const reach = reachOf(viewer, 'gaps');
  return pageById(list, (before, limit) => gapsBefore(reads, { reach, areaCode, need, status, before, limit }));
}

/** A gap, or null where the viewer sees none of this id. */
export async function findGap({ reads, viewer }: Context, id: string): Promise<GapRow | null> {
  return isUuid(id) ? gapById(reads, id, reachOf(viewer, 'gap')) : null;
}
