import { beforeAll, expect } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import { foldSearches } from '../../../src/features/demand/fold-searches.ts';
import { Allowance } from '../../../src/http/allowance.ts';
import { dayNumber, dayOfNumber } from '../../../src/shared/opening-hours/london.ts';
import { anonymous, type Viewer } from '../../../src/shared/viewer.ts';
import { httpDoor } from '../../http/door.ts';
import { listings } from '../../search/listings.ts';
import { withClient } from '../../support/with-client.ts';
import { untilSearchHoldsAll } from '../../support/until-search-holds-all.ts';
import { fewPlaces } from '../place/few-places.ts';

export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
export const HOME = { eligibleAt: { postcode: 'M33 7SR' } };
const SHELL = { origins: { trusted: [], anyMayRead: false }, trustedProxies: ['loopback'], timeLimitMs: 10_000 };

const SEARCH = `query ($query: String, $near: NearInput, $eligibleAt: EligibleAtInput, $filter: ServiceFilter, $after: String,
    $sort: SearchSort! = RELEVANCE, $first: Int! = 20, $isTest: Boolean! = false, $without: [ID!]) {
  searchServices(query: $query, near: $near, eligibleAt: $eligibleAt, filter: $filter, after: $after, sort: $sort, first: $first,
    isTest: $isTest, without: $without) { total pageInfo { endCursor } understoodAs { id } problems { code } } }`;

/** One council with two services about debt, one about grief and four about stress, and somebody who searches there. */
export function searching() {
  let viewer: Viewer = anonymous;
  let now = new Date('2026-03-02T10:00:00Z');
  const allowance = new Allowance({ anonymous: 0, signedIn: 0 });
  const door = httpDoor({ shell: SHELL, allowance, viewer: () => viewer, now: () => now });
  const made = listings(() => door.directory);
  const unit = () => unitFor(door.directory.orm, 'test');

  beforeAll(async () => {
    await withClient(door.connection, (client) => loadPlaces(client, fewPlaces, new Date()));
    const met = { standing: 'MET', assured_until: '2027-12-31' };
    await made.service({ needs: ['debt'], ...met });
    await made.service({ needs: ['debt'], standing: 'NOT_ASSESSED' });
    await made.service({ needs: ['bereavement'], standing: 'MET', assured_until: '2026-02-28' });
    await made.service({ needs: ['stress'], populations: ['autistic-people'], ...met });
    for (let n = 0; n < 3; n += 1) await made.service({ needs: ['stress'], standing: 'NOT_ASSESSED' });
    await untilSearchHoldsAll(door);
  });

  async function search(variables: object = {}, headers: Record<string, string> = {}) {
    const response = await door.send({ query: SEARCH, variables }, { 'user-agent': FIREFOX, ...headers });
    const { data, errors } = (await response.json()) as { data: any; errors?: unknown }; // eslint-disable-line @typescript-eslint/no-explicit-any
    expect(errors).toBeUndefined();
    return data.searchServices as {
      total: number;
      pageInfo: { endCursor: string | null };
      understoodAs: { id: string }[];
      problems: { code: string }[];
    };
  }

  /** Lets a day be over, and answers with what was counted of it. */
  async function countsOf(day: string, table = 'search_day'): Promise<Record<string, unknown>[]> {
    await door.directory.searchLog.write();
    await foldSearches(unit(), new Date(`${dayOfNumber(dayNumber(day) + 1)}T03:00:00Z`));
    const rows = await unit().execute<Record<string, unknown>[]>(
      `select * from provision.${table} where day = ? order by 2, 3, 4, 5, 6`,
      [day],
    );
    return rows.map(({ day: _day, ...row }) => row);
  }

  return {
    ...{ door, unit, search, countsOf },
    /** From here on this viewer asks, at this time. */
    as: (someone: Viewer, time: string): void => {
      [viewer, now] = [someone, new Date(time)];
    },
    at: (time: string): void => {
      now = new Date(time);
    },
  };
}
