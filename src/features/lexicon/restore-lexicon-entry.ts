import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected } from '../../shared/problems.ts';
import { changesSince } from '../listing/earlier.queries.ts';
import { isChangeId, propertiesBefore } from '../listing/earlier.rules.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import type { VersionToRestore } from '../listing/versioned.inputs.ts';
import { findLexiconEntry } from './find-lexicon-entry.ts';
import type { LexiconEntry, Said } from './lexicon-entry.entity.ts';
import { rejectUnsayable } from './lexicon.change.ts';

const SAID = ['label', 'phrases', 'needs', 'activityKinds', 'populations', 'words', 'wishes'] as const;

/** Puts an entry back as it was after one of its changes, removed ones too, by the rules of today, as a new change. */
export async function restoreLexiconEntry(
  ctx: Context,
  which: VersionToRestore,
  reason: string,
): Promise<LexiconEntry> {
  const entry = await findLexiconEntry(ctx, which.id);
  permit(ctx, 'restoreLexiconEntry');
  rejectIfChanged(entry, which.version, { entry });
  rejectIfNoReason(reason);
  because(ctx, reason);
  const { removedAt, ...said } = await stateAfter(ctx, entry, which.changeId);
  if (removedAt) throw new Rejected([problem('changeId', 'INVALID', WAS_OUT)], { entry });
  rejectUnsayable(ctx, { ...entry, ...said });

  ctx.em.assign(entry, { ...said, removedAt: null, updatedAt: ctx.now() }, { mergeObjectProperties: false });
  await ctx.em.flush();
  return entry;
}

/** What the entry said when that change was complete, and whether it was out of the lexicon then. */
async function stateAfter(ctx: Context, entry: LexiconEntry, changeId: string) {
  const subject = { subject: 'lexicon_entry', id: entry.id } as const;
  const changes = isChangeId(changeId) ? await changesSince(ctx.reads, subject, changeId) : null;
  if (!changes) throw new Rejected([problem('changeId', 'NOT_FOUND', NO_SUCH_CHANGE)], { entry });
  const before = propertiesBefore(changes, [...SAID, 'removedAt'] as const);
  const removedAt = 'removedAt' in before ? before.removedAt : entry.removedAt;
  return { ...(before as Partial<Said>), removedAt };
}

const NO_SUCH_CHANGE = 'There is no such change of this entry. Take changeId from its history.';
const WAS_OUT = 'It had been removed by then. Choose a change before that, or leave it removed.';
