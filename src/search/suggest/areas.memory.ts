import type { Reads } from '../../database/reads.ts';
import { plain } from '../plan/tokens.ts';
import { otherNamesOf } from '../plan/welsh-places.ts';
import { readAreaNames, type AreaName } from './areas.queries.ts';

/** Councils change once a year, outcodes once in a few months; both come with `npm run places`. */
const GOOD_FOR_MS = 60_000;

/** An area with all that its name may begin with, in small letters. */
export interface NamedArea extends AreaName {
  spoken: readonly string[];
}

interface Remembered {
  readAt: number;
  names: Promise<NamedArea[]>;
}

const memory = new WeakMap<Reads, Remembered>();

/** Names of areas, from memory: a few thousand, that are looked at with each letter that somebody types. */
export function areaNames({ lasting: reads }: Reads): Promise<NamedArea[]> {
  const known = memory.get(reads);
  if (known && performance.now() - known.readAt < GOOD_FOR_MS) return known.names;
  const names = readAreaNames(reads).then((all) => all.map(named));
  memory.set(reads, { readAt: performance.now(), names });
  names.catch(() => memory.delete(reads));
  return names;
}

function named(area: AreaName): NamedArea {
  return { ...area, spoken: [area.text, ...otherNamesOf(area.text)].map(plain) };
}
