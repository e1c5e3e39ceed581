import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { problem, quoted } from '../../shared/checks.ts';
import { NotFound, Rejected } from '../../shared/problems.ts';
import { rejectIfChanged, rejectUnkeepable } from '../listing/listing.rules.ts';
import { LexiconEntry } from './lexicon-entry.entity.ts';
import { saidBy } from './lexicon.change.ts';
import type { LexiconEntryInput } from './lexicon.inputs.ts';

/** Adds an entry by its code, or changes the one that is there. Searches understand it as soon as it is committed. */
export async function saveLexiconEntry(
  ctx: Context,
  input: LexiconEntryInput,
  version: number | null,
  reason: string | null,
): Promise<LexiconEntry> {
  permit(ctx, 'saveLexiconEntry');
  rejectUnkeepable(input);
  const entry = await ctx.em.findOne(LexiconEntry, { code: input.code.trim() });
  rejectIfNotMeant(entry, version, input.code);
  because(ctx, reason);
  const said = { ...saidBy(ctx, input, entry?.label), updatedAt: ctx.now() };

  if (entry) ctx.em.assign(entry, said, { mergeObjectProperties: false });
  const saved = entry ?? ctx.em.create(LexiconEntry, { ...said, loaded: null, removedAt: null });
  await ctx.em.flush();
  return saved;
}

/** A code without a version is a new entry, one with a version is that entry as it was read. */
function rejectIfNotMeant(entry: LexiconEntry | null, version: number | null, code: string): void {
  if (!entry) {
    if (version === null) return;
    throw new NotFound('There is no such entry of the lexicon.');
  }
  if (entry.removedAt) throw new Rejected([problem('code', 'TAKEN', `${quoted(code)} ${WAS_REMOVED}`)], { entry });
  if (version === null) throw new Rejected([problem('code', 'TAKEN', `${quoted(code)} ${IS_THERE}`)], { entry });
  rejectIfChanged(entry, version, { entry });
}

const WAS_REMOVED = 'was removed. Bring it back from its history with restoreLexiconEntry, then change it.';
const IS_THERE =
  'is there already. To change it, pass the version that you have read; for a new one, use another code.';
