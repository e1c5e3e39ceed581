import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { suspending } from '../suspension/suspending.ts';
import { assurer, aTeamAtWork, facts } from './at-work.ts';
import { connecting } from './connecting.ts';

const api = testApi();
const { aService, aTeam, aPerson } = builders(api);
const { aSupportedPerson, anEpisode } = careBuilders(api);
const { record, recordAll, end, allow, show, list } = connecting(api);
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

describe("a supervisor's word", () => {
  it('lets one person be referred once, and is kept with the connection', async () => {
    const { personId } = await somebody();
    const { allowance, problems } = await allow(personId, at.unassessed, at.supervisor);
    const input = { personId, serviceId: at.unassessed, kind: 'REFERRAL' };

    const [first, second] = [await record(input, at.linkWorker), await record(input, at.linkWorker)];

    expect([problems, allowance]).toMatchObject([[], { usedAt: null }]);
    expect(first).toMatchObject({
      problems: [],
      connection: { overrideReason: 'I know the group, and its review is on.' },
    });
    expect(first.warnings.map(({ code }: { code: string }) => code)).toContain('OVERRIDDEN');
    expect(second.problems).toMatchObject([{ code: 'NEEDS_OVERRIDE' }]);
  });

  it('counts once, also for two at one moment', async () => {
    const { personId } = await somebody();
    await allow(personId, at.unassessed, at.supervisor);
    const input = { personId, serviceId: at.unassessed, kind: 'REFERRAL' };

    const both = await Promise.all([record(input, at.linkWorker), record(input, at.linkWorker)]);

    expect(both.flatMap(({ problems }) => problems)).toMatchObject([{ code: 'NEEDS_OVERRIDE' }]);
  });

  it('runs out', async () => {
    const { personId } = await somebody();
    await allow(personId, at.unassessed, at.supervisor);

    api.setClock(new Date(Date.now() + 16 * 24 * 60 * 60 * 1000).toISOString());
    const { problems } = await record({ personId, serviceId: at.unassessed, kind: 'REFERRAL' }, at.linkWorker);
    api.setClock();

    expect(problems).toMatchObject([{ code: 'NEEDS_OVERRIDE' }]);
  });

  it('is not needed for what meets the standard, and opens nothing that is suspended', async () => {
    const { personId } = await somebody();
    const { id: suspended } = await aService(facts);
    await suspendService(suspended, assurer);

    expect((await allow(personId, at.safe, at.supervisor)).problems).toMatchObject([{ code: 'INVALID' }]);
    expect((await allow(personId, suspended, at.supervisor)).problems).toMatchObject([{ code: 'NOT_CONNECTABLE' }]);
    expect((await allow(personId, at.unassessed, at.supervisor, ' ')).problems).toMatchObject([{ code: 'REQUIRED' }]);
    expect((await allow(personId, at.unassessed, at.linkWorker)).errors).toEqual(['FORBIDDEN']);
  });

  it('may be given with the connection by whoever is both', async () => {
    const both = (
      await aPerson({ roles: ['LINK_WORKER', 'SUPERVISOR'].map((role) => ({ role, scope: at.team }) as never) })
    ).viewer;
    const { personId } = await somebody();
    const input = { personId, serviceId: at.unassessed, kind: 'REFERRAL', overrideReason: 'I visited it.' };

    expect((await record(input, both)).connection).toMatchObject({ overrideReason: 'I visited it.' });
    expect((await record(input, at.linkWorker)).problems).toContainEqual(
      expect.objectContaining({ path: 'overrideReason' }),
    );
  });
});

describe('several at once', () => {
  it('are all recorded, and once for a key', async () => {
    const { personId } = await somebody();
    const wanted = [at.safe, at.unassessed].map((serviceId) => ({ personId, serviceId, kind: 'SIGNPOST' }));

    const first = await recordAll(wanted, at.linkWorker, 'several-at-once-1');
    const second = await recordAll(wanted, at.linkWorker, 'several-at-once-1');

    expect(first).toMatchObject({ problems: [], connections: [{ standing: 'MET' }, { standing: 'NOT_ASSESSED' }] });
    expect(second.connections).toEqual(first.connections);
    expect(first.warnings).toEqual([{ code: 'NOT_ASSESSED', connectionId: first.connections[1].id }]);
  });

  it('are none where one is refused, each with what is wrong', async () => {
    const { personId } = await somebody();
    const wanted = [
      { personId, serviceId: at.safe, kind: 'SIGNPOST' },
      { personId, serviceId: at.unassessed, kind: 'REFERRAL' },
      { personId: at.team, serviceId: at.safe, kind: 'SIGNPOST' },
    ];

    const answer = await recordAll(wanted, at.linkWorker);

    expect(answer.connections).toBeNull();
    expect(answer.problems).toMatchObject([{ path: 'connections.1.serviceId' }, { path: 'connections.2.personId' }]);
    expect((await list({ teamId: at.team, personId }, at.linkWorker)).edges).toEqual([]);
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

describe('the list of a team', () => {
  it('is narrowed by what goes on, by state, by person and by service, page by page', async () => {
    const { personId } = await somebody();
    const inputs = [1, 2, 3].map(() => ({ personId, serviceId: at.safe, kind: 'SIGNPOST' }));
    const { connections } = await recordAll(inputs, at.linkWorker);
    await end(connections[0], { outcome: 'COST' }, at.linkWorker);

    const open = await list({ teamId: at.team, personId, isOpen: true, first: 1 }, at.supervisor);
    const next = await list(
      { teamId: at.team, personId, isOpen: true, first: 1, after: open.pageInfo.endCursor },
      at.supervisor,
    );
    const over = await list({ teamId: at.team, personId, state: 'ENDED', serviceId: at.safe }, at.linkWorker);

    expect([...open.edges, ...next.edges].map(({ node }) => node.id)).toEqual([connections[2].id, connections[1].id]);
    expect(over.edges).toEqual([{ node: { id: connections[0].id, state: 'ENDED' } }]);
    expect((await list({ teamId: (await aTeam()).id }, at.linkWorker)).errors).toEqual(['NOT_FOUND']);
  });

  it('stands in the audit log, with the ids of whom it showed', async () => {
    const { personId } = await somebody();
    const { connection } = await record({ personId, serviceId: at.safe, kind: 'SIGNPOST' }, at.linkWorker);
    await list({ teamId: at.team, personId }, at.supervisor);

    const { em } = api.directory.contextFor(administrator);
    const events = await em.execute<{ concerns: string[] }[]>(
      `select concerns from audit.event where actor = ? and operation = 'connections' order by id desc limit 1`,
      [String(at.supervisor.id)],
    );

    expect(events[0]?.concerns).toEqual(expect.arrayContaining([connection.id, personId]));
  });
});
