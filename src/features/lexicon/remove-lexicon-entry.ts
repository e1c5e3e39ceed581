import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { findLexiconEntry } from './find-lexicon-entry.ts';
import type { LexiconEntry } from './lexicon-entry.entity.ts';

/** Takes an entry out of the lexicon. Its code and its history stay, so that it can be brought back. */
export async function removeLexiconEntry(
  ctx: Context,
  { id, version }: VersionedId,
  reason: string,
): Promise<LexiconEntry> {
  const entry = await findLexiconEntry(ctx, id);
  permit(ctx, 'removeLexiconEntry');
  rejectIfChanged(entry, version, { entry });
  rejectIfNoReason(reason);
  because(ctx, reason);

  entry.removedAt ??= ctx.now();
  entry.updatedAt = ctx.now();
  await ctx.em.flush();
  return entry;
}
