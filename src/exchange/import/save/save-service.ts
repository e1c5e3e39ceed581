import type { Context } from '../../../context.ts';
import { rejectIfTakenOut } from '../../../features/do-not-list/find-barring.ts';
import { createService } from '../../../features/service/create-service.ts';
import { Service } from '../../../features/service/service.entity.ts';
import { updateService } from '../../../features/service/update-service.ts';
import { serviceColumns } from '../../../features/service/write-service.ts';
import type { Draft } from '../mapped.ts';
import { keptInPlaceOf } from './merged.ts';
import { saveIntoKept } from './save-into-kept.ts';
import { added, changesBetween, differences, inputWith, permission, type Saved } from './saved.ts';

/** Where a service of a source belongs here, and what the source said of it the last time, where that is known. */
export interface ServiceBelongs {
  organisationId: string;
  placeIds: string[];
  before?: object | null;
}

/** Adds the service, or changes what differs since the last import, by the commands of the API. */
export async function saveService(
  ctx: Context,
  { organisationId, placeIds, before = null }: ServiceBelongs,
  input: NonNullable<Draft['service']>,
): Promise<Saved<Service>> {
  const said = serviceColumns(ctx, input);
  const entity = await ctx.em.findOne(Service, input.provenance, { populate: ['locations'] });
  if (!entity) return added(await createService(ctx, organisationId, { ...input, locationIds: placeIds }), said);

  const merged = await keptInPlaceOf(ctx, entity);
  if (merged !== null) {
    // Where it happens was settled at the merge, so only what is said of it goes on.
    const pair = { merged: entity, kept: await ctx.em.findOneOrFail(Service, merged) };
    return saveIntoKept(ctx, pair, { input, said, update: updateService, fieldOf });
  }
  if (entity.archivedAt) await rejectIfTakenOut(ctx, entity.id);

  const locationIds = entity.locations.getIdentifiers();
  const wanted = [...locationIds, ...placeIds.filter((id) => !locationIds.includes(id))];
  const moves = wanted.length > locationIds.length ? ['locationIds'] : [];
  const differing = [...differences(entity, said), ...moves];
  const { fields, ...rest } = await permission(ctx, { subject: 'service', entity, before }, differing, fieldOf);
  if (fields.length === 0) return { entity, outcome: 'unchanged', said, changes: [], ...rest };
  const columns = differing.filter((column) => fields.includes(fieldOf(column)));
  const changes = changesBetween({ ...entity, locationIds }, { ...said, locationIds: wanted }, columns);
  const updated = await updateService(ctx, entity, inputWith({ ...input, locationIds: wanted }, fields));
  return { entity: updated, outcome: 'updated', said, changes, ...rest };
}

/** The field of the input that a column belongs to. */
export const fieldOf = (column: string) => GROUPS[column] ?? column;

/** Columns that the input holds as one. */
const GROUPS: Record<string, string> = {
  minimumAge: 'eligibility',
  maximumAge: 'eligibility',
  gender: 'eligibility',
  conditions: 'eligibility',
  exclusions: 'eligibility',
  costKind: 'cost',
  costPence: 'cost',
  costNote: 'cost',
};
