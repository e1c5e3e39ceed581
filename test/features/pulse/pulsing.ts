import { beforeAll, beforeEach } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import type { TestApi } from '../../support/api.ts';

const IN_OCTOBER = '2026-10-05T08:00:00Z';

export const FULL = { received: 12, attended: 9, turnedAway: 2, turnedAwayFor: [{ reason: 'NO_CAPACITY', count: 2 }] };

const PULSES = `query ($id: ID!) { pulses(organisationId: $id) { quarter received attended turnedAway turnedAwayFor { reason count }
  appropriate capacity extraCostPence confidence6 supportWanted } }`;

/** An organisation in October, to which somebody was sent in summer. */
export function pulsing(api: TestApi) {
  const { aTeam, anOrganisation, aService, aPerson } = builders(api);

  const { aSupportedPerson, anEpisode, aConnection } = careBuilders(api);

  let episode: string;

  beforeAll(async () => {
    const team = (await aTeam()).id;
    episode = await anEpisode(await aSupportedPerson(team), (await aPerson()).id);
  });

  beforeEach(() => api.setClock(IN_OCTOBER));

  /** An organisation to which somebody was sent in summer, with an editor. */
  async function aReceiver(more: object = { kind: 'REFERRAL', state: 'SENT', sentOn: '2026-08-12' }) {
    const { id } = await anOrganisation({ name: { en: 'Meadow Choir' } });
    const editor = await aPerson({ roles: [{ role: 'LISTING_EDITOR', scope: id }] });
    await aConnection(episode, (await aService({}, id)).id, more);
    return { id, editor };
  }

  const pulsesOf = async (id: string, viewer: Viewer) => (await api.ask(PULSES, { id }, viewer)).data?.pulses;

  return { aReceiver, pulsesOf };
}
