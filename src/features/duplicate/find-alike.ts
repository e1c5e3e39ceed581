import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntryKind } from '../listing/entry-kind.codes.ts';
import { marksOf, type Marked } from '../listing/marks.rules.ts';
import { metBy, type Asked } from './alike.queries.ts';
import { confidenceIn, reasonsFor, surenessOf } from './likeness.rules.ts';
import { likenessOf, traitsOf } from './traits.rules.ts';

/** What a source brings, by its ids there. */
export interface Newcomer extends Marked {
  sourceId: string;
  /** Of a service, the id of its organisation there. */
  ofSourceId?: string;
}

/** Something here that is likely what a source brings as new. */
export interface Alike {
  sourceId: string;
  id: string;
  name: string;
  /** From 0 to 1. */
  sureness: number;
  /** Why, in words. */
  reasons: string[];
}

/**
 * What is likely here already of that which a source brings for the first time, the likeliest of each. By the same rules as
 * listings that are here, as of the last time when those were looked at.
 */
export async function findAlike(
  em: EntityManager,
  { kind, source, likely }: { kind: EntryKind; source: string; likely: number },
  newcomers: readonly Newcomer[],
): Promise<Map<string, Alike>> {
  if (newcomers.length === 0) return new Map();
  const met = await metBy(
    em,
    kind,
    source,
    newcomers.map((each) => askedOf(kind, each)),
  );
  const alike = met.flatMap(({ sourceId, id, calledHere, ...meeting }): Alike[] => {
    const likeness = likenessOf(kind, meeting);
    const confidence = confidenceIn(likeness);
    const sureness = confidence === null ? 0 : surenessOf(confidence, likeness);
    return sureness < likely ? [] : [{ sourceId, id, name: calledHere, sureness, reasons: reasonsFor(likeness) }];
  });
  return new Map(alike.sort((one, other) => one.sureness - other.sureness).map((each) => [each.sourceId, each]));
}

function askedOf(kind: EntryKind, { sourceId, ofSourceId = '', ...marked }: Newcomer): Asked {
  const marks = marksOf(marked);
  const traits = traitsOf(kind, marks).map(([trait, value]) => ({ trait, value }));
  return { sourceId, ofSourceId, name: marks.name, postcodes: marks.postcodes, traits };
}
