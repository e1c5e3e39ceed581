import type { Context } from '../../../../context.ts';
import { Location } from '../../../../features/location/location.entity.ts';
import { Organisation } from '../../../../features/organisation/organisation.entity.ts';
import { bearersOfIdentifiers } from '../../../../features/organisation/organisation.queries.ts';
import { Service } from '../../../../features/service/service.entity.ts';
import { newId } from '../../../../shared/uuid.ts';
import type { FeedDraft } from '../../map/feed-draft.ts';
import { partsOf } from '../parts.ts';
import { saidBefore, type SaidBefore, type Subject } from '../records.queries.ts';

/** What some records are about, as it is here now. */
export interface Here {
  organisations: ReadonlyMap<string, Organisation>;
  locations: ReadonlyMap<string, Location>;
  services: ReadonlyMap<string, Service>;
  /** What each said the last time. */
  said: ReadonlyMap<string, SaidBefore>;
  /** Who bears which official number. */
  bearers: readonly { id: string; identifier: string }[];
  /** The id that something is to get which is not here yet; the same for all records that name it. */
  idOf: (key: string) => string;
}

export const partKey = (subject: Subject, sourceId: string) => `${subject} ${sourceId}`;

/** Loads it in a handful of statements, however many records there are. */
export async function loadHere({ em, reads }: Context, drafts: readonly FeedDraft[], source: string): Promise<Here> {
  const every = drafts.flatMap(partsOf).map((part) => [partKey(part.subject, part.sourceId), part] as const);
  const parts = [...new Map(every).values()];
  const named = (subject: Subject) => parts.filter((part) => part.subject === subject).map(({ sourceId }) => sourceId);
  const of = (subject: Subject) => ({ source, sourceId: { $in: named(subject) } });
  const organisations = await em.find(Organisation, of('organisation'));
  const locations = await em.find(Location, of('location'));
  const services = await em.find(Service, of('service'), { populate: ['locations'] });
  const said = await saidBefore(em, source, parts);
  const numbers = [...new Set(drafts.flatMap(({ organisation }) => organisation.identifiers ?? []))];
  const ids = new Map<string, string>();
  return {
    organisations: bySourceId(organisations),
    locations: bySourceId(locations),
    services: bySourceId(services),
    said: new Map(said.map((each) => [partKey(each.subject, each.sourceId), each])),
    bearers: numbers.length === 0 ? [] : await bearersOfIdentifiers(reads, numbers),
    idOf(key) {
      const id = ids.get(key) ?? newId();
      ids.set(key, id);
      return id;
    },
  };
}

function bySourceId<Entity extends { sourceId?: string | null }>(entities: Entity[]): Map<string, Entity> {
  return new Map(entities.map((entity) => [entity.sourceId ?? '', entity]));
}
