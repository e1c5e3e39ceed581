import type { Reads } from '../../database/reads.ts';
import { areaNames } from './area.queries.ts';
import type { AreaReference } from './place.rules.ts';

const OUTCODE = 'outcode:';

/** The areas of codes such as a catchment has, in the same order; null for a code that is not known. */
export async function findAreas(reads: Reads, codes: readonly string[]): Promise<(AreaReference | null)[]> {
  const named = codes.filter((code) => !code.startsWith(OUTCODE));
  const areas = named.length > 0 ? await areaNames(reads, named) : [];
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return codes.map((code) => (code.startsWith(OUTCODE) ? outcodeArea(code) : (byCode.get(code) ?? null)));
}

function outcodeArea(code: string): AreaReference {
  return { code, name: code.slice(OUTCODE.length), kind: 'OUTCODE' };
}
