import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import type { Role } from '../../../src/shared/role.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { whoIs } from '../../support/viewers.ts';
import { flagging } from './flagging.ts';

const api = testApi();
const { anArea, aPerson, aService, aTeam } = builders(api);
const { aSupportedPerson, anEpisode, aConnection } = careBuilders(api);
const { flag, decide } = flagging(api);

const TRAFFORD = 'E08000009';
const BOLTON = 'E08000001';
const NEXT_SUMMER = '2027-07-30T12:00:00Z';

let team: string;
let anna: Viewer;
let bernd: Viewer;
let episode: string;
let clare: Viewer;
let colin: Viewer;

beforeAll(async () => {
  await anArea(TRAFFORD);
  await anArea(BOLTON);
  team = (await aTeam()).id;
  const member = async (name: string, role: Role = 'LINK_WORKER') =>
    (await aPerson({ name, roles: [{ role, scope: team }] })).viewer;
  [anna, bernd] = [await member('Anna'), await member('Bernd')];
  const commissioner = async (name: string, scope: string) =>
    (await aPerson({ name, roles: [{ role: 'COMMISSIONER', scope }] })).viewer;
  [clare, colin] = [await commissioner('Clare', TRAFFORD), await commissioner('Colin', BOLTON)];
  episode = await newEpisode();
});
afterAll(() => api.setClock());

async function newEpisode(needs = ['food']): Promise<string> {
  const person = await aSupportedPerson(team, { localAuthority: TRAFFORD });
  return anEpisode(person, String(anna.id), { needs });
}

async function subjectsOfLetters(): Promise<string[]> {
  const rows = await unitFor(api.directory.orm, 'test').execute<{ subject: string }[]>('select subject from letter');
  return rows.map(({ subject }) => subject);
}

describe('a flag', () => {
  it('takes need and area from the episode, and leads nobody back to it', async () => {
    const { gap, problems } = await flag(anna, {
      episodeId: episode,
      reason: 'NONE_EXISTS',
      note: 'No food pantry in the evening.',
    });

    expect(problems).toEqual([]);
    expect(gap).toMatchObject({
      status: 'OBSERVED',
      need: { code: 'food' },
      area: { code: TRAFFORD },
      population: null,
    });
    const text = JSON.stringify(await decide(clare, 'acceptGap', gap));
    expect(text).not.toContain(episode);
    expect(text).not.toContain('pantry');
  });

  it('of the same episode counts once, and two link workers corroborate', async () => {
    const again = await flag(anna, { episodeId: episode, reason: 'NONE_EXISTS' });
    const other = await flag(bernd, { episodeId: await newEpisode(), reason: 'FULL' });

    expect(again.gap).toMatchObject({ status: 'OBSERVED' });
    expect(other.gap).toMatchObject({ status: 'CORROBORATED', id: again.gap.id });
    expect(other.gap.steps.map(({ kind }) => kind)).toEqual(['OBSERVED', 'CORROBORATED']);
  });

  it('of a connection that failed says why by its end', async () => {
    const { id: service } = await aService();
    const more = { state: 'ENDED', outcome: 'COST', endedOn: '2026-03-05', localAuthority: TRAFFORD };
    const connection = await aConnection(await newEpisode(['debt']), service, more);
    const { gap, problems } = await flag(anna, { connectionId: connection, population: 'carers' });

    expect(problems.map(({ path }) => path)).toEqual(['population.0']);
    expect(gap).toBeFalsy();
    const right = await flag(anna, { connectionId: connection });
    expect(right.gap).toMatchObject({ need: { code: 'debt' } });
  });

  it('says what is missing, and refuses words that say who somebody is', async () => {
    const bare = await flag(anna, {});
    const telling = await flag(anna, { need: 'food', areaCode: TRAFFORD, reason: 'FULL', note: 'Ring 07700 900123' });
    const nowhere = await flag(anna, { need: 'food', areaCode: 'E99999999', reason: 'FULL' });

    expect(bare.problems.map(({ path, code }) => [path, code])).toEqual([
      ['need', 'REQUIRED'],
      ['reason', 'REQUIRED'],
      ['areaCode', 'REQUIRED'],
    ]);
    expect(telling.problems).toMatchObject([
      { path: 'note', message: expect.stringMatching(/looks like a phone number/) },
    ]);
    expect(nowhere.problems).toMatchObject([{ path: 'areaCode', code: 'UNKNOWN' }]);
  });

  it('from an episode of another team finds none', async () => {
    const stranger = whoIs('LINK_WORKER', (await aTeam({ name: 'Hill team' })).id);
    const { errors } = await flag(stranger, { episodeId: episode, reason: 'FULL' });
    expect(errors).toMatchObject([{ message: 'There is no such episode.' }]);
  });
});

describe('what is done about it', () => {
  it('goes from corroborated to closed by a service, and everybody who flagged it is told', async () => {
    const first = await flag(anna, { need: 'smoking', areaCode: TRAFFORD, reason: 'NONE_EXISTS' });
    const { gap } = await flag(bernd, { need: 'smoking', areaCode: TRAFFORD, reason: 'NONE_EXISTS' });
    const { id: service } = await aService({ isPublished: true });

    const early = await decide(clare, 'startDevelopment', gap);
    const accepted = await decide(clare, 'acceptGap', gap);
    const started = await decide(clare, 'startDevelopment', accepted.gap, ', reason: "A pilot from May."');
    const closed = await decide(clare, 'closeGap', started.gap, `, serviceId: "${service}"`);

    expect(early.problems).toMatchObject([{ code: 'CONFLICT', message: expect.stringMatching(/Accept it first/) }]);
    expect(closed.gap).toMatchObject({ status: 'CLOSED', closedBy: { id: service } });
    const seen = await api.ask(
      `query ($id: ID!) { gap(id: $id) { status steps { kind words } closedBy { id } } }`,
      { id: first.gap.id },
      anna,
    );
    expect(seen.data?.gap).toMatchObject({ status: 'CLOSED', closedBy: { id: service } });
    expect(seen.data?.gap.steps.map(({ kind }: { kind: string }) => kind)).toEqual([
      'OBSERVED',
      'CORROBORATED',
      'ACCEPTED',
      'IN_DEVELOPMENT',
      'CLOSED',
    ]);
    const told = await subjectsOfLetters();
    expect(told.filter((subject) => subject.endsWith('is closed'))).toHaveLength(2);
  });

  it('begins again when evidence returns, and has to be seen by others anew', async () => {
    const more = { need: 'stress', areaCode: TRAFFORD, reason: 'WAITING_LIST' };
    const { gap } = await flag(anna, more);
    const declined = await decide(clare, 'declineGap', gap, ', reason: "There are two groups in Sale."');
    const again = await flag(bernd, { ...more, reason: 'TIMING' });

    expect(declined.gap).toMatchObject({ status: 'DECLINED' });
    expect(again.gap).toMatchObject({ id: gap.id, status: 'OBSERVED' });
    expect(again.gap.steps.map(({ kind }) => kind)).toEqual(['OBSERVED', 'DECLINED', 'REOPENED']);
  });

  it('is for those who commission there, and for nobody else', async () => {
    const { gap } = await flag(anna, { need: 'parenting', areaCode: TRAFFORD, reason: 'FULL' });
    const elsewhere = await decide(colin, 'declineGap', gap, ', reason: "No."');
    const worker = await decide(anna, 'declineGap', gap, ', reason: "No."');
    const listed = async (viewer: Viewer) =>
      (await api.ask('query { gaps(need: "parenting") { edges { node { id } } } }', {}, viewer)).data?.gaps.edges
        .length as number;

    expect(elsewhere.errors).toMatchObject([{ message: 'There is no such gap.' }]);
    expect(worker.errors).toHaveLength(1);
    expect([await listed(clare), await listed(colin), await listed(anna)]).toEqual([1, 0, 1]);
  });
});

describe('how much speaks of it', () => {
  it('is told for frozen quarters alone, one to seven withheld, others to the nearest five', async () => {
    const need = 'weight-and-healthy-eating';
    let id = '';
    for (let at = 0; at < 9; at += 1) {
      const { gap } = await flag(anna, { episodeId: await newEpisode([need]), reason: at < 8 ? 'COST' : 'TIMING' });
      id = gap.id;
    }
    const evidence = async () =>
      (
        await api.ask(
          'query ($id: ID!) { gap(id: $id) { evidence { events reasons { reason count } } } }',
          { id },
          anna,
        )
      ).data?.gap.evidence;

    expect(await evidence()).toEqual({ events: 0, reasons: [] });
    api.setClock(NEXT_SUMMER);
    expect(await evidence()).toEqual({
      events: null,
      reasons: [
        { reason: 'COST', count: 10 },
        { reason: 'TIMING', count: null },
      ],
    });
  });
});
