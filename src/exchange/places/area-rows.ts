import { NATIONS, UNITED_KINGDOM, type AreaKind } from '../../features/place/place.rules.ts';
import type { Cell, TableRows } from './replace-rows.ts';
import type { TableRow } from './table-row.ts';

interface AreaRow {
  code: string;
  name: string;
  kind: AreaKind;
  parents: string[];
  /** Whatever else is known, by column. */
  columns?: Partial<Record<OtherColumn, Cell>>;
}

const OTHER_COLUMNS = [
  'ods_code',
  'population',
  'population_under_16',
  'population_16_to_64',
  'population_65_and_over',
  'latitude',
  'longitude',
  'valid_from',
  'valid_to',
  'successors',
  'facts',
] as const;
type OtherColumn = (typeof OTHER_COLUMNS)[number];

const COLUMNS = ['code', 'name', 'kind', 'parents', ...OTHER_COLUMNS];
const ENGLAND = 'E92000001';
const EMPTY: Partial<Record<OtherColumn, Cell>> = { successors: [], facts: {} };

/** Areas as rows of the table; the first of each code counts. */
export function areaRows(kinds: AreaKind[], areas: AreaRow[]): TableRows {
  const byCode = new Map(areas.toReversed().map((area) => [area.code, cells(area)]));
  return { table: 'area', key: 'code', columns: COLUMNS, kinds, rows: [...byCode.values()] };
}

function cells({ code, name, kind, parents, columns = {} }: AreaRow): Cell[] {
  return [code, name, kind, parents, ...OTHER_COLUMNS.map((column) => columns[column] ?? EMPTY[column] ?? null)];
}

/** A line gives its authority, and the county, region and nation that it lies in. */
export function localAuthorityRows(rows: TableRow[]): AreaRow[] {
  return [{ code: UNITED_KINGDOM, name: 'United Kingdom', kind: 'UK', parents: [] }, ...rows.flatMap(areasOfLine)];
}

function areasOfLine(row: TableRow): AreaRow[] {
  const nation = {
    code: nationOf(row),
    name: row.required('country'),
    kind: 'NATION' as const,
    parents: [UNITED_KINGDOM],
  };
  const above = [nation.code, UNITED_KINGDOM];
  const areas: AreaRow[] = [nation];
  const region = row.required('region_code');
  if (region !== nation.code) {
    areas.push({ code: region, name: row.required('region_name'), kind: 'REGION', parents: [...above] });
    above.unshift(region);
  }
  const upper = row.text('utla_code');
  if (upper && upper !== row.text('lad_code')) {
    areas.push({ code: upper, name: row.required('utla_name'), kind: 'UPPER_TIER', parents: [...above] });
    above.unshift(upper);
  }
  return [...areas, localAuthority(row, above)];
}

/** An authority that spans two health areas lies in neither: there the small area tells. */
function localAuthority(row: TableRow, above: string[]): AreaRow {
  const health = row.number('health_share') === 1 ? row.codes('health_code') : [];
  return {
    code: row.required('lad_code'),
    name: row.required('name'),
    kind: 'LOCAL_AUTHORITY',
    parents: [...above, ...health],
    columns: {
      population: row.number('population'),
      population_under_16: row.number('pop_under16'),
      population_16_to_64: row.number('pop_16_64'),
      population_65_and_over: row.number('pop_65plus'),
      latitude: row.number('lat'),
      longitude: row.number('lon'),
      facts: row.facts(AUTHORITY_FACTS),
    },
  };
}

const AUTHORITY_FACTS = {
  code2024: 'lad24_code',
  combinedAuthority: 'combined_authority',
  populationSource: 'population_source',
  ageSource: 'age_source',
  shareOfSmallAreasInMostDeprivedTenth: 'share_small_areas_most_deprived_10pct',
  shareOfSmallAreasInMostDeprivedFifth: 'share_small_areas_most_deprived_20pct',
  deprivationScore: 'imd2025_avg_score',
  deprivationRank: 'imd2025_rank_avg_score',
  deprivationIndex: 'deprivation_index',
};

const HEALTH_FACTS = {
  officialKind: 'kind',
  shareOfSmallAreasInMostDeprivedTenth: 'share_most_deprived_10pct',
  deprivationScore: 'imd2025_avg_score',
  deprivationRank: 'imd2025_rank',
};

export function healthAreaRows(rows: TableRow[]): AreaRow[] {
  return rows.map((row) => ({
    code: row.required('code'),
    name: row.required('name'),
    kind: row.text('kind') === 'ICB' ? 'ICB' : 'HEALTH_BOARD',
    parents: [nationOf(row), UNITED_KINGDOM],
    columns: { ...validity(row), population: row.number('population'), facts: row.facts(HEALTH_FACTS) },
  }));
}

export function subIcbRows(rows: TableRow[]): AreaRow[] {
  return rows.map((row) => ({
    code: row.required('code'),
    name: row.required('name'),
    kind: 'SUB_ICB',
    parents: [row.required('icb_code'), ENGLAND, UNITED_KINGDOM],
    columns: validity(row),
  }));
}

/** Boards merge: a file may say from when to when an area is valid, and what comes after it. */
function validity(row: TableRow): Partial<Record<OtherColumn, Cell>> {
  return {
    ods_code: row.text('ods_code'),
    valid_from: row.text('valid_from'),
    valid_to: row.text('valid_to'),
    successors: row.codes('successors'),
  };
}

function nationOf(row: TableRow): string {
  const country = row.required('country');
  return Object.values(NATIONS).find(({ name }) => name === country)?.code ?? country;
}
