import type { Context } from '../../context.ts';
import { areaPoint } from '../place/area.queries.ts';
import { findPlace } from '../place/find-place.ts';
import type { Place, Point } from '../place/place.rules.ts';

/** Where a place is, and what of that may be shown. */
export interface Whereabouts {
  postcode: string | null;
  latitude: number | null;
  longitude: number | null;
  shownLatitude: number | null;
  shownLongitude: number | null;
  localAuthority: string | null;
}

export interface WhereaboutsAsked {
  postcode: string | null;
  point: Point | null;
  isConfidential: boolean;
}

/**
 * Works out the point and the local authority from the postcode. Of a confidential place the shown point is the middle of
 * its local authority, so that no number of searches with circles leads to it; where that is not known, no point at all.
 * Throws Rejected when the postcode is none.
 */
export async function locate(
  ctx: Context,
  { postcode, point, isConfidential }: WhereaboutsAsked,
): Promise<Whereabouts> {
  const place = postcode === null ? null : await findPlace(ctx, postcode);
  const localAuthority = place?.localAuthority?.code ?? null;
  const spot = point ?? pointOf(place);
  const shown = isConfidential ? await areaPoint(ctx.reads, localAuthority) : spot;
  return {
    postcode: place?.postcode ?? null,
    localAuthority,
    ...(spot ?? { latitude: null, longitude: null }),
    shownLatitude: shown ? shown.latitude : null,
    shownLongitude: shown ? shown.longitude : null,
  };
}

/** The middle of a whole outcode is too far from most of its doors to be given as where something is. */
function pointOf(place: Place | null): Point | null {
  return place && place.precision !== 'OUTCODE' ? place.point : null;
}
