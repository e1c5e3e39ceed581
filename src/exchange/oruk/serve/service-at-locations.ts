import { londonDay } from '../../../shared/opening-hours/london.ts';
import { NotFound } from '../../../shared/problems.ts';
import { isUuid } from '../../../shared/uuid.ts';
import { narrow } from '../ask/narrow.ts';
import { readNear, readPage, readServices } from '../ask/read-asked.ts';
import type { Published } from '../map/present.ts';
import { serviceAtLocationInBrief, serviceAtLocationOf } from '../map/service-at-location.map.ts';
import { keyOfServiceAtLocation, SERVICES_AT_LOCATIONS, type Key } from '../read/listed.queries.ts';
import { publishedByIds } from '../read/published.queries.ts';
import { surroundingsOf } from '../read/surroundings.ts';
import { COST_IN_BRIEF, COST_IN_FULL, newestOf, type Answer, type Question } from './answer.ts';
import { pageOf, windowOf } from './page.rules.ts';

type MapPair = typeof serviceAtLocationOf;

/** `/service_at_locations`: a page of services, once for each of their places. */
export async function listServiceAtLocations({ ctx, publication, given, listings }: Question): Promise<Answer> {
  const page = readPage(given);
  const isFull = given.isOn('full');
  const asked = { ...readServices(given, ctx), near: await readNear(given, ctx) };
  given.insistOnNoMistake();
  const narrowed = narrow(asked, londonDay(ctx.now()));
  const { total, keys } = await listings.page(ctx.reads, SERVICES_AT_LOCATIONS, narrowed, windowOf(page));
  const map = isFull ? serviceAtLocationOf : serviceAtLocationInBrief;
  const { records, modifiedAt } = await published({ ctx, publication }, keys, map);
  const cost = records.length * (isFull ? COST_IN_FULL : COST_IN_BRIEF);
  return { body: pageOf(total, page, records), modifiedAt, cost };
}

/** `/service_at_locations/{id}` */
export async function findServiceAtLocation({ ctx, publication, id }: Question): Promise<Answer> {
  const key = isUuid(id) ? await keyOfServiceAtLocation(ctx.reads, id) : null;
  const { records, modifiedAt } = await published({ ctx, publication }, key ? [key] : [], serviceAtLocationOf);
  const [body] = records;
  if (!body) throw new NotFound('There is no service at a location with this id.');
  return { body, modifiedAt, cost: COST_IN_FULL };
}

async function published(
  { ctx, publication }: Pick<Question, 'ctx' | 'publication'>,
  keys: readonly Key[],
  map: MapPair,
): Promise<{ records: Published[]; modifiedAt: Date | null }> {
  const services = await publishedByIds(ctx.reads, [...new Set(keys.map(({ serviceId }) => serviceId))]);
  const byId = new Map(services.map((service) => [service.id, service]));
  const pairs = keys.flatMap(({ serviceId, locationId }) => {
    const service = byId.get(serviceId);
    return service && locationId !== null ? [{ service, locationId }] : [];
  });
  const around = await surroundingsOf(ctx, publication, services);
  return { records: pairs.map((pair) => map(pair, around)), modifiedAt: newestOf(services) };
}
