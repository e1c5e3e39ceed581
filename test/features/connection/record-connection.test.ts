import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { suspending } from '../suspension/suspending.ts';
import { assurer, aTeamAtWork, facts } from './at-work.ts';
import { connecting } from './connecting.ts';

const api = testApi();
const { aService, aTeam } = builders(api);
const { aSupportedPerson, anEpisode } = careBuilders(api);
const { record, show, list } = connecting(api);
const { suspendService } = suspending(api);
const { at, somebody, aReferral } = aTeamAtWork(api);

describe('recording a connection', () => {
  it('keeps the service as it is, and counts it by the episode', async () => {
    const { personId } = await somebody();

    const answer = await record({ personId, serviceId: at.safe, kind: 'REFERRAL', on: '2026-03-02' }, at.linkWorker);

    expect(answer).toMatchObject({
      problems: [],
      warnings: [],
      connection: {
        ...{
          state: 'SENT',
          outcome: null,
          serviceName: 'Reed weaving',
          organisationName: 'Fen Friends',
          standing: 'MET',
        },
        ...{ need: 'loneliness-and-isolation', madeOn: '2026-03-02', sentOn: '2026-03-02' },
        timeline: [{ kind: 'RECORDED', state: 'SENT', on: '2026-03-02', byRole: 'LINK_WORKER' }],
      },
    });
  });

  it('begins a signpost as offered, and says what has to be said', async () => {
    const { personId } = await somebody({ ageBand: 'FROM_16_TO_17', catchment: [] });

    const answer = await record({ personId, serviceId: at.unassessed, kind: 'SIGNPOST' }, at.linkWorker);

    expect(answer).toMatchObject({ problems: [], connection: { state: 'OFFERED', standing: 'NOT_ASSESSED' } });
    expect(answer.warnings.map(({ code }: { code: string }) => code)).toEqual(['NOT_ASSESSED', 'AGE', 'CATCHMENT']);
  });

  it('refuses to refer to what has not been assessed, and to signpost to what is suspended', async () => {
    const { personId } = await somebody();
    const { id: suspended } = await aService(facts);
    await suspendService(suspended, assurer);

    const referral = await record({ personId, serviceId: at.unassessed, kind: 'REFERRAL' }, at.linkWorker);
    const signpost = await record({ personId, serviceId: suspended, kind: 'SIGNPOST' }, at.linkWorker);

    expect(referral).toMatchObject({ connection: null, problems: [{ path: 'serviceId', code: 'NEEDS_OVERRIDE' }] });
    expect(signpost).toMatchObject({ connection: null, problems: [{ path: 'serviceId', code: 'NOT_CONNECTABLE' }] });
  });

  it('happens once for a key, with its warnings', async () => {
    const { personId } = await somebody();
    const input = { personId, serviceId: at.unassessed, kind: 'SIGNPOST' };

    const first = await record(input, at.linkWorker, 'signpost-once-1');
    const second = await record(input, at.linkWorker, 'signpost-once-1');

    expect(second).toEqual(first);
    expect(second.warnings).toMatchObject([{ code: 'NOT_ASSESSED' }]);
    expect((await list({ teamId: at.team, personId }, at.linkWorker)).edges).toHaveLength(1);
  });

  it('warns of another one that is open', async () => {
    const { personId } = await somebody();
    await record({ personId, serviceId: at.safe, kind: 'SIGNPOST' }, at.linkWorker);

    const { warnings } = await record({ personId, serviceId: at.safe, kind: 'REFERRAL' }, at.linkWorker);

    expect(warnings).toMatchObject([{ code: 'ALREADY_CONNECTED' }]);
  });

  it('needs an open episode that was not declined', async () => {
    const personId = await aSupportedPerson(at.team);
    const asked = { personId, serviceId: at.safe, kind: 'SIGNPOST' };
    expect((await record(asked, at.linkWorker)).problems).toMatchObject([{ path: 'episodeId', code: 'REQUIRED' }]);

    const declined = await anEpisode(personId, String(at.linkWorker.id), { response: 'DECLINED' });
    const closed = await anEpisode(personId, String(at.linkWorker.id), {
      closedOn: '2026-03-09',
      closingReason: 'GOALS_REACHED',
    });

    for (const episodeId of [declined, closed])
      expect((await record({ ...asked, episodeId }, at.linkWorker)).problems).toMatchObject([{ code: 'INVALID' }]);
  });

  it('refuses days that cannot be, and words that say who somebody is', async () => {
    const { personId } = await somebody();
    const asked = { personId, serviceId: at.safe, kind: 'SIGNPOST' };
    const problems = async (more: object) => (await record({ ...asked, ...more }, at.linkWorker)).problems;

    expect(await problems({ on: '2199-01-01' })).toMatchObject([{ path: 'on', code: 'OUT_OF_RANGE' }]);
    expect(await problems({ on: '2026-03-01' })).toMatchObject([{ path: 'on', code: 'OUT_OF_RANGE' }]);
    expect(await problems({ state: 'SENT' })).toMatchObject([{ path: 'state', code: 'INVALID' }]);
    expect(await problems({ state: 'ENDED' })).toContainEqual(expect.objectContaining({ path: 'state' }));
    expect(await problems({ note: 'Her number is 07700 900123.' })).toMatchObject([{ path: 'note', code: 'INVALID' }]);
    expect(await problems({ need: 'sorcery' })).toMatchObject([{ path: 'need', code: 'UNKNOWN' }]);
  });

  it('is for the team alone', async () => {
    const { personId } = await somebody();
    const input = { personId, serviceId: at.safe, kind: 'SIGNPOST' };

    expect((await record(input, whoIs('LINK_WORKER', (await aTeam()).id))).problems).toMatchObject([
      { path: 'personId', code: 'NOT_FOUND' },
    ]);
    for (const viewer of [administrator, assurer, at.supervisor])
      expect((await record(input, viewer)).errors).toEqual(['FORBIDDEN']);
  });
});

describe('a care navigator', () => {
  it('signposts without an episode, and sees their own', async () => {
    const personId = await aSupportedPerson(at.team);
    const { connection, problems } = await record({ personId, serviceId: at.safe, kind: 'SIGNPOST' }, at.navigator);
    const other = await aReferral();

    expect(problems).toEqual([]);
    expect((await show(connection.id, at.navigator)).data?.connection).toMatchObject({ id: connection.id });
    expect((await show(other.id, at.navigator)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await list({ teamId: at.team }, at.navigator)).edges).toEqual([
      { node: { id: connection.id, state: 'OFFERED' } },
    ]);
  });

  it('does nothing else', async () => {
    const { personId, episodeId } = await somebody();

    for (const kind of ['REFERRAL', 'INTRODUCTION', 'RECONNECTION'])
      expect((await record({ personId, episodeId, serviceId: at.safe, kind }, at.navigator)).problems).toMatchObject([
        { path: 'kind', code: 'INVALID' },
      ]);
  });
});

describe('somebody and their episode', () => {
  it('show to what they were connected', async () => {
    const { personId, episodeId } = await somebody();
    const { connection } = await record({ personId, serviceId: at.safe, kind: 'SIGNPOST' }, at.linkWorker);

    const document = `query ($personId: ID!, $episodeId: ID!) {
      supportedPerson(id: $personId) { connections { id person { id } episodeId } } episode(id: $episodeId) { connections { id } } }`;
    const { data, errors } = await api.ask(document, { personId, episodeId }, at.linkWorker);

    expect(errors).toEqual([]);
    expect(data).toEqual({
      supportedPerson: { connections: [{ id: connection.id, person: { id: personId }, episodeId }] },
      episode: { connections: [{ id: connection.id }] },
    });
  });
});
