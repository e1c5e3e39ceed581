import { feature } from 'topojson-client';
import type { Reads } from '../../database/reads.ts';
import type { FigureArea } from '../../features/provision/provision.codes.ts';
import { boundariesOf, shapesOf } from './outlines.queries.ts';
import { rightHanded, type Outline } from './right-hand.ts';

/** Of which kinds of area outlines are, for figures of a kind. */
const KINDS: Readonly<Record<FigureArea, readonly string[]>> = {
  LOCAL_AUTHORITY: ['LOCAL_AUTHORITY'],
  ICB: ['ICB', 'HEALTH_BOARD'],
  NATION: ['NATION', 'REGION'],
};

interface Shelf {
  versions: string;
  outlines: ReadonlyMap<string, Outline>;
}

/** Turning a file into outlines takes longer than all else, so they are kept until another file is loaded. */
const shelves = new WeakMap<Reads, Map<FigureArea, Shelf>>();

/** The outlines of areas by their codes, as far as any are loaded. */
export async function outlinesOf(reads: Reads, areaKind: FigureArea): Promise<ReadonlyMap<string, Outline>> {
  const kinds = KINDS[areaKind];
  const versions = (await boundariesOf(reads, kinds)).map(({ kind, version }) => `${kind} ${version}`).join(', ');
  const shelf = shelves.get(reads.lasting) ?? new Map<FigureArea, Shelf>();
  shelves.set(reads.lasting, shelf);
  const kept = shelf.get(areaKind);
  if (kept?.versions === versions) return kept.outlines;
  const files = await shapesOf(reads, kinds);
  const outlines = new Map(files.flatMap(({ shapes }) => outlinesIn(shapes as BoundaryFile)));
  shelf.set(areaKind, { versions, outlines });
  return outlines;
}

type Topology = Parameters<typeof feature>[0];

interface Shape {
  id?: string | number;
  properties?: Record<string, unknown> | null;
  geometry: { type: string } | null;
}

/** TopoJSON, or GeoJSON. */
export type BoundaryFile = Topology | { type: 'FeatureCollection'; features: Shape[] };

/** The outlines in a file, each with the code of its area. */
export function outlinesIn(file: BoundaryFile): [string, Outline][] {
  return shapesIn(file).flatMap(({ id, properties, geometry }) => {
    const code = [id, properties?.id, properties?.code].find((each) => typeof each === 'string') ?? '';
    const outline = isOutline(geometry) ? rightHanded(geometry) : null;
    return outline ? [[code, outline] satisfies [string, Outline]] : [];
  });
}

function shapesIn(file: BoundaryFile): Shape[] {
  if (file.type === 'FeatureCollection') return file.features;
  return Object.values(file.objects).flatMap((object): Shape[] => {
    const found = feature(file, object);
    return found.type === 'FeatureCollection' ? found.features : [found];
  });
}

function isOutline(geometry: { type: string } | null): geometry is Outline {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
}
