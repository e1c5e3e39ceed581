import type { RequiredEntityData } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { Location } from '../location/location.entity.ts';
import type { Organisation } from '../organisation/organisation.entity.ts';
import { newlyAssured } from '../standing/load-assured.ts';
import { settle } from '../standing/settle.ts';
import { Service } from './service.entity.ts';
import type { ServiceInput } from './service.inputs.ts';
import { problemsWithSessionPlaces } from './session.rules.ts';
import { rejectService, serviceColumns, type ServiceColumns } from './write-service.ts';

/** What a service that is new would be at these places, by all rules that ask nobody. Throws Rejected. */
export function newService(ctx: Context, input: ServiceInput, placeIds: readonly string[]): ServiceColumns {
  const columns = serviceColumns(ctx, { isPublished: true, ...input });
  rejectService(ctx, columns);
  rejectIfAny(problemsWithSessionPlaces(columns.sessions ?? [], new Set(placeIds)));
  return columns;
}

/** A service to be added, where it belongs, and where it happens. */
export interface NewService {
  columns: ServiceColumns & { id: string };
  organisation: Organisation;
  locations: Location[];
}

/**
 * Adds many at once, as `createService` adds one. For whoever has made sure that nothing bars them, that their organisations live
 * and that their places are open to them.
 */
export async function addServices(ctx: Context, all: readonly NewService[]): Promise<Service[]> {
  for (const { organisation } of all) permit(ctx, 'createService', { organisation: organisation.id });
  because(ctx, null);
  const services = all.map(({ columns, organisation, locations }) => {
    const row = { ...columns, organisation, locations };
    const service = ctx.em.create(Service, row as RequiredEntityData<Service>);
    settle(ctx, newlyAssured(service, organisation));
    return service;
  });
  await ctx.em.flush();
  return services;
}
