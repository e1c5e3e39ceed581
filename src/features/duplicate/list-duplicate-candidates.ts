import type { Context } from '../../context.ts';
import { pageBy, type Page } from '../../graphql/relay.ts';
import { reachOf } from '../../policy/permit.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { EntryKind } from '../listing/entry-kind.codes.ts';
import { candidatesAfter, type CandidatePosition, type CandidateRow } from './duplicate.queries.ts';

/** Listings that may be in the directory twice, the surest first. An assurer sees those of which one is in their area. */
export function listDuplicateCandidates(
  { reads, viewer }: Context,
  kind: EntryKind,
  page: { first: number; after?: string | null },
): Promise<Page<CandidateRow>> {
  const reach = reachOf(viewer, 'duplicateCandidates');
  const wordsOf = ({ confidence, id }: CandidateRow) => `${confidence}:${id}`;
  return pageBy({ wordsOf, read: positionIn }, page, (after, limit) =>
    candidatesAfter(reads, { kind, after, limit, reach }),
  );
}

function positionIn(words: string): CandidatePosition | null {
  const [confidence = '', id = ''] = words.split(':');
  return /^[0-9]$/.test(confidence) && isUuid(id) ? [Number(confidence), id] : null;
}
