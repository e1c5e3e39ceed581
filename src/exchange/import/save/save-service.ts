import type { Context } from '../../../context.ts';
import { rejectIfTakenOut } from '../../../features/do-not-list/find-barring.ts';
import { createService } from '../../../features/service/create-service.ts';
import { Service } from '../../../features/service/service.entity.ts';
import { updateService } from '../../../features/service/update-service.ts';
import { serviceColumns } from '../../../features/service/write-service.ts';
import type { Draft } from '../mapped.ts';
import { keptInPlaceOf, permissionAfterMerge } from './merged.ts';
import { differences, inputWith, permission, pick, withoutProvenance, type Saved } from './saved.ts';

/** Adds the service, or changes what differs since the last import, by the commands of the API. */
export async function saveService(
  ctx: Context,
  organisationId: string,
  input: NonNullable<Draft['service']>,
  placeIds: string[],
): Promise<Saved<Service>> {
  const entity = await ctx.em.findOne(Service, input.provenance, { populate: ['locations'] });
  if (!entity) {
    const added = await createService(ctx, organisationId, { ...input, locationIds: placeIds });
    return { entity: added, outcome: 'created', remarks: [] };
  }

  const kept = await keptInPlaceOf(ctx, entity);
  if (kept !== null) return saveIntoKept(ctx, entity, await ctx.em.findOneOrFail(Service, kept), input);
  if (entity.archivedAt) await rejectIfTakenOut(ctx, entity.id);

  const locationIds = entity.locations.getIdentifiers();
  const missing = placeIds.filter((id) => !locationIds.includes(id));
  const differing = [...differences(entity, serviceColumns(ctx, input)), ...missing.map(() => 'locationIds')];
  const { fields, remarks } = await permission(ctx, { subject: 'service', entity }, differing, fieldOf);
  if (fields.length === 0) return { entity, outcome: 'unchanged', remarks };
  const changes = inputWith({ ...input, locationIds: [...locationIds, ...missing] }, fields);
  return { entity: await updateService(ctx, entity, changes), outcome: 'updated', remarks };
}

/** Where it happens was settled at the merge, so only what is said of it goes on. */
async function saveIntoKept(
  ctx: Context,
  merged: Service,
  kept: Service,
  input: NonNullable<Draft['service']>,
): Promise<Saved<Service>> {
  const said = serviceColumns(ctx, input);
  const allowed = permissionAfterMerge({ merged, kept }, said, fieldOf);
  const { fields, columns, remarks } = allowed;
  if (fields.length === 0 || kept.archivedAt) return { entity: kept, outcome: 'unchanged', remarks };
  ctx.em.assign(merged, pick(said, columns), { mergeObjectProperties: false });
  const changes = withoutProvenance(inputWith(input, fields));
  return { entity: await updateService(ctx, kept, changes), outcome: 'updated', remarks };
}

const fieldOf = (column: string) => GROUPS[column] ?? column;

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
