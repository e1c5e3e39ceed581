import type { Reads } from '../../database/reads.ts';
import type { FigureArea } from '../provision/provision.codes.ts';

/** What is published of searches in which something had to hold. */
export interface SearchFilterRow {
  filter: string;
  searches: number;
  none: number | null;
  few: number | null;
  countedOf: number | null;
}

const FILTERS = `select filter, searches, none, few, counted_of as "countedOf" from provision.filter_figure
  where quarter = $1::date and area_kind = $2 and area = $3
  order by none desc nulls last, searches desc, filter`;

/** Of one area, those first in which nothing was found most often. */
export function searchFiltersOf(
  reads: Reads,
  { quarter, areaKind, area }: { quarter: string; areaKind: FigureArea; area: string },
): Promise<SearchFilterRow[]> {
  return reads.all<SearchFilterRow>('search-filters', FILTERS, [quarter, areaKind, area]);
}
