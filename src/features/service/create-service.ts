import type { RequiredEntityData } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectIfBarred } from '../do-not-list/find-barring.ts';
import { openPostcodes } from '../location/location.rules.ts';
import { rejectIfMerged } from '../merge/find-kept.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { problemsWithArchived } from '../organisation/organisation.rules.ts';
import { loadLocations, rejectSessionsElsewhere } from './places-of-service.ts';
import { newlyAssured } from '../standing/load-assured.ts';
import { settle } from '../standing/settle.ts';
import { Service } from './service.entity.ts';
import type { ServiceInput } from './service.inputs.ts';
import { rejectService, serviceColumns } from './write-service.ts';

/** Adds a service of an organisation, published at once unless the input says otherwise, and not assessed. */
export async function createService(
  ctx: Context,
  organisationId: string,
  input: ServiceInput,
  reason?: string,
): Promise<Service> {
  const organisation = isUuid(organisationId) ? await ctx.em.findOne(Organisation, organisationId) : null;
  if (!organisation || organisation.archivedAt) await rejectIfMerged(ctx, organisationId);
  if (!organisation) throw new NotFound('There is no such organisation.');
  permit(ctx, 'createService', { organisation: organisation.id });
  because(ctx, reason);
  rejectIfAny(problemsWithArchived(organisation));
  const columns = serviceColumns(ctx, { isPublished: true, ...input });
  rejectService(ctx, columns);
  const locations = await loadLocations(ctx, input.locationIds ?? [], organisation.id);
  rejectSessionsElsewhere(columns.sessions ?? [], locations);
  await rejectIfBarred(ctx, 'SERVICE', { ...columns, name: columns.name ?? {}, postcodes: openPostcodes(locations) });

  const service = ctx.em.create(Service, { ...columns, organisation, locations } as RequiredEntityData<Service>);
  settle(ctx, newlyAssured(service, organisation));
  await ctx.em.flush();
  return service;
}
