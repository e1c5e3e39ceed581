import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Role } from '../../../src/shared/role.ts';
import { anonymous, type Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, someone, whoIs } from '../../support/viewers.ts';
import { teamsThrough } from './teams-through.ts';

const api = testApi();
const { teamAs } = teamsThrough(api);
const { anOrganisation, aPerson, aTeam } = builders(api);

const TEAM = `query ($id: ID!) { team(id: $id) {
  name employerKind hostOrganisation { name } employerOrganisation { name } gpSupervisor { name }
  safeguardingLead { name phone } safeguardingProcedureUrl practices { name odsCode firstPointOfContact { name } }
  missing { path message } members { role since person { name email } } } }`;

const CREATE = `mutation ($input: TeamInput!) { createTeam(input: $input) {
  team { id version employerOrganisation { name } practices { name odsCode firstPointOfContact { name phone email } } }
  problems { path code message } } }`;

const contact = { name: 'Ruth Calloway', phone: '01632 960702' };

async function create(input: object) {
  return (await api.ask(CREATE, { input }, administrator)).data?.createTeam;
}

describe('a team', () => {
  it.each(['SUPERVISOR', 'LINK_WORKER', 'HEALTH_AND_WELLBEING_COACH', 'CARE_COORDINATOR', 'CARE_NAVIGATOR'] as Role[])(
    'shows its %s where to turn when something is wrong',
    async (role) => {
      const { id } = await aTeam({
        safeguardingLead: contact,
        safeguardingProcedureUrl: 'https://host.example.org/safe',
      });

      expect(await teamAs(whoIs(role, id), id)).toMatchObject({
        safeguardingLead: contact,
        safeguardingProcedureUrl: 'https://host.example.org/safe',
      });
    },
  );

  it('looks to everybody else like none', async () => {
    const { id } = await aTeam();
    const outsiders = [
      whoIs('SUPERVISOR', (await aTeam()).id),
      whoIs('LINK_WORKER', (await aTeam()).id),
      whoIs('LISTING_EDITOR', (await anOrganisation()).id),
      whoIs('COMMISSIONER', 'E08000009'),
      someone(),
      anonymous,
    ];

    for (const outsider of outsiders) {
      const [there, nowhere] = [await teamAs(outsider, id), await teamAs(outsider, randomUUID())];
      expect(there).toMatchObject({
        extensions: { code: expect.stringMatching(/NOT_FOUND|FORBIDDEN|UNAUTHENTICATED/) },
      });
      expect(there.message).toBe(nowhere.message);
      expect((await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id }, outsider)).data).toEqual({
        node: null,
      });
    }
  });

  it('shows colleagues their names and roles, and their addresses only to those responsible', async () => {
    const { id } = await aTeam();
    const ada = await aPerson({ name: 'Ada Moss', roles: [{ role: 'LINK_WORKER', scope: id }] });
    const members = async (viewer: Viewer) => (await teamAs(viewer, id)).members as { person: object }[];

    const shown = await Promise.all(
      [whoIs('CARE_NAVIGATOR', id), ada.viewer, whoIs('SUPERVISOR', id), administrator].map(members),
    );

    expect(shown[0]).toEqual([
      { role: 'LINK_WORKER', since: expect.any(String), person: { name: 'Ada Moss', email: null } },
    ]);
    expect(shown.slice(1).map(([one]) => one!.person)).toEqual(
      [1, 2, 3].map(() => ({ name: 'Ada Moss', email: ada.email })),
    );
  });

  it('says what guidance wants of it and nobody has filled in', async () => {
    const practices = [{ name: 'Weir Street', firstPointOfContact: contact }, { name: 'Canal Bridge' }];
    const { id } = await aTeam({ practices });

    expect((await teamAs(administrator, id)).missing).toEqual([
      { path: 'gpSupervisor', message: 'Name the GP who supervises the team.' },
      { path: 'safeguardingLead', message: 'Name the safeguarding lead of the host organisation.' },
      { path: 'safeguardingProcedureUrl', message: 'Link the safeguarding procedure of the host organisation.' },
      { path: 'practices.1.firstPointOfContact', message: 'Name the first point of contact at Canal Bridge.' },
    ]);
  });

  it('asks for as many statements with many members as with one', async () => {
    const statements = async (most: number) => {
      const { id } = await aTeam();
      for (let count = 0; count < most; count += 1)
        await aPerson({
          roles: [
            { role: 'LINK_WORKER', scope: id },
            { role: 'CARE_NAVIGATOR', scope: id },
          ],
        });
      return (await api.ask(TEAM, { id }, whoIs('SUPERVISOR', id))).statements;
    };

    expect(await statements(6)).toBe(await statements(1));
  });
});

describe('adding a team', () => {
  it('tidies what was typed', async () => {
    const [{ id: host }, { id: provider }] = [
      await anOrganisation(),
      await anOrganisation({ name: { en: 'Provider' } }),
    ];
    const practice = { name: ' Weir Street ', odsCode: ' x99001', firstPointOfContact: { name: 'Jo ', phone: '' } };

    const { team, problems } = await create({
      name: 'South',
      hostOrganisation: host,
      employerKind: 'SUB_CONTRACTED',
      employerOrganisation: provider,
      practices: [practice],
    });

    expect(problems).toEqual([]);
    expect(team).toMatchObject({
      employerOrganisation: { name: 'Provider' },
      practices: [
        { name: 'Weir Street', odsCode: 'X99001', firstPointOfContact: { name: 'Jo', phone: null, email: null } },
      ],
    });
  });

  it('hears everything that is missing at once', async () => {
    expect((await create({})).problems.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['name', 'REQUIRED'],
      ['hostOrganisation', 'REQUIRED'],
      ['employerKind', 'REQUIRED'],
    ]);
  });

  it.each([
    [{ name: ' ' }, 'name', 'Enter a name.'],
    [{ hostOrganisation: randomUUID() }, 'hostOrganisation', /^There is no such organisation/],
    [{ employerKind: 'SUB_CONTRACTED' }, 'employerOrganisation', 'Say which provider employs the sub-contracted team.'],
    [{ safeguardingProcedureUrl: 'http://host.example.org' }, 'safeguardingProcedureUrl', /starting with https:/],
    [{ safeguardingProcedureUrl: 'javascript:alert(1)' }, 'safeguardingProcedureUrl', /starting with https:/],
    [{ gpSupervisor: { name: '' } }, 'gpSupervisor.name', 'Enter the name of the person.'],
    [{ gpSupervisor: { name: 'Jo', phone: 'ring me' } }, 'gpSupervisor.phone', /telephone number/],
    [{ safeguardingLead: { name: 'Jo', email: 'jo' } }, 'safeguardingLead.email', /e-mail address/],
    [{ practices: [{ name: 'A', odsCode: 'TRAFFORD' }] }, 'practices.0.odsCode', /it is like P91003/],
    [{ practices: [{ name: '' }] }, 'practices.0.name', 'Enter the name of the practice.'],
    [
      { practices: ['A', 'B'].map((name) => ({ name, odsCode: 'X99001' })) },
      'practices.1.odsCode',
      'X99001 is in the list already. Name each practice once.',
    ],
    [{ name: 'a\0b' }, 'name', /character/],
  ])('refuses %j at %s', async (wrong, path, message) => {
    const { id: hostOrganisation } = await anOrganisation();

    const { team, problems } = await create({ name: 'North', hostOrganisation, employerKind: 'PCN', ...wrong });

    expect(team).toBeNull();
    expect(problems).toEqual([{ path, code: expect.any(String), message: expect.stringMatching(message) }]);
  });
});
