import { describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator } from '../../support/viewers.ts';
import { rolesThrough } from './roles-through.ts';

const api = testApi();
const { aLocation, anOrganisation, aPerson } = builders(api);
const { assign, remove, rolesOf, anArea } = rolesThrough(api);

describe('the last administrator', () => {
  async function twoAdministrators() {
    const em = unitFor(api.directory.orm, 'test');
    await em.execute(`update role_assignment set removed_at = now() where role = 'ADMINISTRATOR'`);
    const people = [
      await aPerson({ roles: [{ role: 'ADMINISTRATOR', scope: null }] }),
      await aPerson({ roles: [{ role: 'ADMINISTRATOR', scope: null }] }),
    ];
    const roles = await Promise.all(people.map(async ({ id }) => (await rolesOf(id))[0]!.id));
    return people.map(({ id, viewer }, index) => ({ id, viewer, role: roles[index]! }));
  }

  const SUSPEND =
    'mutation ($id: ID!) { suspendPerson(id: $id, reason: "On leave.") { person { id } problems { code message } } }';
  const suspend = async (id: string) => (await api.ask(SUSPEND, { id }, administrator)).data?.suspendPerson;
  const sentence = 'This is the last administrator. Make somebody else administrator first, then try again.';

  it('stays, also when the last two leave at once', async () => {
    const both = await twoAdministrators();

    const answers = await Promise.all(both.map(({ role, viewer }) => remove(role, viewer)));

    expect(answers.flatMap(({ problems }) => problems)).toEqual([{ path: '', code: 'CONFLICT', message: sentence }]);
    expect(answers.filter(({ assignment }) => assignment)).toHaveLength(1);
  });

  it('is not suspended, also when the last two are suspended at once', async () => {
    const both = await twoAdministrators();

    const answers = await Promise.all(both.map(({ id }) => suspend(id)));

    expect(answers.flatMap(({ problems }) => problems)).toEqual([{ code: 'CONFLICT', message: sentence }]);
  });

  it('is the one who is left when the other is suspended', async () => {
    const [first, second] = await twoAdministrators();
    await suspend(first!.id);

    expect((await remove(second!.role)).problems).toMatchObject([{ code: 'CONFLICT' }]);
    expect(await suspend(second!.id)).toMatchObject({ person: null });
  });

  it('does not keep others from being suspended', async () => {
    await twoAdministrators();
    const { id } = await aPerson();

    expect(await suspend(id)).toMatchObject({ person: { id }, problems: [] });
  });
});

describe('an assurer is never an editor of what they may assess', () => {
  async function anOrganisationIn(area: string) {
    const { id } = await anOrganisation();
    const hall = await aLocation({}, id);
    const em = unitFor(api.directory.orm, 'test');
    await em.execute('update location set local_authority = ? where id = ?', [area, hall.id]);
    return id;
  }

  it.each([
    ['of that council', 'E09000091', 'E09000091'],
    ['of an area that holds it', 'E09000091', 'E54000091'],
    ['of a ward in it', 'E09000091', 'E05000091'],
  ])('%s', async (_which, council, area) => {
    await anArea('E54000091');
    await anArea('E09000091', ['E54000091']);
    await anArea('E05000091', ['E09000091']);
    const organisation = await anOrganisationIn(council);
    const one = await aPerson({ roles: [{ role: 'ASSURER', scope: area }] });
    const other = await aPerson({ roles: [{ role: 'LISTING_EDITOR', scope: organisation }] });

    const answers = [
      await assign(one.id, { role: 'LISTING_EDITOR', scope: organisation }),
      await assign(other.id, { role: 'ASSURER', scope: area }),
    ];

    expect(answers.map(({ problems }) => problems)).toEqual(
      [1, 2].map(() => [
        { path: 'role', code: 'INVALID', message: expect.stringMatching(/^An assurer is never an editor/) },
      ]),
    );
  });

  it('but may edit elsewhere', async () => {
    await anArea('E09000091');
    await anArea('E09000092');
    const organisation = await anOrganisationIn('E09000092');
    const { id } = await aPerson({ roles: [{ role: 'ASSURER', scope: 'E09000091' }] });

    expect((await assign(id, { role: 'LISTING_EDITOR', scope: organisation })).problems).toEqual([]);
  });

  it('also when both are given at once', async () => {
    await anArea('E09000091');
    const organisation = await anOrganisationIn('E09000091');
    const { id } = await aPerson();

    await Promise.all([
      assign(id, { role: 'LISTING_EDITOR', scope: organisation }),
      assign(id, { role: 'ASSURER', scope: 'E09000091' }),
    ]);

    expect(await rolesOf(id)).toHaveLength(1);
  });
});
