import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator } from '../../support/viewers.ts';
import { aTeamAtWork } from './at-work.ts';
import { connecting } from './connecting.ts';

const api = testApi();
const { aTeam } = builders(api);
const { record, recordAll, end, list } = connecting(api);
const { at, somebody } = aTeamAtWork(api);

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
