import type { Reads } from '../../database/reads.ts';
import { NotFound } from '../../shared/problems.ts';
import { currentArea, type AreaRow } from './area.queries.ts';

export async function findArea(reads: Reads, code: string): Promise<AreaRow> {
  const area = await currentArea(reads, code.trim().toUpperCase());
  if (!area) throw new NotFound('There is no area with this code.');
  return area;
}
