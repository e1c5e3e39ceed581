import type { Context } from '../../context.ts';
import { pageBy, pageById, type Page } from '../../graphql/relay.ts';
import { LexiconEntry } from './lexicon-entry.entity.ts';
import { LexiconTrial } from './lexicon-trial.entity.ts';
import { codesOfEntries } from './lexicon.queries.ts';

/** Which entries of the lexicon are wanted. */
export interface WantedEntries {
  first: number;
  after?: string | null;
  /** Words that stand in the code, the label, the phrases or the words of an entry. */
  query: string | null;
  isRemoved: boolean;
}

/** Entries in the order of their codes. */
export function listLexiconEntries({ em, reads }: Context, wanted: WantedEntries): Promise<Page<LexiconEntry>> {
  const { query, isRemoved } = wanted;
  const cursors = {
    wordsOf: ({ code }: LexiconEntry) => `code:${code}`,
    read: (words: string) => (words.startsWith('code:') ? words.slice(5) : null),
  };
  return pageBy(cursors, wanted, async (after, limit) => {
    const codes = await codesOfEntries(reads, { query, isRemoved, after, limit });
    const entries = await em.find(LexiconEntry, { code: { $in: codes } });
    return codes.flatMap((code) => entries.find((entry) => entry.code === code) ?? []);
  });
}

/** The entry of this code, removed or not; null when there is none. */
export function findEntryByCode({ em }: Context, code: string): Promise<LexiconEntry | null> {
  return em.findOne(LexiconEntry, { code });
}

/** What the administrators keep to try the lexicon with, the newest first. */
export function listLexiconTrials(
  { em }: Context,
  page: { first: number; after?: string | null },
): Promise<Page<LexiconTrial>> {
  return pageById(page, (before, limit) =>
    em.find(LexiconTrial, before === null ? {} : { id: { $lt: before } }, { orderBy: { id: 'desc' }, limit }),
  );
}
