import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { keyViewer, personViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { ownStatements } from '../../support/statements.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

const api = testApi();
const { anOrganisation, aPerson, aTeam } = builders(api);

const PEOPLE = `query ($first: Int, $after: String, $team: ID, $organisation: ID, $role: Role) {
  people(first: $first, after: $after, team: $team, organisation: $organisation, role: $role) {
    edges { node { name email roles { role scope } } } pageInfo { hasNextPage endCursor } } }`;
const PERSON = 'query ($id: ID!) { person(id: $id) { name email suspendedAt roles { role scope } } }';

async function people(viewer: Viewer, wanted: object = {}) {
  const { data, errors, statements } = await api.ask(PEOPLE, { first: 100, ...wanted }, viewer);
  const found = data?.people.edges.map(({ node }: { node: { name: string } }) => node) as {
    name: string;
    email: string | null;
    roles: { role: string; scope: string }[];
  }[];
  return { found, errors, statements, pageInfo: data?.people.pageInfo };
}

const names = async (viewer: Viewer, wanted?: object) => (await people(viewer, wanted)).found.map(({ name }) => name);

describe('a list of people', () => {
  let team: string;
  let group: string;

  beforeAll(async () => {
    team = (await aTeam()).id;
    group = (await anOrganisation()).id;
    const elsewhere = (await aTeam()).id;
    await aPerson({
      name: 'anna Bell',
      roles: [
        { role: 'LINK_WORKER', scope: team },
        { role: 'ASSURER', scope: 'E08000009' },
      ],
    });
    await aPerson({
      name: 'Ben Cole',
      roles: [
        { role: 'CARE_NAVIGATOR', scope: team },
        { role: 'LISTING_EDITOR', scope: group },
      ],
    });
    await aPerson({ name: 'Cara Dunn', roles: [{ role: 'LISTING_EDITOR', scope: group }] });
    await aPerson({ name: 'Dev Ellis', roles: [{ role: 'LINK_WORKER', scope: elsewhere }] });
    await aPerson({ name: 'Eve Frost' });
  });

  it('holds everybody for an administrator, by name, page by page', async () => {
    const first = await people(administrator, { first: 2 });
    const second = await people(administrator, { first: 3, after: first.pageInfo.endCursor });

    expect([...first.found, ...second.found].map(({ name }) => name)).toEqual([
      'anna Bell',
      'Ben Cole',
      'Cara Dunn',
      'Dev Ellis',
      'Eve Frost',
    ]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it('holds for a supervisor those of the own team, with what they hold there and no more', async () => {
    const { found } = await people(whoIs('SUPERVISOR', team));

    expect(found.map(({ name, roles }) => [name, roles])).toEqual([
      ['anna Bell', [{ role: 'LINK_WORKER', scope: team }]],
      ['Ben Cole', [{ role: 'CARE_NAVIGATOR', scope: team }]],
    ]);
    expect(found.every(({ email }) => email !== null)).toBe(true);
  });

  it('holds for a listing editor fellow editors, without addresses', async () => {
    const { found } = await people(whoIs('LISTING_EDITOR', group));

    expect(found.map(({ name, email }) => [name, email])).toEqual([
      ['Ben Cole', null],
      ['Cara Dunn', null],
    ]);
  });

  it('is narrowed by team, organisation and role, and tells of no role out of sight', async () => {
    const boss = whoIs('SUPERVISOR', team);

    expect(await names(administrator, { team })).toEqual(['anna Bell', 'Ben Cole']);
    expect(await names(administrator, { team, organisation: group })).toEqual(['Ben Cole']);
    expect(await names(administrator, { role: 'LINK_WORKER' })).toEqual(['anna Bell', 'Dev Ellis']);
    expect(await names(administrator, { team, role: 'LINK_WORKER' })).toEqual(['anna Bell']);
    expect(await names(boss, { role: 'ASSURER' })).toEqual([]);
    expect(await names(boss, { organisation: group })).toEqual([]);
    expect(await names(administrator, { team: 'a\0b' })).toEqual([]);
  });

  it('asks for two statements, however long it is', async () => {
    expect(await ownStatements(() => people(administrator, { first: 1 }))).toBe(2);
    expect(await ownStatements(() => people(administrator))).toBe(2);
  });

  it.each([['LINK_WORKER'], ['COMMISSIONER'], ['ASSURER']] as const)('is not for a %s', async (role) => {
    expect((await people(whoIs(role, team))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ after: 'nonsense' }, 'after'],
  ])('says what is wrong with %j', async (wanted, path) => {
    const { errors } = await people(administrator, wanted);

    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', problems: [{ path }] } }]);
  });

  it('is an event of the audit log, by ids and never by names', async () => {
    await people(whoIs('SUPERVISOR', team), { team });

    const [event] = await api.directory.reads.all<{ fields: string[]; concerns: string[] }>(
      '',
      `select * from audit.event where operation = 'people' order by id desc limit 1`,
    );
    expect(event).toMatchObject({ action: 'READ', fields: ['team'], concerns: expect.any(Array) });
    expect(event!.concerns).toHaveLength(2);
    expect(JSON.stringify(event)).not.toContain('Bell');
  });
});

describe('one person', () => {
  const read = async (viewer: Viewer, id: string) => (await api.ask(PERSON, { id }, viewer)).data?.person;

  it('sees all of themselves, and nothing of a stranger', async () => {
    const ada = await aPerson({ name: 'Ada Moss', roles: [{ role: 'COMMISSIONER', scope: 'E08000009' }] });
    const [stranger, nobody] = await Promise.all(
      [(await aPerson()).id, randomUUID()].map((id) => api.ask(PERSON, { id }, ada.viewer)),
    );

    expect(await read(ada.viewer, ada.id)).toEqual({
      name: 'Ada Moss',
      email: ada.email,
      suspendedAt: null,
      roles: [{ role: 'COMMISSIONER', scope: 'E08000009' }],
    });
    expect(stranger!.errors).toEqual(nobody!.errors);
  });

  it('is not shown to a key that was made for something else, also not to its owner', async () => {
    const { id } = await aPerson();

    expect((await api.ask(PERSON, { id }, keyViewer(id, [], ['LISTINGS']))).errors).toHaveLength(1);
    expect(
      (await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id }, keyViewer(id, [], ['LISTINGS']))).data,
    ).toEqual({
      node: null,
    });
    expect((await api.ask(PERSON, { id }, keyViewer(id, [], ['PEOPLE']))).data?.person.email).not.toBeNull();
  });

  it('is kept out and let in again by administrators, who see since when', async () => {
    const { id } = await aPerson();
    const change = (name: string, more = '') =>
      api.ask(
        `mutation ($id: ID!) { ${name}(id: $id${more}) { person { suspendedAt } problems { path code } } }`,
        { id },
        administrator,
      );

    const unexplained = await change('suspendPerson', ', reason: ""');
    const suspended = await change('suspendPerson', ', reason: "On leave."');
    const back = await change('reinstatePerson');

    expect(unexplained.data?.suspendPerson).toEqual({ person: null, problems: [{ path: 'reason', code: 'REQUIRED' }] });
    expect(suspended.data?.suspendPerson).toEqual({ person: { suspendedAt: expect.any(String) }, problems: [] });
    expect(back.data?.reinstatePerson).toEqual({ person: { suspendedAt: null }, problems: [] });
  });

  it('without a second factor where the roles need one, is known to themselves only', async () => {
    const { id: scope } = await aTeam();
    const { id } = await aPerson({ roles: [{ role: 'SUPERVISOR', scope }] });
    const held = personViewer(id, [{ role: 'SUPERVISOR', scope }], { needsSecondFactor: true });

    expect((await read(held, id)).roles).toHaveLength(1);
    expect((await people(held)).errors[0]!.message).toMatch(/second factor/);
  });
});
