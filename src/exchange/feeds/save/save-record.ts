import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../../context.ts';
import { rejectIfTakenOut } from '../../../features/do-not-list/find-barring.ts';
import { Service } from '../../../features/service/service.entity.ts';
import type { Remark } from '../../import/mapped.ts';
import { saveLocation } from '../../import/save/save-location.ts';
import { saveOrganisation } from '../../import/save/save-organisation.ts';
import { leftAlone, outcomeOf } from '../../import/save/save-row.ts';
import { saveService } from '../../import/save/save-service.ts';
import type { ColumnChange, Saved } from '../../import/save/saved.ts';
import type { FeedDraft } from '../map/feed-draft.ts';
import { noteSaid } from './note-said.ts';
import { Parts, type Part } from './parts.ts';
import type { Occasion, Subject } from './records.queries.ts';
import { withFreeNumbers } from './with-free-numbers.ts';
import { withPlaces } from './with-places.ts';

/** What became of a record, over all its parts. */
export interface SavedRecord {
  outcome: Saved<unknown>['outcome'] | 'left out';
  remarks: Remark[];
  changes: (ColumnChange & { part: Subject })[];
  /** How many fields wait for a person. */
  conflicts: number;
}

interface Saving {
  occasion: Occasion;
  isRehearsal: boolean;
  /** Notes what became of it, in the transaction in which it did. */
  note: (em: EntityManager, saved: SavedRecord) => Promise<void>;
}

/** Writes all that a record means, or nothing of it. A rehearsal tries everything, and then takes it back. */
export async function saveRecord(
  ctx: Context,
  draft: FeedDraft,
  { occasion, isRehearsal, note }: Saving,
): Promise<void> {
  await ctx.em.begin();
  try {
    const saved = await saveParts(ctx, draft, occasion);
    if (isRehearsal) await ctx.em.rollback();
    await note(ctx.em, saved);
    if (!isRehearsal) await ctx.em.commit();
  } catch (error) {
    await ctx.em.rollback().catch(() => undefined);
    throw error;
  }
}

async function saveParts(ctx: Context, draft: FeedDraft, occasion: Occasion): Promise<SavedRecord> {
  const { service } = draft;
  if (service.status === 'CLOSED' && !(await ctx.em.findOne(Service, service.provenance))) return OVER;
  const parts = await Parts.of(ctx, draft, occasion.source);

  const { input, remarks } = await withFreeNumbers(ctx, draft.organisation);
  const body = await parts.add('organisation', input, (before) => saveOrganisation(ctx, input, before));
  if (body.archivedAt) {
    await rejectIfTakenOut(ctx, body.id);
    return { ...leftAlone(body.saved), changes: [], conflicts: 0 };
  }
  const places = await savePlaces(ctx, draft, { parts, organisationId: body.id });
  const belongs = { organisationId: body.id, placeIds: [...places.values()] };
  const offer = withPlaces(service, places);
  await parts.add('service', offer, (before) => saveService(ctx, { ...belongs, before }, offer));
  return summed(parts.all, { remarks, conflicts: await noteSaid(ctx, occasion, parts.all) });
}

/** The ids here by those in the feed. */
async function savePlaces(
  ctx: Context,
  { locations }: FeedDraft,
  { parts, organisationId }: { parts: Parts; organisationId: string },
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const place of locations) {
    const { id } = await parts.add('location', place, (before) => saveLocation(ctx, organisationId, place, before));
    ids.set(place.provenance.sourceId, id);
  }
  return ids;
}

/** Of what is over and was never here, nothing is kept. */
export const OVER: SavedRecord = {
  outcome: 'left out',
  remarks: [{ field: 'status', code: 'LEFT_OUT', message: 'The feed says that this is over, and it was never here.' }],
  changes: [],
  conflicts: 0,
};

function summed(
  parts: readonly Part[],
  { remarks, conflicts }: Pick<SavedRecord, 'remarks' | 'conflicts'>,
): SavedRecord {
  const service = parts.at(-1);
  const saved = parts.map((part) => part.saved);
  return {
    outcome: service ? outcomeOf(service.saved, saved) : 'unchanged',
    remarks: [...remarks, ...saved.flatMap((each) => each.remarks)],
    changes: parts.flatMap(({ subject, saved: { changes } }) =>
      changes.map((change) => ({ part: subject, ...change })),
    ),
    conflicts,
  };
}
