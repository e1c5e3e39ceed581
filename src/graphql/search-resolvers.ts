import {
  OrganisationSearchEdgeResolver,
  SearchResolver,
  ServiceSearchEdgeResolver,
} from '../search/search.resolver.ts';
import { SuggestResolver } from '../search/suggest/suggest.resolver.ts';

/** What searches: a part of the schema. */
export const SEARCH_RESOLVERS = [
  SearchResolver,
  ServiceSearchEdgeResolver,
  OrganisationSearchEdgeResolver,
  SuggestResolver,
] as const;
