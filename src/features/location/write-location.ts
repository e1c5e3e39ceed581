import type { Context } from '../../context.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { givenFields, givenLines, givenProvenance, givenText, rejectUnkeepable } from '../listing/listing.rules.ts';
import { Location } from './location.entity.ts';
import type { LocationInput } from './location.inputs.ts';
import { problemsWithLocation } from './location.rules.ts';
import { locate, type Whereabouts } from './locate.ts';

export type LocationColumns = Partial<
  Pick<
    Location,
    | 'name'
    | 'addressLines'
    | 'town'
    | 'postcode'
    | 'accessNotes'
    | 'accessibility'
    | 'isConfidential'
    | 'latitude'
    | 'longitude'
    | 'source'
    | 'sourceId'
    | 'fetchedAt'
  >
>;

/** What an input means for the columns of a place; what it leaves out is left out. Throws Rejected. */
export function locationColumns(ctx: Context, input: LocationInput): LocationColumns {
  rejectUnkeepable(input);
  const { name, accessNotes, provenance, ...same } = input;
  const fields = {
    ...same,
    // Null for a blank name, which the rules refuse before anything is saved.
    name: givenText(name) as LocalisedText | undefined,
    addressLines: givenLines(same.addressLines),
    accessNotes: givenText(accessNotes),
    ...givenProvenance(provenance, ctx.now()),
  };
  return givenFields(fields, ['accessibility', 'isConfidential']);
}

/** Where the place would be, once it has been checked. A new postcode without a new point moves the point too. */
export async function whereaboutsOf(
  ctx: Context,
  columns: LocationColumns,
  before: LocationColumns = {},
): Promise<Whereabouts> {
  const { name = null, postcode = null, isConfidential = false } = { ...before, ...columns };
  const hasMoved = columns.postcode !== undefined && columns.postcode !== before.postcode;
  const { latitude = null, longitude = null } = hasMoved ? columns : { ...before, ...columns };
  rejectIfAny(problemsWithLocation({ name, postcode, latitude, longitude }));
  const point = latitude === null || longitude === null ? null : { latitude, longitude };
  return locate(ctx, { postcode, point, isConfidential });
}

/** The place to be changed. Throws NotFound when there is none. */
export async function loadLocation(ctx: Context, id: string): Promise<Location> {
  const location = isUuid(id) ? await ctx.em.findOne(Location, id) : null;
  if (!location) throw new NotFound('There is no such place.');
  return location;
}
