import type { Context } from '../../context.ts';
import { pageBy, type Page } from '../../graphql/relay.ts';
import { isUuid } from '../../shared/uuid.ts';
import { feedTermRows, type FeedTermPosition, type FeedTermRow } from './feed-term.queries.ts';

export interface WantedTerms {
  first: number;
  after?: string | null;
  source: string | null;
  isUnmappedOnly: boolean;
}

/** The terms of feeds: those that nobody has mapped first, and of these what is used most. */
export function listFeedTerms({ reads }: Context, wanted: WantedTerms): Promise<Page<FeedTermRow>> {
  const { source, isUnmappedOnly } = wanted;
  const wordsOf = ({ mappedAt, used, id }: FeedTermRow) => `${mappedAt === null ? 0 : 1}:${used}:${id}`;
  return pageBy({ wordsOf, read: positionIn }, wanted, (after, limit) =>
    feedTermRows(reads, { source, isUnmappedOnly, after, limit }),
  );
}

function positionIn(words: string): FeedTermPosition | null {
  const [isMapped = '', used = '', id = ''] = words.split(':');
  return /^[01]$/.test(isMapped) && /^\d{1,9}$/.test(used) && isUuid(id) ? [isMapped === '1', Number(used), id] : null;
}
