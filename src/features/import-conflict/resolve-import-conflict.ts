import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { NotFound, Rejected } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import { changeLocation } from '../location/location.change.ts';
import { Location } from '../location/location.entity.ts';
import { changeOrganisation } from '../organisation/organisation.change.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { changeService } from '../service/service.change.ts';
import { Service } from '../service/service.entity.ts';
import { ImportConflict } from './import-conflict.entity.ts';
import { inputOf } from './import-conflict.rules.ts';
import type { Choice } from './import-conflict.type.ts';

export interface Decision {
  id: string;
  version: number;
  take: Choice;
}

/** Decides whose word stands: changes the field to what the feed says, or keeps what stands here. */
export async function resolveImportConflict(ctx: Context, { id, version, take }: Decision): Promise<ImportConflict> {
  const conflict = isUuid(id) ? await ctx.em.findOne(ImportConflict, { id }) : null;
  permit(ctx, 'resolveImportConflict');
  if (!conflict) throw new NotFound('There is no such conflict.');
  rejectIfChanged(conflict, version, { conflict });
  if (conflict.resolvedAt)
    throw new Rejected([problem('id', 'CONFLICT', 'This has been decided already.')], { conflict });
  if (take === 'THEIRS') await changeToTheirs(ctx, conflict);

  Object.assign(conflict, { resolution: take, resolvedAt: ctx.now(), resolvedBy: ctx.viewer.id });
  await ctx.em.flush();
  return conflict;
}

async function changeToTheirs(ctx: Context, conflict: ImportConflict): Promise<void> {
  const { subject, subjectId: id } = conflict;
  const input = inputOf(conflict);
  const present = { id, archivedAt: null };
  if (subject === 'service') {
    const service = await ctx.em.findOne(Service, present);
    if (service) return changeService(ctx, service, input);
  } else if (subject === 'organisation') {
    const organisation = await ctx.em.findOne(Organisation, present);
    if (organisation) return changeOrganisation(ctx, organisation, input);
  } else {
    const location = await ctx.em.findOne(Location, present);
    if (location) return changeLocation(ctx, location, input);
  }
  throw new Rejected([problem('id', 'NOT_FOUND', 'What this is about has been archived. Keep what stands here.')]);
}
