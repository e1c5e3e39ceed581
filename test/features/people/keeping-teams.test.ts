import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { teamsThrough } from './teams-through.ts';

const api = testApi();
const { teamAs } = teamsThrough(api);
const { aPerson, aTeam } = builders(api);

const UPDATE = `mutation ($id: ID!, $version: Int!, $input: TeamInput!) { updateTeam(id: $id, version: $version, input: $input) {
  team { version name gpSupervisor { name } safeguardingLead { name } practices { name } } problems { path code } } }`;

const ARCHIVE = `mutation ($id: ID!, $version: Int!, $reason: String!) {
  archiveTeam(id: $id, version: $version, reason: $reason) { team { archivedAt } problems { path code } } }`;

const contact = { name: 'Ruth Calloway', phone: '01632 960702' };

describe('changing a team', () => {
  it('is for its supervisors too; the input holds only what changes, and null takes away', async () => {
    const { id, version } = await aTeam({ gpSupervisor: contact, practices: [{ name: 'Weir Street' }] });
    const boss = whoIs('SUPERVISOR', id);

    const { data } = await api.ask(
      UPDATE,
      { id, version, input: { gpSupervisor: null, safeguardingLead: contact } },
      boss,
    );

    expect(data?.updateTeam).toEqual({
      team: {
        version: version + 1,
        name: 'Riverside team',
        gpSupervisor: null,
        safeguardingLead: { name: 'Ruth Calloway' },
        practices: [{ name: 'Weir Street' }],
      },
      problems: [],
    });
  });

  it('saves nothing over a change that somebody else has made', async () => {
    const { id, version } = await aTeam();
    await api.ask(UPDATE, { id, version, input: { name: 'First' } }, administrator);

    const { data } = await api.ask(UPDATE, { id, version, input: { name: 'Second' } }, administrator);

    expect(data?.updateTeam).toMatchObject({
      team: { name: 'First' },
      problems: [{ path: 'version', code: 'CONFLICT' }],
    });
  });
});

describe('closing a team', () => {
  it('ends the roles that are held in it, and no other', async () => {
    const [{ id, version }, { id: other }] = [await aTeam(), await aTeam()];
    const ada = await aPerson({ roles: [id, other].map((scope) => ({ role: 'LINK_WORKER' as const, scope })) });

    const { data } = await api.ask(ARCHIVE, { id, version, reason: 'Merged.' }, administrator);

    const person = await api.ask(
      'query ($id: ID!) { person(id: $id) { roles { scope } } }',
      { id: ada.id },
      administrator,
    );
    expect(data?.archiveTeam).toEqual({ team: { archivedAt: expect.any(String) }, problems: [] });
    expect(person.data?.person.roles).toEqual([{ scope: other }]);
    const assigned = await api.ask(
      `mutation ($person: ID!, $scope: ID!) { assignRole(person: $person, role: LINK_WORKER, scope: $scope) { problems { code } } }`,
      { person: ada.id, scope: id },
      administrator,
    );
    expect(assigned.data?.assignRole.problems).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it('needs a reason', async () => {
    const { id, version } = await aTeam();

    const { data } = await api.ask(ARCHIVE, { id, version, reason: '' }, administrator);

    expect(data?.archiveTeam).toEqual({ team: null, problems: [{ path: 'reason', code: 'REQUIRED' }] });
  });

  it('leaves nobody in it who was added at the same time', async () => {
    const { id, version } = await aTeam();
    const people = await Promise.all([1, 2, 3].map(() => aPerson()));
    const ASSIGN = `mutation ($person: ID!, $scope: ID!) {
      assignRole(person: $person, role: LINK_WORKER, scope: $scope) { problems { code } } }`;

    await Promise.all([
      ...people.map((person) => api.ask(ASSIGN, { person: person.id, scope: id }, administrator)),
      api.ask(ARCHIVE, { id, version, reason: 'Merged.' }, administrator),
    ]);

    expect(await teamAs(administrator, id)).toMatchObject({ members: [] });
  });
});
