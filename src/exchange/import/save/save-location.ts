import type { Context } from '../../../context.ts';
import { createLocation } from '../../../features/location/create-location.ts';
import { Location } from '../../../features/location/location.entity.ts';
import { updateLocation } from '../../../features/location/update-location.ts';
import { locationColumns } from '../../../features/location/write-location.ts';
import type { Draft, Remark } from '../mapped.ts';
import { findPlace } from '../../../features/place/find-place.ts';
import { Rejected } from '../../../shared/problems.ts';
import { added, changesBetween, differences, inputWith, permission, type Saved } from './saved.ts';

/** Adds the place, or changes what differs since the last import, by the commands of the API. */
export async function saveLocation(
  ctx: Context,
  organisationId: string,
  draft: NonNullable<Draft['location']>,
  before: object | null = null,
): Promise<Saved<Location>> {
  const entity = await ctx.em.findOne(Location, draft.provenance);
  const { input, remarks: unplaced } = await placeable(ctx, draft, entity);
  const said = locationColumns(ctx, input);
  if (!entity) return { ...added(await createLocation(ctx, organisationId, input), said), remarks: unplaced };

  const differing = differences(entity, said);
  const { fields, kept, remarks } = await permission(ctx, { subject: 'location', entity, before }, differing);
  const result = { remarks: [...unplaced, ...remarks], said, kept };
  if (fields.length === 0) return { entity, outcome: 'unchanged', changes: [], ...result };
  const changes = changesBetween(entity, said, fields);
  const updated = await updateLocation(ctx, entity, changesOf(input, fields));
  return { entity: updated, outcome: 'updated', changes, ...result };
}

/** A new postcode moves the point, so the point that the file gives goes with it. */
export function changesOf(input: NonNullable<Draft['location']>, fields: readonly string[]) {
  return inputWith(input, fields.includes('postcode') ? [...fields, 'latitude', 'longitude'] : fields);
}

/** Where no such postcode is known, it stays a line of the address: the next import puts it right once it is loaded. */
export async function placeable(
  ctx: Context,
  input: NonNullable<Draft['location']>,
  entity: Location | null | undefined,
): Promise<{ input: typeof input; remarks: Remark[] }> {
  if (entity?.postcode === input.postcode || !input.postcode || (await isKnown(ctx, input.postcode)))
    return { input, remarks: [] };
  const message = `No postcode like ${input.postcode} is loaded. It was kept as a line of the address. Load places (npm run places -- load <folder>) and run the import again.`;
  return {
    input: { ...input, postcode: null, addressLines: [...(input.addressLines ?? []), input.postcode] },
    remarks: [{ field: 'postcode', code: 'UNKNOWN', message }],
  };
}

async function isKnown(ctx: Context, postcode: string): Promise<boolean> {
  try {
    await findPlace(ctx, postcode);
    return true;
  } catch (error) {
    if (error instanceof Rejected) return false;
    throw error;
  }
}
