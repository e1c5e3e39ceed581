import type { Context } from '../../context.ts';
import { areaOfFilter, areaOfPlace, type SearchedArea } from '../../features/demand/searched-area.rules.ts';
import { findPlace } from '../../features/place/find-place.ts';
import { areaCodesOf, type Place } from '../../features/place/place.rules.ts';
import { nationOfArea, type Nation } from '../../shared/nation.ts';
import { Rejected, type Problem } from '../../shared/problems.ts';
import { areasAt } from './places.queries.ts';
import { isOnEarth } from './problems-with-input.ts';
import type { Circle } from './question.ts';
import type { SearchInput } from './search-input.ts';

export interface FoundPlaces {
  circle: Circle | null;
  /** The areas in which the person lives, where that was asked. */
  home: readonly string[] | null;
  nation: Nation | null;
  /** Which areas the search is for: where the person lives, else where it is to happen. */
  area: SearchedArea;
  problems: Problem[];
  /** What was understood less exactly than it was meant; the search goes on. */
  notices: Problem[];
}

/** Where the search is about: the circle around a place, and where the person lives. Two different questions. */
export async function findPlaces(
  ctx: Context,
  { near, eligibleAt, filter }: Pick<SearchInput, 'near' | 'eligibleAt' | 'filter'>,
): Promise<FoundPlaces> {
  const [around, home] = await Promise.all([
    near?.postcode ? tryPlace(ctx, near.postcode, 'near.postcode') : null,
    eligibleAt ? tryPlace(ctx, eligibleAt.postcode, 'eligibleAt.postcode') : null,
  ]);
  const nation = [home, around].map((each) => nationOfArea(each?.place?.nation?.code)).find((each) => each) ?? null;
  const { circle, area } = await spotOf(ctx, near, around?.place ?? null);
  return {
    circle,
    area: areaOf(home?.place ?? null, area, filter),
    home: home?.place ? areaCodesOf(home.place) : null,
    nation,
    problems: [around, home].flatMap((each) => each?.problems ?? []),
    notices: [around, home].flatMap((each) => each?.notices ?? []),
  };
}

/** Where the person lives, else where it is to happen, else the council that was ticked. */
function areaOf(home: Place | null, around: SearchedArea | null, filter: SearchInput['filter']): SearchedArea {
  return home ? areaOfPlace(home) : (around ?? areaOfFilter(filter?.localAuthorities));
}

interface Spot {
  circle: Circle | null;
  area: SearchedArea | null;
}

async function spotOf(ctx: Context, near: SearchInput['near'], place: Place | null): Promise<Spot> {
  const { withinKm = 0, point = null } = near ?? {};
  if (place)
    return { circle: { centre: place.point, withinKm, areaCodes: areaCodesOf(place) }, area: areaOfPlace(place) };
  if (!point || !isOnEarth(point)) return { circle: null, area: null };
  const centre = { latitude: toTheStep(point.latitude), longitude: toTheStep(point.longitude) };
  const { codes, localAuthority, healthArea } = await areasAt(ctx.reads, centre);
  const area = { localAuthority: localAuthority ?? '', icb: healthArea ?? '', outcode: '' };
  return { circle: { centre, withinKm, areaCodes: codes }, area };
}

/** A millionth of a degree is a step; PostgreSQL cannot reckon with what is far smaller. */
function toTheStep(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

interface Tried {
  place: Place | null;
  problems: Problem[];
  notices: Problem[];
}

async function tryPlace(ctx: Context, postcode: string, path: string): Promise<Tried> {
  try {
    const place = await findPlace(ctx, postcode);
    return { place, problems: [], notices: place.notice ? [{ ...place.notice, path }] : [] };
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return { place: null, problems: error.problems.map((problem) => ({ ...problem, path })), notices: [] };
  }
}
