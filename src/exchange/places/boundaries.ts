import type pg from 'pg';
import { text } from 'node:stream/consumers';
import { PlainFailure } from '../../shared/plain-failure.ts';
import type { AreaKind } from '../../features/place/place.rules.ts';
import type { PlacesFile } from './places-file.ts';

const LARGEST = 50 * 1024 * 1024;

/** Which areas a file of outlines is about, by how their codes begin. */
const KINDS: [RegExp, AreaKind][] = [
  [/^(E06|E07|E08|E09|W06|S12|N09)/, 'LOCAL_AUTHORITY'],
  [/^E54/, 'ICB'],
  [/^E12/, 'REGION'],
  [/^(W11|S08)/, 'HEALTH_BOARD'],
  [/^E10/, 'UPPER_TIER'],
  [/^E38/, 'SUB_ICB'],
];

interface Outlines {
  type?: string;
  objects?: Record<string, { geometries?: Outline[] }>;
  features?: Outline[];
}

interface Outline {
  id?: string | number;
  properties?: { id?: string | number; code?: string };
}

const SAVE = `insert into place.boundary (kind, detail, areas, shapes) values ($1, $2, $3, $4)
  on conflict (kind, detail) do update set areas = excluded.areas, shapes = excluded.shapes`;

/** Keeps a TopoJSON or GeoJSON file of outlines as it is. Answers which kind it is of, and how many areas it has. */
export async function saveBoundaries(
  client: pg.ClientBase,
  file: PlacesFile,
): Promise<{ kind: AreaKind; detail: string; areas: number }> {
  const [part] = file.parts;
  if (!part || file.bytes > LARGEST) throw new PlainFailure(`${file.name} is too large for outlines: at most 50 MB.`);
  const json = await text(await part.open());
  const outlines = outlinesIn(json, file.name);
  const codes = outlines.map(({ id, properties }) => String(id ?? properties?.id ?? properties?.code ?? ''));
  const kind = KINDS.find(([pattern]) => codes.some((code) => pattern.test(code)))?.[1];
  if (!kind)
    throw new PlainFailure(
      `${file.name} names no areas that we know. Expected outlines whose ids are codes like E08000009.`,
    );
  const detail = /full|map|small/i.exec(file.name)?.[0].toUpperCase() ?? 'MAP';
  await client.query(SAVE, [kind, detail, outlines.length, json]);
  return { kind, detail, areas: outlines.length };
}

function outlinesIn(json: string, name: string): Outline[] {
  try {
    const { type, objects = {}, features = [] } = JSON.parse(json) as Outlines;
    if (type === 'Topology') return Object.values(objects).flatMap(({ geometries = [] }) => geometries);
    if (type === 'FeatureCollection') return features;
  } catch {
    throw new PlainFailure(`${name} is not readable JSON. Download it again.`);
  }
  throw new PlainFailure(`${name} holds no outlines. Expected TopoJSON or GeoJSON.`);
}
