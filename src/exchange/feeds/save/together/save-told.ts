import type { Context } from '../../../../context.ts';
import { addLocations } from '../../../../features/location/add-locations.ts';
import type { Location } from '../../../../features/location/location.entity.ts';
import { addOrganisations } from '../../../../features/organisation/add-organisations.ts';
import type { Organisation } from '../../../../features/organisation/organisation.entity.ts';
import { addServices } from '../../../../features/service/add-services.ts';
import { updateLocations } from '../../../../features/location/update-locations.ts';
import { updateOrganisations } from '../../../../features/organisation/update-organisations.ts';
import { updateServices } from '../../../../features/service/update-services.ts';
import { saidNow } from '../note-said.ts';
import { keepSaid, markSeen, type Occasion } from '../records.queries.ts';
import type { Here } from './here.ts';
import { partsOfTold, type Told } from './told.ts';
import { isSaidAgain, type Change, type ToldPart } from './told-part.ts';

interface Records {
  told: readonly Told[];
  here: Here;
}

/** Adds and changes what these records say anew, and notes of all that it was seen. In the transaction that is open. */
export async function saveTold(ctx: Context, records: Records, occasion: Occasion): Promise<void> {
  const bodies = await addBodies(ctx, records);
  const places = await addPlaces(ctx, records, bodies);
  await addOffers(ctx, records, { bodies, places });

  const parts = [...firstById(records.told.flatMap(partsOfTold)).values()];
  const seen = parts.filter(isSaidAgain);
  const said = parts.filter((part) => !isSaidAgain(part)).map((part) => saidNow(part, occasion.at));
  if (said.length > 0) await keepSaid(ctx.em, occasion, said);
  if (seen.length > 0) await markSeen(ctx.em, occasion, seen);
}

async function addBodies(ctx: Context, { told, here }: Records): Promise<Map<string, Organisation>> {
  const fresh = firstById(told.flatMap(({ organisation }) => organisation.added ?? []));
  const added = fresh.size === 0 ? [] : await addOrganisations(ctx, [...fresh.values()]);
  const changes = changesIn(told.map(({ organisation }) => organisation));
  if (changes.length > 0)
    await updateOrganisations(
      ctx,
      changes.map(({ entity, columns }) => ({ organisation: entity, columns })),
    );
  return firstById([...here.organisations.values(), ...added]);
}

/** A place belongs to the first organisation that is said to be there. */
async function addPlaces(
  ctx: Context,
  { told, here }: Records,
  bodies: Map<string, Organisation>,
): Promise<Map<string, Location>> {
  const named = told.flatMap(({ organisation, locations }) =>
    locations.flatMap(({ id, added }) => (added ? [{ id, columns: added, organisation: organisation.id }] : [])),
  );
  const fresh = [...firstById(named).values()].map(({ columns, organisation }) => {
    return { columns, organisation: the(bodies, organisation) };
  });
  const added = fresh.length === 0 ? [] : await addLocations(ctx, fresh);
  const changes = changesIn(told.flatMap(({ locations }) => locations));
  if (changes.length > 0)
    await updateLocations(
      ctx,
      changes.map(({ entity, columns }) => ({ location: entity, columns })),
    );
  return firstById([...here.locations.values(), ...added]);
}

async function addOffers(
  ctx: Context,
  { told }: Records,
  { bodies, places }: { bodies: Map<string, Organisation>; places: Map<string, Location> },
): Promise<void> {
  const fresh = told.flatMap(({ service: { added }, organisation, locations }) => {
    if (added === null) return [];
    const heldAt = locations.map(({ id }) => the(places, id));
    return [{ columns: added, organisation: the(bodies, organisation.id), locations: heldAt }];
  });
  if (fresh.length > 0) await addServices(ctx, fresh);
  const changes = changesIn(told.map(({ service }) => service));
  if (changes.length > 0)
    await updateServices(
      ctx,
      changes.map(({ entity, columns }) => ({ service: entity, columns })),
    );
}

/** What is to be changed, each once: records that share something say the same of it. */
function changesIn<Entity extends object, Columns extends object>(
  parts: readonly ToldPart<Entity, Columns>[],
): Change<Entity, Columns>[] {
  return [...firstById(parts).values()].flatMap(({ change }) => change ?? []);
}

function firstById<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  const first = new Map<string, Thing>();
  for (const thing of things) if (!first.has(thing.id)) first.set(thing.id, thing);
  return first;
}

function the<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
  const thing = things.get(id);
  if (!thing) throw new Error(`What has the id ${id} was not loaded.`);
  return thing;
}
