import type { Narrowed } from '../ask/narrow.ts';
import { serviceOf, type PublishedService } from '../map/service.map.ts';
import type { Surroundings } from '../map/surroundings.ts';
import type { Publication } from '../publication.ts';
import { servicesAfterKey } from '../read/listed.queries.ts';
import { publishedByIds } from '../read/published.queries.ts';
import { LookedUpAreas, surroundingsOf } from '../read/surroundings.ts';
import { COST_IN_FULL, type Reader } from './answer.ts';

const AT_ONCE = 100;

export interface StreamOptions {
  reader: Reader;
  publication: Publication;
  narrowed: Narrowed;
  pay: (cost: number) => void;
}

interface Batch {
  services: PublishedService[];
  around: Surroundings;
  last: string;
}

/**
 * All services that are asked for, whole, a line each. A hundred at a time, each time after the last one; the next are read while
 * these are written, and no more before the asker has taken them: nothing is held open in PostgreSQL, and no more is in memory.
 */
export async function* linesOfServices({ pay, ...options }: StreamOptions): AsyncGenerator<string> {
  const lookedUp = new LookedUpAreas();
  let coming = read(options, lookedUp, null);
  for (;;) {
    const batch = await coming;
    if (!batch) return;
    const { services, around, last } = batch;
    coming = read(options, lookedUp, last);
    // What went wrong is told where it is waited for, and to nobody where the asker has gone before.
    coming.catch(() => undefined);
    pay(services.length * COST_IN_FULL);
    yield services.map((service) => `${JSON.stringify(serviceOf(service, around))}\n`).join('');
  }
}

async function read(
  { reader, publication, narrowed }: Omit<StreamOptions, 'pay'>,
  lookedUp: LookedUpAreas,
  after: string | null,
): Promise<Batch | null> {
  const keys = await servicesAfterKey(reader.reads, narrowed, { after, limit: AT_ONCE });
  const last = keys.at(-1)?.serviceId;
  if (last === undefined) return null;
  const ids = keys.map(({ serviceId }) => serviceId);
  const services = await publishedByIds(reader.reads, ids);
  return { services, around: await surroundingsOf(reader, publication, services, lookedUp), last };
}
