import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { ActivityEntry } from './activity-entry.entity.ts';
import type { ActivityCorrectionInput } from './activity-entry.inputs.ts';
import { problemsWithActivity } from './activity-entry.rules.ts';
import { loadActivity } from './load-activity.ts';

/** Corrects an entry of the activity log. */
export async function correctActivity(
  ctx: Context,
  { id, version }: VersionedId,
  { kind, on, minutes, note }: ActivityCorrectionInput,
): Promise<ActivityEntry> {
  const entry = await loadActivity(ctx, 'correctActivity', id);
  rejectIfChanged(entry, version, { entry });
  const activity = {
    kind: kind ?? entry.kind,
    happenedOn: on ?? entry.happenedOn,
    minutes: minutes ?? entry.minutes,
    note: (note === undefined ? entry.note : note)?.trim() || null,
  };
  rejectIfAny(problemsWithActivity(activity, londonDay(ctx.now())), { entry });

  ctx.em.assign(entry, activity);
  await ctx.em.flush();
  return entry;
}
