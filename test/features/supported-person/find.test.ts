import { describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/shared/uuid.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { asking } from './people.ts';

const api = testApi();
const { aTeam } = builders(api);
const { register, rows } = asking(api);

const BY_ID = 'query ($id: ID!) { supportedPerson(id: $id) { id caseCode } }';
const BY_CODE = 'query ($code: String!) { supportedPerson(caseCode: $code) { id } }';
const ALL = `query ($teamId: ID!, $first: Int!, $after: String) { supportedPeople(teamId: $teamId, first: $first, after: $after) {
  edges { node { id } } pageInfo { hasNextPage endCursor } } }`;

async function aRegistered() {
  const { id: teamId } = await aTeam();
  const viewer = whoIs('LINK_WORKER', teamId);
  return { teamId, viewer, person: (await register({ teamId }, viewer)).person };
}

describe('finding somebody', () => {
  it('goes by id and by case code, in capitals or not, with or without the hyphen', async () => {
    const { viewer, person } = await aRegistered();
    const ways = [person.caseCode, person.caseCode.toLowerCase(), person.caseCode.replace('-', '')];

    expect((await api.ask(BY_ID, { id: person.id }, viewer)).data?.supportedPerson.caseCode).toBe(person.caseCode);
    for (const code of ways)
      expect((await api.ask(BY_CODE, { code }, viewer)).data?.supportedPerson).toEqual({ id: person.id });
  });

  it('says of a typing mistake that it is one', async () => {
    const { viewer, person } = await aRegistered();
    const [one, two] = person.caseCode;
    const wrong = `${one === '2' ? '3' : '2'}${two}${person.caseCode.slice(2)}`;

    const { errors } = await api.ask(BY_CODE, { code: wrong }, viewer);

    expect(errors[0]?.extensions.problems).toMatchObject([{ path: 'caseCode', code: 'INVALID' }]);
    expect(errors[0]?.message).toContain('typing mistake');
  });

  it('asks for one way of saying who', async () => {
    const { viewer, person } = await aRegistered();
    const document = 'query ($id: ID, $code: String) { supportedPerson(id: $id, caseCode: $code) { id } }';

    const both = await api.ask(document, { id: person.id, code: person.caseCode }, viewer);
    const none = await api.ask(document, {}, viewer);

    for (const { errors } of [both, none]) expect(errors[0]?.extensions.problems).toMatchObject([{ code: 'INVALID' }]);
  });

  it('answers alike for somebody of another team and for nobody', async () => {
    const { person } = await aRegistered();
    const stranger = (await aRegistered()).viewer;

    const [theirs, nobody, byCode] = await Promise.all([
      api.ask(BY_ID, { id: person.id }, stranger),
      api.ask(BY_ID, { id: newId() }, stranger),
      api.ask(BY_CODE, { code: person.caseCode }, stranger),
    ]);

    expect(theirs.errors[0]).toEqual(nobody.errors[0]);
    expect(theirs.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect({ ...byCode.errors[0], locations: [] }).toEqual({ ...nobody.errors[0], locations: [] });
  });

  it('is not for administrators, assurers and commissioners', async () => {
    const { person } = await aRegistered();

    for (const viewer of [administrator, whoIs('ASSURER', 'E08000009'), whoIs('COMMISSIONER', 'E08000009')])
      expect((await api.ask(BY_ID, { id: person.id }, viewer)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is recorded by ids and names of fields, before anything is shown', async () => {
    const { viewer, person } = await aRegistered();

    await api.ask(BY_CODE, { code: person.caseCode }, viewer);

    const read = `select actor, role, scope, fields, concerns, to_jsonb(e)::text as whole from audit.event e
      where action = 'READ' and subject = 'supported_person' and concerns @> array[$1]`;
    expect(await rows(read, [person.id])).toMatchObject([
      {
        actor: viewer.id,
        role: 'LINK_WORKER',
        fields: ['caseCode'],
        whole: expect.not.stringContaining(person.caseCode),
      },
    ]);
  });
});

describe('the people of a team', () => {
  it('come whoever was active last first, page by page', async () => {
    const { teamId, viewer, person } = await aRegistered();
    const [second, third] = [await register({ teamId }, viewer), await register({ teamId }, viewer)];
    const days = { [person.id]: '2026-03-05', [second.person.id]: '2026-03-04', [third.person.id]: '2026-03-04' };
    for (const [id, day] of Object.entries(days))
      await rows('update supported_person set last_active_on = $2 where id = $1', [id, day]);

    const one = (await api.ask(ALL, { teamId, first: 2 }, viewer)).data?.supportedPeople;
    const two = (await api.ask(ALL, { teamId, first: 2, after: one.pageInfo.endCursor }, viewer)).data?.supportedPeople;

    const ids = [...one.edges, ...two.edges].map(({ node }) => node.id);
    expect(ids[0]).toBe(person.id);
    expect([...ids].sort()).toEqual(Object.keys(days).sort());
    expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it('are shown to nobody of another team, whether there is such a team or not', async () => {
    const { teamId } = await aRegistered();
    const stranger = (await aRegistered()).viewer;

    const theirs = await api.ask(ALL, { teamId, first: 5 }, stranger);
    const nowhere = await api.ask(ALL, { teamId: newId(), first: 5 }, stranger);

    expect(theirs.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(theirs.errors).toEqual(nowhere.errors);
  });

  it('who are shown stand in the log', async () => {
    const { teamId, viewer, person } = await aRegistered();

    await api.ask(ALL, { teamId, first: 5 }, viewer);

    const read = `select concerns from audit.event where operation = 'supportedPeople' and concerns @> array[$1]`;
    expect(await rows(read, [person.id])).toHaveLength(1);
  });
});
