import type { Reads } from '../../database/reads.ts';
import type { ViewerReach } from '../../policy/permit.ts';
import { belongsToAreas } from '../listing/in-areas.queries.ts';
import type { EntryKind } from '../listing/entry-kind.codes.ts';
import type { Common } from './likeness.codes.ts';

/** Two listings that may be one, as the read paths return it. */
export interface CandidateRow {
  id: string;
  kind: EntryKind;
  oneId: string;
  otherId: string;
  confidence: number;
  common: Common;
  foundAt: Date;
}

/** After which candidate a page begins. */
export type CandidatePosition = readonly [confidence: number, id: string];

export interface CandidatesWanted {
  kind: EntryKind;
  after: CandidatePosition | null;
  limit: number;
  reach: ViewerReach;
}

/** A page of the candidates about which nobody has said anything yet, the surest first. */
export function candidatesAfter(
  reads: Reads,
  { kind, after, limit, reach }: CandidatesWanted,
): Promise<CandidateRow[]> {
  return reads.all(kind === 'ORGANISATION' ? 'duplicate-organisations' : 'duplicate-services', PAGES[kind], [
    kind,
    after?.[0] ?? null,
    after?.[1] ?? null,
    reach.all,
    reach.scopes,
    limit,
  ]);
}

const OPEN = `select c.id, c.kind, c.one_id as "oneId", c.other_id as "otherId", c.confidence, c.common, c.found_at as "foundAt"
  from duplicate_candidate c
  where c.kind = $1 and c.confidence is not null and c.fingerprint is distinct from c.dismissed_fingerprint
    and ($2::smallint is null or (c.confidence, c.id) > ($2, $3::uuid))`;

const ORDER = 'order by c.confidence, c.id limit $6';
const OF_SERVICES = 'select s.organisation_id from service s where s.id in (c.one_id, c.other_id)';

const PAGES: Record<EntryKind, string> = {
  ORGANISATION: `${OPEN} and ($4 or exists (select from unnest(array[c.one_id, c.other_id]) as o (id)
    where ${belongsToAreas('o.id', '$5')})) ${ORDER}`,
  SERVICE: `${OPEN} and ($4 or exists (select from (${OF_SERVICES}) o
    where ${belongsToAreas('o.organisation_id', '$5')})) ${ORDER}`,
};
