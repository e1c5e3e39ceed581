import { NotFound } from '../../../shared/problems.ts';
import { isUuid } from '../../../shared/uuid.ts';
import { narrow } from '../ask/narrow.ts';
import { readPage, readServices } from '../ask/read-asked.ts';
import type { Published } from '../map/present.ts';
import { serviceInBrief, serviceOf, type PublishedService } from '../map/service.map.ts';
import type { Surroundings } from '../map/surroundings.ts';
import type { Publication } from '../publication.ts';
import { SERVICES } from '../read/listed.queries.ts';
import { publishedByIds } from '../read/published.queries.ts';
import { surroundingsOf } from '../read/surroundings.ts';
import { londonDay } from '../../../shared/opening-hours/london.ts';
import { COST_IN_BRIEF, COST_IN_FULL, newestOf, type Answer, type Question, type Reader } from './answer.ts';
import { pageOf, windowOf } from './page.rules.ts';

type MapService = (service: PublishedService, around: Surroundings) => Published;

/** `/services`: a page of them; whole ones with `full`, and little more than ids with `minimal`. */
export async function listServices({ ctx, publication, given, listings }: Question): Promise<Answer> {
  const page = readPage(given);
  const isFull = given.isOn('full');
  const map = isFull ? serviceOf : given.isOn('minimal') ? minimal : serviceInBrief;
  const asked = readServices(given, ctx);
  given.insistOnNoMistake();
  const narrowed = narrow(asked, londonDay(ctx.now()));
  const { total, keys } = await listings.page(ctx.reads, SERVICES, narrowed, windowOf(page));
  const ids = keys.map(({ serviceId }) => serviceId);
  const { records, modifiedAt } = await published({ ctx, publication }, ids, map);
  const cost = records.length * (isFull ? COST_IN_FULL : COST_IN_BRIEF);
  return { body: pageOf(total, page, records), modifiedAt, cost };
}

/** `/services/{id}` */
export async function findService({ ctx, publication, id }: Question): Promise<Answer> {
  const { records, modifiedAt } = await published({ ctx, publication }, isUuid(id) ? [id] : [], serviceOf);
  const [body] = records;
  if (!body) throw new NotFound('There is no service with this id.');
  return { body, modifiedAt, cost: COST_IN_FULL };
}

/** Services as they are published, in the order of their ids. */
export async function published(
  { ctx, publication }: { ctx: Reader; publication: Publication },
  ids: readonly string[],
  map: MapService,
): Promise<{ records: Published[]; modifiedAt: Date | null }> {
  const services = ids.length > 0 ? await publishedByIds(ctx.reads, ids) : [];
  const around = await surroundingsOf(ctx, publication, services);
  return { records: services.map((service) => map(service, around)), modifiedAt: newestOf(services) };
}

function minimal(service: PublishedService, around: Surroundings): Published {
  const { id, name, status, last_modified: at } = serviceInBrief(service, around);
  return { id, name, status, last_modified: at, modified_date: at };
}
