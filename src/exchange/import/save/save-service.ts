import type { Context } from '../../../context.ts';
import { createService } from '../../../features/service/create-service.ts';
import { Service } from '../../../features/service/service.entity.ts';
import { updateService } from '../../../features/service/update-service.ts';
import { serviceColumns } from '../../../features/service/write-service.ts';
import type { Draft } from '../mapped.ts';
import { differences, inputWith, permission, type Saved } from './saved.ts';

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

  const locationIds = entity.locations.getIdentifiers();
  const missing = placeIds.filter((id) => !locationIds.includes(id));
  const differing = [...differences(entity, serviceColumns(ctx, input)), ...missing.map(() => 'locationIds')];
  const { fields, remarks } = await permission(ctx, { subject: 'service', entity }, differing, fieldOf);
  if (fields.length === 0) return { entity, outcome: 'unchanged', remarks };
  const changes = inputWith({ ...input, locationIds: [...locationIds, ...missing] }, fields);
  return { entity: await updateService(ctx, entity, changes), outcome: 'updated', remarks };
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
