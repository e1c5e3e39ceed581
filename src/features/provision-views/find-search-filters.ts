import type { Context } from '../../context.ts';
import type { View } from './find-view.ts';
import { searchFiltersOf } from './search-filters.queries.ts';
import { searchFilterOf, type SearchFilter } from './search-filters.rules.ts';

/** What people looked for in an area besides the need, those first in which nothing was found most often. */
export async function searchFiltersIn({ reads }: Context, { area, areaKind, quarter }: View): Promise<SearchFilter[]> {
  if (quarter === null) return [];
  return (await searchFiltersOf(reads, { quarter, areaKind, area: area.code })).map(searchFilterOf);
}
