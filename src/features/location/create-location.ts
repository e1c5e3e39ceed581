import type { RequiredEntityData } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectIfBarred } from '../do-not-list/find-barring.ts';
import { rejectIfMerged } from '../merge/find-kept.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { problemsWithArchived } from '../organisation/organisation.rules.ts';
import { Location } from './location.entity.ts';
import type { LocationInput } from './location.inputs.ts';
import { openPostcodes } from './location.rules.ts';
import { locationColumns, whereaboutsOf } from './write-location.ts';

/** Adds a place that belongs to an organisation. */
export async function createLocation(
  ctx: Context,
  organisationId: string,
  input: LocationInput,
  reason?: string,
): Promise<Location> {
  const organisation = isUuid(organisationId) ? await ctx.em.findOne(Organisation, organisationId) : null;
  if (!organisation || organisation.archivedAt) await rejectIfMerged(ctx, organisationId);
  if (!organisation) throw new NotFound('There is no such organisation.');
  permit(ctx, 'createLocation', { organisation: organisation.id });
  because(ctx, reason);
  rejectIfAny(problemsWithArchived(organisation));
  const columns = locationColumns(ctx, input);
  const whereabouts = await whereaboutsOf(ctx, columns);
  // What has a name and a postcode that were taken out is known to be the same only now.
  const postcodes = openPostcodes([{ isConfidential: false, ...columns }]);
  const { name, alternativeNames } = organisation;
  if (postcodes.length > 0) await rejectIfBarred(ctx, 'ORGANISATION', { name, alternativeNames, postcodes });

  const data = { ...columns, ...whereabouts, organisation, publishedAt: ctx.now() };
  const location = ctx.em.create(Location, data as RequiredEntityData<Location>);
  await ctx.em.flush();
  return location;
}
