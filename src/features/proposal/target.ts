import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { changeLocation, rejectLocationChange } from '../location/location.change.ts';
import { Location } from '../location/location.entity.ts';
import { changeOrganisation, rejectOrganisationChange } from '../organisation/organisation.change.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { changeService, rejectServiceChange } from '../service/service.change.ts';
import { Service } from '../service/service.entity.ts';
import { locationValues, organisationValues, serviceValues, type Values } from './proposal-values.rules.ts';

/** A listing of any kind, loaded to be compared with what was proposed and to be changed. */
export interface Target {
  readonly thing: { readonly id: string; readonly version: number; readonly name: LocalisedText };
  readonly isConfidential: boolean;
  /** What it says. */
  readonly values: Values;
  /** Makes of it what an input says, by its own rules; nothing is saved. */
  change(ctx: Context, input: object): Promise<void>;
  /** Throws Rejected where that cannot be, and changes nothing. */
  reject(ctx: Context, input: object): Promise<void>;
}

/** For those who have been found to be allowed to see it. */
export async function loadTarget(em: EntityManager, kind: ListingKind, id: string): Promise<Target> {
  if (kind === 'SERVICE') return serviceTarget(await em.findOneOrFail(Service, { id }, UNSEEN));
  if (kind === 'LOCATION') return locationTarget(await em.findOneOrFail(Location, { id }, UNSEEN));
  return organisationTarget(await em.findOneOrFail(Organisation, { id }, UNSEEN));
}

async function serviceTarget(service: Service): Promise<Target> {
  const places = await service.locations.loadItems();
  const open = places.filter(({ archivedAt }) => !archivedAt);
  return {
    thing: service,
    isConfidential: false,
    values: serviceValues(
      service,
      open.map(({ id }) => id),
    ),
    change: (ctx, input) => changeService(ctx, service, input),
    reject: (ctx, input) => rejectServiceChange(ctx, service, input),
  };
}

function organisationTarget(organisation: Organisation): Target {
  return {
    thing: organisation,
    isConfidential: false,
    values: organisationValues(organisation),
    change: (ctx, input) => changeOrganisation(ctx, organisation, input),
    reject: (ctx, input) => rejectOrganisationChange(ctx, organisation, input),
  };
}

function locationTarget(location: Location): Target {
  return {
    thing: location,
    isConfidential: location.isConfidential,
    values: locationValues(location as object),
    change: (ctx, input) => changeLocation(ctx, location, input),
    reject: (ctx, input) => rejectLocationChange(ctx, location, input),
  };
}
