import type { Reads } from '../../database/reads.ts';

/** A file of outlines as it was loaded. */
export interface BoundaryRow {
  kind: string;
  /** Another text after each load. */
  version: string;
}

/** Outlines are for a map of a country: neither the finest nor the coarsest. */
const BEST = `select distinct on (kind) kind, detail, xmin::text as version from place.boundary where kind = any($1::text[])
  order by kind, case detail when 'MAP' then 0 when 'FULL' then 1 else 2 end`;

/** Which outlines there are of these kinds of area, the best ones of each. */
export function boundariesOf(reads: Reads, kinds: readonly string[]): Promise<BoundaryRow[]> {
  return reads.all<BoundaryRow>('boundaries-of', `select kind, version from (${BEST}) b order by kind`, [kinds]);
}

/** Their files. */
export function shapesOf(reads: Reads, kinds: readonly string[]): Promise<{ shapes: unknown }[]> {
  return reads.all<{ shapes: unknown }>(
    'shapes-of-boundaries',
    `select p.shapes from (${BEST}) b join place.boundary p using (kind, detail) order by kind`,
    [kinds],
  );
}

/** The sentences that the licences of all loaded places ask to be shown. */
export async function attributionOfPlaces(reads: Reads): Promise<string[]> {
  const rows = await reads.all<{ sentence: string }>(
    'attribution-of-places',
    'select distinct sentence from place.load, unnest(attribution) sentence order by sentence',
  );
  return rows.map(({ sentence }) => sentence);
}
