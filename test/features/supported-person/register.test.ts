import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { whoIs } from '../../support/viewers.ts';
import { asking } from './people.ts';

const api = testApi();
const { aService, aTeam, anOrganisation } = builders(api);
const { loadFewPlaces, register, rows } = asking(api);

beforeAll(loadFewPlaces);

async function aLinkWorker() {
  const { id: teamId } = await aTeam();
  return { teamId, viewer: whoIs('LINK_WORKER', teamId) };
}

describe('registering somebody', () => {
  it('gives them a case code and keeps what was said', async () => {
    const { teamId, viewer } = await aLinkWorker();
    api.setClock('2026-03-02T23:30:00Z');

    const { person, alreadyKnown, problems } = await register(
      { teamId, gender: 'WOMAN', ethnicGroup: 'ASIAN', populations: ['lonely-or-isolated', 'lonely-or-isolated'] },
      viewer,
    );
    api.setClock();

    expect(problems).toEqual([]);
    expect(alreadyKnown).toBe(false);
    expect(person).toMatchObject({
      ...{ version: 1, ageBand: 'FROM_65_TO_74', gender: 'WOMAN', ethnicGroup: 'ASIAN', team: { id: teamId } },
      ...{ caseCode: expect.stringMatching(/^\w{4}-\w{4}$/), hasLocalReference: false, lastActiveOn: '2026-03-02' },
      ...{ populations: [{ code: 'lonely-or-isolated' }], localAuthority: null, catchment: [] },
    });
  });

  it('needs an age band and a team, and nothing else', async () => {
    const { teamId, viewer } = await aLinkWorker();

    const { person } = await register({ teamId: teamId.toUpperCase() }, viewer);

    expect(person).toMatchObject({ gender: null, ethnicGroup: null, deprivationDecile: null, nation: null });
  });

  it('gives ids that tell nothing of when', async () => {
    const { teamId, viewer } = await aLinkWorker();

    expect((await register({ teamId }, viewer)).person.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
  });

  it('refuses populations that are not there', async () => {
    const { teamId, viewer } = await aLinkWorker();

    expect((await register({ teamId, populations: ['rich'] }, viewer)).problems).toMatchObject([
      { path: 'populations.0', code: 'UNKNOWN' },
    ]);
  });

  it('refuses a team that is closed', async () => {
    const { teamId, viewer } = await aLinkWorker();
    await rows('update team set archived_at = now() where id = $1', [teamId]);

    expect((await register({ teamId }, viewer)).problems).toMatchObject([{ path: 'teamId', code: 'NOT_FOUND' }]);
  });

  it('is one thing for one key, whatever is sent again', async () => {
    const { teamId, viewer } = await aLinkWorker();
    const input = { teamId, localReference: 'EMIS 12', postcode: 'M33 7SR' };

    const first = await register(input, viewer, 'register-once-1');

    expect(await register(input, viewer, 'register-once-1')).toEqual(first);
    expect(await rows('select 1 from supported_person where team_id = $1', [teamId])).toHaveLength(1);
    const shown = `select 1 from audit.event where action = 'READ' and operation = 'registerPerson' and concerns @> array[$1]`;
    expect(await rows(shown, [first.person.id])).toHaveLength(1);
  });
});

describe('a postcode', () => {
  it('becomes what follows from it', async () => {
    const { teamId, viewer } = await aLinkWorker();

    const { person } = await register({ teamId, postcode: 'm337sr' }, viewer);

    expect(person).toMatchObject({
      localAuthority: { code: 'E08000009', name: 'Trafford' },
      icb: { code: 'E54000057' },
      nation: { code: 'E92000001' },
      deprivationDecile: 7,
      catchment: expect.arrayContaining(['K02000001', 'E92000001', 'E54000057', 'E08000009']),
    });
  });

  it('leaves no area smaller than a council, but where the catchment of a living service names it', async () => {
    const { teamId, viewer } = await aLinkWorker();
    const fine = async () => {
      const { person } = await register({ teamId, postcode: 'M33 7SR' }, viewer);
      return person.catchment.filter((code: string) => /^(outcode:|E05)/.test(code));
    };

    expect(await fine()).toEqual([]);
    const organisation = (await anOrganisation()).id;
    const service = await aService({ catchment: ['outcode:M33'] }, organisation);
    expect(await fine()).toEqual(['outcode:M33']);
    await rows('update service set archived_at = now() where id = $1', [service.id]);
    expect(await fine()).toEqual([]);
  });

  it('of which only the first half is told has no decile', async () => {
    const { teamId, viewer } = await aLinkWorker();

    const { person } = await register({ teamId, postcode: 'M33' }, viewer);

    expect(person).toMatchObject({ localAuthority: { code: 'E08000009' }, deprivationDecile: null });
  });

  it.each([
    ['M33 7ZZ', 'UNKNOWN'],
    ['ZE1 0AA', 'UNKNOWN'],
    ['14 High Street', 'INVALID'],
  ])('“%s” is refused as %s, and not repeated', async (postcode, code) => {
    const { teamId, viewer } = await aLinkWorker();

    const { person, problems } = await register({ teamId, postcode }, viewer);

    expect(person).toBeNull();
    expect(problems).toMatchObject([{ path: 'postcode', code }]);
    expect(problems[0].message).not.toContain(postcode);
  });
});
