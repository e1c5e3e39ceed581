import { PlainFailure } from '../../shared/plain-failure.ts';
import { firstRecord, isJson } from './csv-records.ts';
import type { PlacesFile } from './places-file.ts';
import { postcodeFormats, type PostcodeFormat } from './postcode-formats.ts';
import { tableFormats, type TableFormat } from './table-formats.ts';

export interface OutlinesFormat {
  kind: 'BOUNDARIES';
  title: string;
}

export type Format = PostcodeFormat | TableFormat | OutlinesFormat;

const OUTLINES: OutlinesFormat = { kind: 'BOUNDARIES', title: 'outlines of areas (TopoJSON or GeoJSON)' };

/** All that can be loaded, in the order in which a folder is best loaded: what others need first, the longest last. */
export const formats: Format[] = [...tableFormats, OUTLINES, ...postcodeFormats];

/** What kind of file it is, by its first line and not by its name; null for none that we know. */
export async function formatOf(file: PlacesFile): Promise<Format | null> {
  const [part] = file.parts;
  if (!part) return null;
  if (await isJson(part)) return OUTLINES;
  const first = await firstRecord(part);
  if (!first) return null;
  const names = first.map((name) => name.trim().toLowerCase());
  const table = tableFormats.find(({ sign }) => sign.every((name) => names.includes(name)));
  return table ?? postcodeFormats.find((format) => format.isMeant(first)) ?? null;
}

/** What to say of a file that is none of them. */
export function unknownFile(name: string): PlainFailure {
  const known = formats.map(({ title }) => title).join('; ');
  return new PlainFailure(`${name} is not a file of places that we know. Expected one of: ${known}.`);
}
