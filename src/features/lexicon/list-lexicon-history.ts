import type { Context } from '../../context.ts';
import type { Page } from '../../graphql/relay.ts';
import { permit } from '../../policy/permit.ts';
import { pageOfHistory, type HistoryEntry } from '../history/list-history.ts';
import { findLexiconEntry } from './find-lexicon-entry.ts';

/** What changed of an entry of the lexicon, and who changed it, the newest first. */
export async function listLexiconHistory(
  ctx: Context,
  id: string,
  page: { first: number; after?: string | null },
): Promise<Page<HistoryEntry>> {
  const entry = await findLexiconEntry(ctx, id);
  permit(ctx, 'lexiconHistory');
  return pageOfHistory(ctx, 'lexiconHistory', { subject: 'lexicon_entry', id: entry.id, isConfidential: false }, page);
}
