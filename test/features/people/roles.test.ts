import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { assignRole } from '../../../src/features/role/assign-role.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator } from '../../support/viewers.ts';
import { rolesThrough } from './roles-through.ts';

const api = testApi();
const { anOrganisation, aPerson, aTeam } = builders(api);
const { assign, remove, rolesOf, anArea } = rolesThrough(api);

describe('an administrator', () => {
  it('gives somebody several roles, each in its scope', async () => {
    const team = await aTeam({ name: 'North team' });
    const { id: organisation } = await anOrganisation({ name: { en: 'Hope Kitchen' } });
    const { id: person } = await aPerson({ name: 'Ada Moss' });
    await anArea('E09000099');

    const inTeam = await assign(person, { role: 'LINK_WORKER', scope: team.id });
    const atHope = await assign(person, { role: 'LISTING_EDITOR', scope: organisation.toUpperCase() });
    const inArea = await assign(person, { role: 'COMMISSIONER', scope: ' e09000099 ' });

    expect(inTeam.assignment).toMatchObject({ person: { name: 'Ada Moss' }, team: { name: 'North team' }, area: null });
    expect(atHope.assignment).toMatchObject({
      scope: organisation,
      organisation: { name: 'Hope Kitchen' },
      team: null,
    });
    expect(inArea.assignment).toMatchObject({ scope: 'E09000099', area: { code: 'E09000099' } });
    expect((await rolesOf(person)).map(({ role }) => role)).toEqual(['LINK_WORKER', 'LISTING_EDITOR', 'COMMISSIONER']);
  });

  it.each([
    ['LINK_WORKER', null, 'scope', 'REQUIRED', 'Say in which team: its id.'],
    ['ASSURER', '   ', 'scope', 'REQUIRED', 'Say in which area: its code, such as E08000009.'],
    ['ADMINISTRATOR', 'E08000009', 'scope', 'INVALID', 'This role is for the whole directory. Leave the scope out.'],
    [
      'ASSURER',
      'E99999999',
      'scope',
      'UNKNOWN',
      'No area with this code is known here. Look it up with the query areas.',
    ],
    ['ASSURER', '\0', 'scope', 'INVALID', expect.stringContaining('cannot be an id or a code')],
    [
      'LINK_WORKER',
      randomUUID(),
      'scope',
      'NOT_FOUND',
      'There is no such team. It may have been closed; look it up with the query teams.',
    ],
    [
      'LISTING_EDITOR',
      'riverside',
      'scope',
      'NOT_FOUND',
      'There is no such organisation. Look it up with the query organisations.',
    ],
  ] as const)('hears what is wrong with %s in %j', async (role, scope, path, ...[code, message]) => {
    const { id } = await aPerson();

    expect(await assign(id, { role, scope })).toMatchObject({
      assignment: null,
      problems: [{ path, code, message }],
    });
  });

  it('hears that a role is held already, also when it is given twice at once', async () => {
    const { id: scope } = await aTeam();
    const { id } = await aPerson();

    const answers = await Promise.all([1, 2, 3].map(() => assign(id, { role: 'CARE_NAVIGATOR', scope })));

    expect(answers.filter(({ assignment }) => assignment)).toHaveLength(1);
    expect(answers.flatMap(({ problems }) => problems)).toEqual(
      [1, 2].map(() => expect.objectContaining({ path: 'role', code: 'TAKEN' })),
    );
    expect(await rolesOf(id)).toHaveLength(1);
  });

  it('gives nothing to somebody who is suspended', async () => {
    const { id: scope } = await aTeam();
    const { id } = await aPerson();
    await api.ask(
      'mutation ($id: ID!) { suspendPerson(id: $id, reason: "Left.") { problems { code } } }',
      { id },
      administrator,
    );

    expect((await assign(id, { role: 'LINK_WORKER', scope })).problems).toEqual([
      { path: 'person', code: 'INVALID', message: 'This person is suspended. Reinstate them first.' },
    ]);
  });

  it('gives one also in a request that can be given up, as those over HTTP can', async () => {
    const { id: scope } = await aTeam();
    const { id } = await aPerson();
    const { signal } = new AbortController();

    await assignRole(api.directory.contextFor(administrator, { signal }), id, { role: 'LINK_WORKER', scope });

    expect(await rolesOf(id)).toHaveLength(1);
  });

  it('must say why a role ends', async () => {
    const { id: scope } = await aTeam();
    const { id } = await aPerson({ roles: [{ role: 'LINK_WORKER', scope }] });
    const [held] = await rolesOf(id);

    expect((await remove(held!.id, administrator, ' ')).problems).toMatchObject([{ path: 'reason', code: 'REQUIRED' }]);
    expect(await rolesOf(id)).toHaveLength(1);
  });

  it('does not end for a reason that holds an e-mail address, which the log could never give up', async () => {
    const { id: scope } = await aTeam();
    const { id } = await aPerson({ roles: [{ role: 'LINK_WORKER', scope }] });
    const [held] = await rolesOf(id);

    const { problems } = await remove(held!.id, administrator, 'Ask jo.bloggs@example.org.');

    expect(problems).toMatchObject([{ path: 'reason', code: 'INVALID' }]);
    expect(await rolesOf(id)).toHaveLength(1);
  });
});
