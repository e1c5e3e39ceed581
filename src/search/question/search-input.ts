import type {
  Accessibility,
  Attendance,
  CostKind,
  Gender,
  ReferralRoute,
} from '../../features/service/service.codes.ts';
import type { ReferabilityLevel } from '../../features/referability/referability.codes.ts';
import type { Standing } from '../../features/standing/standing.codes.ts';
import type { Day } from '../../shared/opening-hours/session.ts';
import type { Point } from '../documents/cells.ts';

export const SORTS = ['RELEVANCE', 'DISTANCE', 'FRESHNESS'] as const;
export type Sort = (typeof SORTS)[number];

/** Where, as the person puts it: a postcode or a point, and how far from there. */
export interface Near {
  postcode?: string | null;
  point?: Point | null;
  withinKm: number;
}

/** What organisations and services can both be narrowed by. Within one list any will do, unless told otherwise. */
export interface ListingFilter {
  needs?: string[] | null;
  activityKinds?: string[] | null;
  populations?: string[] | null;
  cost?: CostKind[] | null;
  attendance?: Attendance[] | null;
  languages?: string[] | null;
  /** All of these. */
  accessibility?: Accessibility[] | null;
  days?: Day[] | null;
  localAuthorities?: string[] | null;
  standings?: Standing[] | null;
}

export interface ServiceFilter extends ListingFilter {
  referability?: ReferabilityLevel[] | null;
  age?: number | null;
  gender?: Gender | null;
  referralRoutes?: ReferralRoute[] | null;
  openAt?: Date | null;
  waitingAtMostWeeks?: number | null;
}

export interface OrganisationFilter extends ListingFilter {
  hasServices?: boolean | null;
}

export interface SearchInput {
  query?: string | null;
  near?: Near | null;
  eligibleAt?: { postcode: string } | null;
  filter?: (ServiceFilter & OrganisationFilter) | null;
  sort: Sort;
  first: number;
  /** Chips of an earlier answer that were not meant. */
  without?: string[] | null;
  after?: string | null;
  /** True for a trial, which is answered alike and not counted as a search. */
  isTest?: boolean;
  /** True for a walk through all that is found, in larger steps than anybody reads; no argument of the API. */
  isForFile?: boolean;
}
