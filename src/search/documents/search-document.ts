import type { CodeField, NumberField } from './fields.ts';

export const KINDS = ['service', 'organisation'] as const;
export type Kind = (typeof KINDS)[number];

/** Stands in a catchment of a service that takes people from anywhere, since an empty list cannot be looked up. */
export const ANYWHERE = 'ANYWHERE';

export type Trait = 'PLACED' | 'NOT_PLACED' | 'HAS_SERVICES' | 'NO_SERVICES';

/** What is searched, of one service or organisation. Nothing of a confidential place is in it but its area. */
export interface SearchDocument extends Record<CodeField, string[]>, Record<NumberField, number | null> {
  id: string;
  organisationId: string;
  name: string;
  /** Other names, charity numbers. */
  otherNames: string;
  organisation: string;
  /** The words for its needs, activity kinds and populations. */
  terms: string;
  summary: string;
  description: string;
  /** Names, towns and local authorities of its places. */
  places: string;
  /** Names, summaries and descriptions in languages other than English. */
  otherLanguages: string;
  traits: Trait[];
  minimumAge: number;
  maximumAge: number;
  /** Days since 1970 of the last check; 0 when it was never checked. */
  verifiedDay: number;
  /** Days since 1970 of the day on which it becomes stale; 0 when it was never checked. */
  staleDay: number;
  /** Days since 1970 of the last day on which it, or one of its services, is MET; 0 where none is. */
  assuredUntilDay: number;
}
