import { beforeAll } from '@jest/globals';
import { largeShortlistPage, shortlistPage } from '../../../src/pages/shortlist/shortlist.page.ts';
import { anonymous, type Viewer } from '../../../src/shared/viewer.ts';
import { browserOf } from '../../pages/browser.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { whoIs } from '../../support/viewers.ts';
import { listingUp } from './listing-up.ts';
import type { TestApi } from '../../support/api.ts';

export const NOW = '2026-11-22T10:00:00Z';

/** Ada, who hands a list to somebody of her team. */
export function handingOver(api: TestApi) {
  const { aTeam, anOrganisation, aLocation, aService } = builders(api);

  const { aSupportedPerson } = careBuilders(api);

  const { create, handOver } = listingUp(api);

  const browser = browserOf({
    pages: [shortlistPage, largeShortlistPage],
    contextFor: (requestId) => api.directory.contextFor(anonymous, { requestId, now: () => api.now() }),
  });

  let team: string;

  let ada: Viewer;

  beforeAll(async () => {
    api.setClock(NOW);
    team = (await aTeam({ name: 'Sale Moor team' })).id;
    ada = whoIs('LINK_WORKER', team);
  });

  async function aFullService(): Promise<string> {
    const organisation = await anOrganisation({ contacts: [{ phone: '01632 960055' }] });
    const place = await aLocation(
      { name: { en: 'Ashfield Hall' }, town: 'Sale', accessibility: ['STEP_FREE'] },
      organisation.id,
    );
    const { id } = await aService(
      {
        cost: { kind: 'PAID', amountPence: 250 },
        sessions: [{ day: 'TUESDAY', startsAt: '10:00', endsAt: '12:00', repeats: 'WEEKLY' }],
        locationIds: [place.id],
        accessibility: ['HEARING_LOOP'],
        capacity: { state: 'WAITING_LIST', waitingWeeks: 3, asOf: '2026-11-01' },
        verifiedOn: '2026-11-01',
      },
      organisation.id,
    );
    return id;
  }

  async function handed(services: string[], person: object = {}) {
    const personId = await aSupportedPerson(team, { nation: 'E92000001', ...person });
    const items = services.map((serviceId) => ({ serviceId, note: 'Ask for the quiet table.' }));
    const { shortlist } = await create(ada, personId, items);
    return { personId, shortlist, ...(await handOver(ada, shortlist.id)) };
  }

  return {
    browser,
    aFullService,
    handed,
    get team() {
      return team;
    },
    get ada() {
      return ada;
    },
  };
}
