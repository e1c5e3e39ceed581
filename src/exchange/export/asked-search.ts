import type { ReferabilityLevel } from '../../features/referability/referability.codes.ts';
import type {
  Accessibility,
  Attendance,
  CostKind,
  Gender,
  ReferralRoute,
} from '../../features/service/service.codes.ts';
import type { Standing } from '../../features/standing/standing.codes.ts';
import type { Day } from '../../shared/opening-hours/session.ts';

export const SORTS = ['RELEVANCE', 'DISTANCE', 'FRESHNESS'] as const;

/** What services a file is to hold: the arguments of `searchServices`. */
export interface AskedSearch {
  query: string | null;
  near: { postcode: string | null; point: { latitude: number; longitude: number } | null; withinKm: number } | null;
  eligibleAt: { postcode: string } | null;
  sort: (typeof SORTS)[number];
  filter: AskedFilter;
}

export interface AskedFilter {
  needs: string[] | null;
  activityKinds: string[] | null;
  populations: string[] | null;
  cost: CostKind[] | null;
  attendance: Attendance[] | null;
  languages: string[] | null;
  accessibility: Accessibility[] | null;
  days: Day[] | null;
  localAuthorities: string[] | null;
  standings: Standing[] | null;
  referability: ReferabilityLevel[] | null;
  age: number | null;
  gender: Gender | null;
  referralRoutes: ReferralRoute[] | null;
  openAt: Date | null;
  waitingAtMostWeeks: number | null;
  /** Of organisations: whether any service is listed. */
  hasServices: boolean | null;
}

/** How a file is to be written. */
export interface AskedFile {
  search: AskedSearch;
  /** In which language texts are wanted, where they are there in it. */
  language: string;
  /** Whether a CSV begins with the mark by which Excel knows UTF-8. */
  hasMark: boolean;
}
