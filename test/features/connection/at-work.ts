import { beforeAll } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import type { TestApi } from '../../support/api.ts';
import { assessing } from '../../support/assessing.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { whoIs } from '../../support/viewers.ts';
import { connecting } from './connecting.ts';

const TRAFFORD = 'E08000009';

export const assurer = whoIs('ASSURER', TRAFFORD);

/** For adults of Trafford, in its own building. */
export const facts = { catchment: [TRAFFORD], attendance: ['IN_PERSON'], eligibility: { minimumAge: 18 } };

/** Who works in a team, and the services of its day. */
export interface AtWork {
  team: string;
  linkWorker: Viewer;
  supervisor: Viewer;
  navigator: Viewer;
  /** A service that meets the standard, by Fen Friends, and one that nobody has assessed. */
  safe: string;
  unassessed: string;
}

/** A team at work, made once before all tests of a file. */
export function aTeamAtWork(api: TestApi) {
  const build = builders(api);
  const { aSupportedPerson, anEpisode } = careBuilders(api);
  const { approved } = assessing((...asked) => api.ask(...asked));
  const { record } = connecting(api);
  const at = {} as AtWork;

  beforeAll(async () => {
    at.team = (await build.aTeam()).id;
    const member = async (role: 'LINK_WORKER' | 'SUPERVISOR' | 'CARE_NAVIGATOR') =>
      (await build.aPerson({ roles: [{ role, scope: at.team }] })).viewer;
    at.linkWorker = await member('LINK_WORKER');
    at.supervisor = await member('SUPERVISOR');
    at.navigator = await member('CARE_NAVIGATOR');
    const home = await build.anOrganisation({ name: { en: 'Fen Friends' } });
    at.safe = (await build.aService({ ...facts, name: { en: 'Reed weaving' } }, home.id)).id;
    at.unassessed = (await build.aService(facts)).id;
    await approved(assurer, at.safe);
  });

  /** Somebody of the team, in an open episode of the link worker. */
  async function somebody(more: object = {}): Promise<{ personId: string; episodeId: string }> {
    const personId = await aSupportedPerson(at.team, { catchment: [TRAFFORD], ...more });
    return { personId, episodeId: await anEpisode(personId, String(at.linkWorker.id)) };
  }

  /** A referral that was sent on 2 March. */
  async function aReferral(serviceId = at.safe): Promise<{ id: string; version: number }> {
    const { personId } = await somebody();
    const input = { personId, serviceId, kind: 'REFERRAL', on: '2026-03-02' };
    const { connection, problems } = await record(input, at.linkWorker);
    if (!connection) throw new Error(JSON.stringify(problems));
    return connection as { id: string; version: number };
  }

  return { at, somebody, aReferral, approved };
}
