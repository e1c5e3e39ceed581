import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { listingUp } from './listing-up.ts';

const api = testApi();
const { aTeam, aService, aPerson } = builders(api);
const { aSupportedPerson, anEpisode } = careBuilders(api);
const { create, signpost } = listingUp(api);

let team: string;
let ada: { id: string; viewer: Viewer };

beforeAll(async () => {
  team = (await aTeam()).id;
  ada = await aPerson({ roles: [{ role: 'LINK_WORKER', scope: team }] });
});

/** A list for somebody with an episode; of these names, each a service of its own. */
async function aList(...names: string[]) {
  const person = await aSupportedPerson(team);
  const episode = await anEpisode(person, ada.id);
  const services: string[] = [];
  for (const en of names) services.push((await aService({ name: { en }, catchment: ['E08000009'] })).id);
  const { shortlist } = await create(
    ada.viewer,
    person,
    services.map((serviceId) => ({ serviceId })),
  );
  return { person, episode, services, shortlist };
}

async function connectionsOf(personId: string) {
  const document = `query ($team: ID!, $person: ID!) { connections(teamId: $team, personId: $person) { edges { node { kind } } } }`;
  const { data } = await api.ask(document, { team, person: personId }, ada.viewer);
  return data?.connections.edges as unknown[];
}

describe('a shortlist', () => {
  it('becomes connections in one step, each with its warnings', async () => {
    const { shortlist, episode, person } = await aList('Choir', 'Walk');

    const done = await signpost(ada.viewer, shortlist.id, episode);

    expect(done.problems).toEqual([]);
    expect(done.connections).toEqual([
      { kind: 'SIGNPOST', state: 'OFFERED', serviceName: 'Choir' },
      { kind: 'SIGNPOST', state: 'OFFERED', serviceName: 'Walk' },
    ]);
    expect(done.warnings.map(({ code }: { code: string }) => code)).toContain('NOT_ASSESSED');
    expect(done).toMatchObject({ leftOut: [], shortlist: { signpostedAt: expect.any(String), version: 2 } });
    expect(await connectionsOf(person)).toHaveLength(2);
  });

  it('does so once, also for two at the same moment', async () => {
    const { shortlist, episode, person } = await aList('Choir');

    const answers = await Promise.all([
      signpost(ada.viewer, shortlist.id, episode),
      signpost(ada.viewer, shortlist.id, episode),
    ]);

    expect(answers.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
    expect(await connectionsOf(person)).toHaveLength(1);
    expect((await signpost(ada.viewer, shortlist.id, episode)).problems).toMatchObject([
      { path: 'id', code: 'CONFLICT' },
    ]);
  });

  it('leaves out what was withdrawn since, and says which that is', async () => {
    const { shortlist, episode, services, person } = await aList('Choir', 'Wolverine club', 'Walk');
    await api.ask(
      'mutation ($id: ID!) { suspendService(id: $id, reason: "A concern was raised.") { problems { message } } }',
      { id: services[1] },
      administrator,
    );

    const done = await signpost(ada.viewer, shortlist.id, episode);

    expect(done).toMatchObject({ problems: [], leftOut: [services[1]] });
    expect(done.connections.map(({ serviceName }: { serviceName: string }) => serviceName)).toEqual(['Choir', 'Walk']);
    expect(await connectionsOf(person)).toHaveLength(2);
  });

  it('is signposted by a care navigator too, without any episode', async () => {
    const navigator = whoIs('CARE_NAVIGATOR', team);
    const person = await aSupportedPerson(team);
    const { shortlist } = await create(navigator, person, [{ serviceId: (await aService()).id }]);

    expect(await signpost(navigator, shortlist.id)).toMatchObject({
      problems: [],
      connections: [{ kind: 'SIGNPOST' }],
    });
  });

  it('becomes nothing where it is empty, or the episode is somebody else’s', async () => {
    const { shortlist } = await aList();
    const other = await aList('Choir');

    expect((await signpost(ada.viewer, shortlist.id)).problems).toMatchObject([{ path: 'id', code: 'REQUIRED' }]);
    expect((await signpost(ada.viewer, other.shortlist.id, (await aList()).episode)).problems).toMatchObject([
      { path: 'episodeId' },
    ]);
    expect(await connectionsOf(other.person)).toHaveLength(0);
  });
});
