import { DriverException, OptimisticLockError } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../../../context.ts';
import { expectPlaces } from '../../../../features/place/find-place.ts';
import type { FeedDraft } from '../../map/feed-draft.ts';
import type { Occasion } from '../records.queries.ts';
import { OVER, type SavedRecord } from '../save-record.ts';
import { barredOf } from './barred.ts';
import { disputedOf } from './disputed.ts';
import { loadHere, type Here } from './here.ts';
import { plainRecords } from './plain-records.ts';
import { savedAs } from './saved-as.ts';
import { saveTold } from './save-told.ts';
import { changesNothing, toldBy, type Told } from './told.ts';

export interface Together {
  occasion: Occasion;
  isRehearsal: boolean;
  /** Notes what became of them, in the transaction in which it did. */
  note: (em: EntityManager, saved: ReadonlyMap<FeedDraft, SavedRecord>) => Promise<void>;
}

/**
 * Saves those of some records that are plain, all of them or none: what is new or changed with a few statements, and of what is
 * here just so only that it was seen. Answers with what became of them. All others are saved by themselves.
 */
export async function saveTogether(
  ctx: Context,
  drafts: readonly FeedDraft[],
  together: Together,
): Promise<ReadonlyMap<FeedDraft, SavedRecord>> {
  const here = await loadHere(ctx, drafts, together.occasion.source);
  const over = drafts.filter((draft) => isOver(draft, here));
  const others = drafts.filter((draft) => !over.includes(draft));
  const plain = await plainOf(ctx, others, here);
  const told = [...plain].filter(([, each]) => !together.isRehearsal || changesNothing(each));
  const saved = new Map([...over.map((draft) => [draft, OVER] as const), ...savedAs(told)]);
  if (saved.size === 0) return saved;
  const isKept = await allOrNone(ctx, async () => {
    if (!together.isRehearsal) await saveTold(ctx, { told: told.map(([, each]) => each), here }, together.occasion);
    await together.note(ctx.em, saved);
  });
  return isKept ? saved : new Map();
}

function isOver({ service }: FeedDraft, here: Here): boolean {
  return service.status === 'CLOSED' && !here.services.has(service.provenance.sourceId);
}

async function plainOf(ctx: Context, drafts: readonly FeedDraft[], here: Here): Promise<Map<FeedDraft, Told>> {
  await expectPlaces(ctx, drafts.flatMap(postcodesOf));
  const told = await Promise.all(drafts.map((draft) => toldBy(ctx, draft, here)));
  const barred = await barredOf(ctx, told, here);
  const disputed = await disputedOf(ctx, told);
  const isPlain = (each: Told | null) => !barred.has(each) && !disputed.has(each);
  return plainRecords(drafts.map((draft, at) => ({ draft, told: told[at] && isPlain(told[at]) ? told[at] : null })));
}

function postcodesOf({ locations }: FeedDraft): string[] {
  return locations.flatMap(({ postcode }) => postcode ?? []);
}

/** False where the database refuses, because somebody was quicker: then each is saved by itself, and tells what is wrong. */
async function allOrNone({ em }: Context, work: () => Promise<void>): Promise<boolean> {
  await em.begin();
  try {
    await work();
    await em.commit();
    return true;
  } catch (error) {
    await em.rollback().catch(() => undefined);
    if (error instanceof DriverException || error instanceof OptimisticLockError) return false;
    throw error;
  }
}
