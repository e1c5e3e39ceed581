import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { asking } from './people.ts';

const api = testApi();
const { aTeam, aService, aPerson } = builders(api);
const { anEpisode, aConnection } = careBuilders(api);
const { loadFewPlaces, register, rows } = asking(api);

const UPDATE = `mutation ($id: ID!, $version: Int!, $input: PersonInput!) {
  updateSupportedPerson(id: $id, version: $version, input: $input) {
    person { version ageBand gender populations { code } localAuthority { code } hasLocalReference }
    problems { path code message } } }`;

beforeAll(loadFewPlaces);

async function aKnownPerson(input: object = {}) {
  const { id: teamId } = await aTeam();
  const colleague = await aPerson({ roles: [{ role: 'LINK_WORKER', scope: teamId }] });
  const { person } = await register({ teamId, gender: 'MAN', ...input }, colleague.viewer);
  const update = async (version: number, changes: object) =>
    (await api.ask(UPDATE, { id: person.id, version, input: changes }, colleague.viewer)).data?.updateSupportedPerson;
  return { teamId, colleague, person, update };
}

describe('correcting somebody', () => {
  it('changes what is given and leaves the rest', async () => {
    const { update } = await aKnownPerson({ postcode: 'M33 7SR', localReference: 'EMIS 1' });

    const { person } = await update(1, { ageBand: 'FROM_85', populations: ['families-and-carers'] });

    expect(person).toEqual({
      ...{ version: 2, ageBand: 'FROM_85', gender: 'MAN', populations: [{ code: 'families-and-carers' }] },
      ...{ localAuthority: { code: 'E08000009' }, hasLocalReference: true },
    });
  });

  it('takes away what is given as null', async () => {
    const { update } = await aKnownPerson({ postcode: 'M33 7SR', localReference: 'EMIS 2' });

    const { person } = await update(1, { gender: null, postcode: null, localReference: null, ageBand: null });

    expect(person).toMatchObject({
      gender: null,
      localAuthority: null,
      hasLocalReference: false,
      ageBand: 'FROM_65_TO_74',
    });
  });

  it('is refused where somebody else was faster', async () => {
    const { update } = await aKnownPerson();
    await update(1, { ageBand: 'FROM_85' });

    expect(await update(1, { ageBand: 'UNDER_16' })).toMatchObject({
      person: { ageBand: 'FROM_85' },
      problems: [{ code: 'CONFLICT' }],
    });
  });

  it('gives nobody the reference of somebody else in the team', async () => {
    const { teamId, colleague, update } = await aKnownPerson();
    await register({ teamId, localReference: 'EMIS 3' }, colleague.viewer);

    const { problems } = await update(1, { localReference: 'emis3' });

    expect(problems).toMatchObject([{ path: 'localReference', code: 'TAKEN' }]);
  });
});

describe('the connections of somebody who was corrected', () => {
  it('are counted by what is right, but for those of a quarter that is frozen', async () => {
    const { colleague, person, update } = await aKnownPerson();
    const [episode, service] = [await anEpisode(person.id, colleague.id), await aService()];
    const days = ['2026-06-30', '2026-07-01', '2026-10-20', null];
    const ids = [];
    for (const madeOn of days)
      ids.push(await aConnection(episode, service.id, { madeOn, ...(madeOn === null && { state: 'PLANNED' }) }));
    api.setClock('2026-10-28T12:00:00Z');

    await update(1, { postcode: 'M33 7SR', populations: ['families-and-carers'] });
    api.setClock();

    const counted = `select local_authority, icb, populations, version from connection where id = $1`;
    const found = await Promise.all(ids.map((id) => rows(counted, [id])));
    const before = { local_authority: null, icb: null, populations: [], version: 1 };
    const right = {
      ...{ local_authority: 'E08000009', icb: 'E54000057', populations: ['families-and-carers'], version: 2 },
    };
    expect(found.flat()).toEqual([before, right, right, right]);
  });
});
