/** @seconds 10 */
import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { assessing } from '../../support/assessing.ts';
import { whoIs } from '../../support/viewers.ts';
import { feedServer } from './feed-server.ts';
import { feedThrough } from './feed-through.ts';
import { aFeedService } from './services.ts';

const api = testApi();
const { take, serviceHere } = feedThrough(api, feedServer());
const { approved } = assessing((...asked) => api.ask(...asked));
const AREA = 'E08000009';
const inArea = { service_areas: [{ uri: AREA }] };

const rows = (statement: string, ...values: unknown[]) => api.directory.reads.all<object>('', statement, values);

const reasonsOf = (id: string) =>
  rows(
    `select reason from history.change where subject = 'service' and subject_id = $1 and operation = 'UPDATE'
       and after ? 'contacts' order by id`,
    id,
  );

describe('what an assurer has looked at', () => {
  it('is looked at again where a feed changes it, and no other that comes with it', async () => {
    await take(...[1, 2, 3].map((number) => aFeedService(number, inArea)));
    const { id } = await serviceHere('Feed club 2');
    const { id: other } = await serviceHere('Feed club 3');
    await approved(whoIs('ASSURER', AREA), id);

    await take(...[1, 2, 3].map((number) => aFeedService(number, { ...inArea, email: 'new@example.org' })));

    const reopened = await rows(
      `select distinct r.service_id as id from review r join review_check c on c.review_id = r.id
       where c.reopened_at is not null`,
    );
    expect(reopened).toEqual([{ id }]);
    expect(await reasonsOf(id)).toEqual([{ reason: expect.stringContaining('An edit touched what had been checked') }]);
    expect(await reasonsOf(other)).toEqual([{ reason: null }]);
  });
});
