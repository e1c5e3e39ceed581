import type { FacetField, MarkedField } from '../documents/fields.ts';
import type { Kind } from '../documents/search-document.ts';
import type { Plan } from '../plan/plan.ts';
import type { Condition } from './condition.ts';

export const ENGINES = ['MEILISEARCH', 'POSTGRESQL'] as const;
export type EngineName = (typeof ENGINES)[number];

/** One question to an engine: which listings, in what order, from where on. */
export interface Hunt {
  readonly kind: Kind;
  /** Tidied words; empty when any listing will do. */
  readonly words: string;
  readonly conditions: readonly Condition[];
  /** RELEVANCE forgives a missing word and puts the better match first; FRESHNESS and NONE want every word. */
  readonly order: 'RELEVANCE' | 'FRESHNESS' | 'NONE';
  readonly offset: number;
  readonly limit: number;
  readonly facets: readonly FacetField[];
  /** Whether the found words are to be marked in the texts. */
  readonly marks: boolean;
  /** Whether the answer is to say how well each fits; without it, engines save themselves the work. */
  readonly isScored?: boolean;
  /** Whether a listing has to have every word, also where relevance decides. */
  readonly everyWord?: boolean;
  /** Whether the last word is known to be finished; otherwise it may be the beginning of one. */
  readonly isWhole?: boolean;
  /** Whether only names are looked at, and the last word may be the beginning of one. */
  readonly isOfNames?: boolean;
  /** Listings closest to it in meaning are looked for, instead of words; only by an engine that knows vectors. */
  readonly vector?: readonly number[];
  /** How the words were understood; answered by several questions to the engine. */
  readonly plan?: Plan | null;
}

export type FacetCounts = Partial<Record<FacetField, Record<string, number>>>;

/** Texts with the characters MARK_START and MARK_END around found words. */
export type MarkedTexts = Partial<Record<MarkedField, string>>;

export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

/** Which listings, best first. They have yet to be loaded, and looked at closely. */
export interface Candidates {
  readonly ids: readonly string[];
  readonly total: number;
  /** True when the engine has not counted to the end. */
  readonly isEstimate: boolean;
  readonly facets: FacetCounts;
  readonly marks: ReadonlyMap<string, MarkedTexts>;
  /** How well each fits, from 0 to 1; empty unless it was asked. */
  readonly scores: ReadonlyMap<string, number>;
}

/** Answers several questions at once, in one round trip where it can. */
export type Ask = (hunts: readonly Hunt[]) => Promise<Candidates[]>;

/** Stands in for an answer that is not there. */
export const NO_CANDIDATES: Candidates = {
  ids: [],
  total: 0,
  isEstimate: false,
  facets: {},
  marks: new Map(),
  scores: new Map(),
};
