import { orukDoor } from '../../../src/exchange/oruk/oruk-door.ts';
import type { Publication } from '../../../src/exchange/oruk/publication.ts';
import { recordOf } from '../../../src/http/records.ts';
import { anonymous } from '../../../src/shared/viewer.ts';
import { httpDoor, TOKEN, type DoorOptions } from '../../http/door.ts';
import type { TestApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { PUBLICATION } from './publication.ts';

/** The open data behind its real door, and the API beside it to fill the directory with. */
export function orukSite({ publication = PUBLICATION, ...options }: DoorOptions & { publication?: Publication } = {}) {
  const door = httpDoor({
    openPaths: ['/oruk/v3'],
    doors: [
      orukDoor({
        publication,
        contextOf: (request) => {
          const { id, signal } = recordOf(request);
          return door.directory.contextFor(anonymous, { requestId: id, signal });
        },
      }),
    ],
    ...options,
  });
  const ask: TestApi['ask'] = async (query, variables = {}) => {
    const answer = await door.send({ query, variables }, { authorization: `Bearer ${TOKEN}` });
    const { data = null, errors = [] } = (await answer.json()) as Awaited<ReturnType<TestApi['ask']>>;
    return { data, errors, statements: 0 };
  };
  // Only these three are used by the builders that make listings.
  const api = {
    ask,
    get directory() {
      return door.directory;
    },
    now: () => new Date(),
  } as unknown as TestApi;
  const fetchFrom = (path: string, init: RequestInit = {}) => fetch(`${door.url}/oruk/v3${path}`, init);
  return {
    door,
    ask,
    ...builders(api),
    fetch: fetchFrom,
    /** The JSON at a path below /oruk/v3. */
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    get: async (path: string): Promise<any> => (await fetchFrom(path)).json(),
  };
}
