import type { Reads } from '../../database/reads.ts';
import type { UnmetReason } from '../gap/gap.codes.ts';
import { FIGURE_COLUMNS, type FigureRow } from '../provision/figure-rows.queries.ts';
import type { FigureArea } from '../provision/provision.codes.ts';

/** Of which area and quarter; the quarter by its first day. */
export interface CellsOfArea {
  quarter: string;
  areaKind: FigureArea;
  area: string;
  /** All needs where it is null. */
  need: string | null;
}

/** The figures of an area, by need and population, the highest scores first. */
export function figuresOfArea(
  reads: Reads,
  { quarter, areaKind, area, need }: CellsOfArea,
  populations: readonly string[],
): Promise<FigureRow[]> {
  return reads.all<FigureRow>(
    'figures-of-area',
    `select ${FIGURE_COLUMNS} from provision.figure f
     where f.quarter = $1::date and f.area_kind = $2 and f.area = $3 and ($4::text is null or f.need = $4)
       and f.population = any($5::text[]) order by f.score desc, f.need, f.population`,
    [quarter, areaKind, area, need, populations],
  );
}

export interface CellInQuarters {
  quarters: readonly string[];
  areaKind: FigureArea;
  /** The codes that the area had, and those of the areas that have become it. */
  areas: readonly string[];
  need: string;
  population: string;
}

/** One need of a population in some areas and quarters; what is not published is not among them. */
export function figuresInQuarters(
  reads: Reads,
  { quarters, areaKind, areas, need, population }: CellInQuarters,
): Promise<FigureRow[]> {
  return reads.all<FigureRow>(
    'figures-in-quarters',
    `select ${FIGURE_COLUMNS} from provision.figure f
     where f.quarter = any($1::date[]) and f.area_kind = $2 and f.area = any($3::text[]) and f.need = $4
       and f.population = $5 order by f.quarter, f.area`,
    [quarters, areaKind, areas, need, population],
  );
}

/** The councils that lie in an area, at least in part, with what stands highest there. */
export function figuresWithin(reads: Reads, { quarter, areaKind, area, need }: CellsOfArea): Promise<FigureRow[]> {
  return reads.all<FigureRow>(
    'figures-within',
    `select ${FIGURE_COLUMNS} from provision.figure f
     where f.quarter = $1::date and f.area_kind = 'LOCAL_AUTHORITY' and f.population = '' and ($4::text is null or f.need = $4)
       and f.supply_points > 0 and f.area in (
         select $3::text where $2 = 'LOCAL_AUTHORITY'
         union select p.local_authority from provision.part p where $2 = 'ICB' and p.icb = $3)`,
    [quarter, areaKind, area, need],
  );
}

export interface DenialRow {
  need: string;
  reason: UnmetReason;
  /** Null is withheld. */
  shown: number | null;
}

/** Why needs were not met in an area, as far as it may be shown. */
export function denialsOfArea(reads: Reads, { quarter, areaKind, area, need }: CellsOfArea): Promise<DenialRow[]> {
  return reads.all<DenialRow>(
    'denials-of-area',
    `select r.need, r.reason, r.shown from provision.reason r
     where r.quarter = $1::date and r.area_kind = $2 and r.area = $3 and ($4::text is null or r.need = $4)
     order by r.need, r.shown desc nulls last, r.reason`,
    [quarter, areaKind, area, need],
  );
}
