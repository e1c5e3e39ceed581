import type { Narrowed } from '../ask/narrow.ts';
import { serviceOf } from '../map/service.map.ts';
import type { Publication } from '../publication.ts';
import { servicesAfterKey } from '../read/listed.queries.ts';
import { COST_IN_FULL, type Reader } from './answer.ts';
import { published } from './services.ts';

const AT_ONCE = 250;

export interface StreamOptions {
  reader: Reader;
  publication: Publication;
  narrowed: Narrowed;
  pay: (cost: number) => void;
}

/**
 * All services that are asked for, whole, a line each. A few hundred at a time, each time after the last one, and only when the asker
 * has taken those before: nothing is held open in PostgreSQL meanwhile, and no more is in memory than that.
 */
export async function* linesOfServices({ reader, publication, narrowed, pay }: StreamOptions): AsyncGenerator<string> {
  let after: string | null = null;
  for (;;) {
    const keys = await servicesAfterKey(reader.reads, narrowed, { after, limit: AT_ONCE });
    const last = keys.at(-1);
    if (!last) return;
    const ids = keys.map(({ serviceId }) => serviceId);
    const { records } = await published({ ctx: reader, publication }, ids, serviceOf);
    pay(records.length * COST_IN_FULL);
    yield records.map((record) => `${JSON.stringify(record)}\n`).join('');
    after = last.serviceId;
  }
}
