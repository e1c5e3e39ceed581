import type { Context } from '../../context.ts';
import type { ServiceSelection } from '../../features/service/service-selection.ts';
import type { Problem } from '../../shared/problems.ts';
import type { AskedSearch } from './asked-search.ts';

/** A page of a search, as far as a file needs it. */
export interface FoundPage {
  edges: readonly { node: { id: string }; distanceKm: number | null }[];
  pageInfo: { hasNextPage: boolean; readonly endCursor: string | null };
  total: number;
  totalIsApproximate: boolean;
  /** Null where nothing could be asked. */
  engine: string | null;
  problems: readonly Problem[];
}

/** Which page. A file is no question of a person, so it is never counted as one. */
export interface PageAsked {
  first: number;
  after: string | null;
  isTest: true;
  isForFile: true;
}

/** What is worked out beside the results: nothing. */
export interface PageWanted {
  facets: [];
  marks: false;
  organisationsWithoutServices: false;
  selection: ServiceSelection;
}

/** The search of the API, which the program hands in: files find exactly what it finds. */
export type FindServices = (ctx: Context, asked: AskedSearch & PageAsked, wanted: PageWanted) => Promise<FoundPage>;
