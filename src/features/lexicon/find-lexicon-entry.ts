import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { LexiconEntry } from './lexicon-entry.entity.ts';

/** The entry of this id, removed or not. Throws NotFound when there is none. */
export async function findLexiconEntry({ em }: Pick<Context, 'em'>, id: string): Promise<LexiconEntry> {
  const entry = isUuid(id) ? await em.findOne(LexiconEntry, { id }) : null;
  if (!entry) throw new NotFound('There is no such entry of the lexicon.');
  return entry;
}
