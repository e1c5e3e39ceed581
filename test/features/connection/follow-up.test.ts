import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';
import { suspending } from '../suspension/suspending.ts';
import { assurer, aTeamAtWork, facts } from './at-work.ts';
import { connecting } from './connecting.ts';

const api = testApi();
const { aService } = builders(api);
const { record, move, end, correct, show } = connecting(api);
const { suspendService } = suspending(api);
const { at, somebody, aReferral, approved } = aTeamAtWork(api);

describe('following up', () => {
  it('skips steps, and keeps each in the timeline', async () => {
    const made = await aReferral();

    const started = await move(made, { to: 'STARTED', on: '2026-03-20', note: 'Liked it.' }, at.linkWorker);
    const sustained = await move(
      started.connection,
      { to: 'SUSTAINED', on: '2026-06-20', outcome: 'GOT_HELP' },
      at.linkWorker,
    );
    const over = await end(sustained.connection, { outcome: 'GOT_HELP', on: '2026-08-01' }, at.linkWorker);

    expect(over).toMatchObject({
      problems: [],
      connection: { state: 'ENDED', startedOn: '2026-03-20', madeOn: '2026-03-02' },
    });
    expect(over.connection.timeline.map(({ state, on }: Record<string, string>) => `${state} ${on}`)).toEqual([
      ...['SENT 2026-03-02', 'STARTED 2026-03-20', 'SUSTAINED 2026-06-20', 'ENDED 2026-08-01'],
    ]);
  });

  it('refuses to go back, and puts right what was a mistake', async () => {
    const made = await aReferral();
    const { connection } = await end(made, { outcome: 'NO_CAPACITY', on: '2026-03-05' }, at.linkWorker);

    const moved = await move(connection, { to: 'STARTED' }, at.linkWorker);
    const put = await correct(connection, { state: 'SENT' }, at.linkWorker);

    expect(moved.problems).toMatchObject([{ path: 'to', code: 'INVALID' }]);
    expect(put).toMatchObject({ problems: [], connection: { state: 'SENT', outcome: null, endedOn: null } });
    expect(put.connection.timeline.at(-1)).toMatchObject({ kind: 'CORRECTED', reason: 'It was a slip.' });
  });

  it('does not go on to a service that was suspended meanwhile, and still takes what happened', async () => {
    const { id: serviceId } = await aService(facts);
    await approved(assurer, serviceId);
    const { personId } = await somebody();
    const planned = await record({ personId, serviceId, kind: 'REFERRAL', state: 'PLANNED' }, at.linkWorker);
    await suspendService(serviceId, assurer);

    const sent = await move(planned.connection, { to: 'SENT' }, at.linkWorker);
    const ended = await end(planned.connection, { outcome: 'SERVICE_CLOSED' }, at.linkWorker);

    expect(sent.problems).toMatchObject([{ path: 'to', code: 'NOT_CONNECTABLE' }]);
    expect(ended).toMatchObject({ problems: [], connection: { state: 'ENDED', madeOn: null } });
  });

  it('tells of a change that came before', async () => {
    const made = await aReferral();
    await move(made, { to: 'STARTED', on: '2026-03-20' }, at.linkWorker);

    const late = await move(made, { to: 'RECEIVED' }, at.linkWorker);

    expect(late).toMatchObject({ problems: [{ path: 'version', code: 'CONFLICT' }], connection: { state: 'STARTED' } });
    const sql = `select e.actor from audit.event e join connection c on e.concerns @> array[c.person_id::text]
       where c.id = $1 and e.action = 'READ' and e.operation = 'moveConnection'`;
    const shown = await withClient(api.connection, (client) => client.query(sql, [made.id]));
    expect(shown.rows).toEqual([{ actor: at.linkWorker.id }]);
  });

  it('keeps notes from supervisors, and all of it from others', async () => {
    const made = await aReferral();
    await move(made, { to: 'STARTED', on: '2026-03-20', note: 'Liked it.' }, at.linkWorker);

    const seen = (await show(made.id, at.supervisor)).data?.connection.timeline;

    expect(seen.map(({ note }: { note: string | null }) => note)).toEqual([null, null]);
    expect((await show(made.id, at.linkWorker)).data?.connection.timeline[1]).toMatchObject({ note: 'Liked it.' });
    for (const viewer of [administrator, assurer, whoIs('COMMISSIONER', 'E08000009')])
      expect((await show(made.id, viewer)).errors).toHaveLength(1);
  });
});
