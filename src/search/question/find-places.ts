import type { Context } from '../../context.ts';
import { findPlace } from '../../features/place/find-place.ts';
import { areaCodesOf, type Place } from '../../features/place/place.rules.ts';
import { nationOfArea, type Nation } from '../../shared/nation.ts';
import { Rejected, type Problem } from '../../shared/problems.ts';
import { areaCodesAt } from './places.queries.ts';
import { isOnEarth } from './problems-with-input.ts';
import type { Circle } from './question.ts';
import type { SearchInput } from './search-input.ts';

export interface FoundPlaces {
  circle: Circle | null;
  /** The areas in which the person lives, where that was asked. */
  home: readonly string[] | null;
  nation: Nation | null;
  problems: Problem[];
  /** What was understood less exactly than it was meant; the search goes on. */
  notices: Problem[];
}

/** Where the search is about: the circle around a place, and where the person lives. Two different questions. */
export async function findPlaces(ctx: Context, { near, eligibleAt }: SearchInput): Promise<FoundPlaces> {
  const [around, home] = await Promise.all([
    near?.postcode ? tryPlace(ctx, near.postcode, 'near.postcode') : null,
    eligibleAt ? tryPlace(ctx, eligibleAt.postcode, 'eligibleAt.postcode') : null,
  ]);
  const nation = [home, around].map((each) => nationOfArea(each?.place?.nation?.code)).find((each) => each) ?? null;
  return {
    circle: await circleOf(ctx, near, around?.place ?? null),
    home: home?.place ? areaCodesOf(home.place) : null,
    nation,
    problems: [around, home].flatMap((each) => each?.problems ?? []),
    notices: [around, home].flatMap((each) => each?.notices ?? []),
  };
}

async function circleOf(ctx: Context, near: SearchInput['near'], place: Place | null): Promise<Circle | null> {
  if (!near) return null;
  const { withinKm, point } = near;
  if (place) return { centre: place.point, withinKm, areaCodes: areaCodesOf(place) };
  if (!point || !isOnEarth(point)) return null;
  const centre = { latitude: toTheStep(point.latitude), longitude: toTheStep(point.longitude) };
  return { centre, withinKm, areaCodes: await areaCodesAt(ctx.reads, centre) };
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
