import type { Point } from '../../../features/place/place.rules.ts';
import type { Taxonomy } from '../../../features/taxonomy/taxonomy-term.entity.ts';
import type { Day } from '../../../shared/opening-hours/session.ts';

/** Which page of a list is wanted. */
export interface AskedPage {
  /** From 1. */
  page: number;
  perPage: number;
}

/** Which services are wanted; what is null narrows nothing. */
export interface AskedServices {
  /** Words, all of which are in the listing. */
  search: string | null;
  term: { taxonomy: Taxonomy; code: string } | null;
  taxonomy: Taxonomy | null;
  organisationId: string | null;
  /** For somebody of this age or older. */
  minimumAge: number | null;
  /** For somebody of this age or younger. */
  maximumAge: number | null;
  days: readonly Day[] | null;
  /** Open at some time from this one on, `HH:MM`. */
  startTime: string | null;
  /** Open at some time until this one, `HH:MM`. */
  endTime: string | null;
  modifiedAfter: Date | null;
  near: AskedPlace | null;
}

/** Around a postcode. */
export interface AskedPlace {
  /** The codes of everything that it lies in. */
  codes: readonly string[];
  point: Point;
  /** Null where it does not matter how far away a place is. */
  metres: number | null;
}

export const EVERYTHING: AskedServices = {
  ...{ search: null, term: null, taxonomy: null, organisationId: null, minimumAge: null, maximumAge: null },
  ...{ days: null, startTime: null, endTime: null, modifiedAfter: null, near: null },
};
