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
const { record, move, end, correct, show, allow } = connecting(api);
const { suspendService } = suspending(api);
const { at, somebody, aReferral, approved } = aTeamAtWork(api);

/** A referral that is planned, to a service of its own that meets the standard. */
async function aPlan() {
  const { id: serviceId } = await aService(facts);
  await approved(assurer, serviceId);
  const { personId } = await somebody();
  const input = { personId, serviceId, kind: 'REFERRAL', state: 'PLANNED' };
  const { connection } = await record(input, at.linkWorker);
  return { serviceId, personId, connection: connection as { id: string; version: number } };
}

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

  it.each(['RECEIVED', 'STARTED'])('does not make a plan %s at a service that was suspended', async (to) => {
    const { connection, serviceId } = await aPlan();
    await suspendService(serviceId, assurer);

    const moved = await move(connection, { to }, at.linkWorker);
    const ended = await end(connection, { outcome: 'UNSAFE', unsafe: 'OTHER' }, at.linkWorker);

    expect(moved.problems).toMatchObject([{ path: 'to', code: 'NOT_CONNECTABLE' }]);
    expect(moved.problems[0].message).toContain('endConnection');
    expect(ended).toMatchObject({ problems: [], connection: { outcome: 'UNSAFE' } });
  });

  it.each(['PLANNED', 'OFFERED', 'ACCEPTED'])('says what to do with one that is %s', async (from) => {
    const { connection, serviceId } = await aPlan();
    const begun = from === 'PLANNED' ? connection : (await move(connection, { to: from }, at.linkWorker)).connection;
    await suspendService(serviceId, assurer);

    const moved = await move(begun, { to: 'STARTED' }, at.linkWorker);

    expect(moved.problems[0].message).toContain(`leave it ${from} and use endConnection`);
  });

  it.each(['SENT', 'RECEIVED', 'STARTED'])('nor sends by a correction: %s', async (state) => {
    const [declined, ended] = [await aPlan(), await aPlan()];
    const over = [
      await move(declined.connection, { to: 'DECLINED_BY_PERSON' }, at.linkWorker),
      await end(ended.connection, { outcome: 'TIMING' }, at.linkWorker),
    ];
    for (const { serviceId } of [declined, ended]) await suspendService(serviceId, assurer);
    const today = api.now().toISOString().slice(0, 10);
    const days = { madeOn: today, sentOn: today, receivedOn: today, startedOn: today };

    for (const { connection } of over) {
      const sent = await correct(connection, { state, ...days }, at.linkWorker);
      const put = await correct(connection, { state: 'PLANNED' }, at.linkWorker);

      expect(sent.problems).toMatchObject([{ path: 'state', code: 'NOT_CONNECTABLE' }]);
      if (state !== 'SENT') expect(sent.problems[0].message).toContain('bring it back to PLANNED');
      expect(put).toMatchObject({ problems: [], connection: { state: 'PLANNED' } });
      const unsafe = await end(put.connection, { outcome: 'UNSAFE', unsafe: 'OTHER' }, at.linkWorker);
      expect(unsafe.problems).toEqual([]);
    }
  });

  it('but puts back what had been sent, so that it can end as unsafe', async () => {
    const { connection, serviceId } = await aPlan();
    const sent = await move(connection, { to: 'SENT' }, at.linkWorker);
    const ended = await end(sent.connection, { outcome: 'TIMING' }, at.linkWorker);
    await suspendService(serviceId, assurer);

    const put = await correct(ended.connection, { state: 'SENT' }, at.linkWorker);

    expect(put).toMatchObject({ problems: [], connection: { state: 'SENT' } });
  });

  it("needs a supervisor's word anew where the first was given long ago", async () => {
    const { personId } = await somebody();
    const input = { personId, serviceId: at.unassessed, kind: 'REFERRAL', state: 'PLANNED' };
    await allow(personId, at.unassessed, at.supervisor, 'Good.');
    const planned = (await record(input, at.linkWorker)).connection;
    const later = (days: number) => api.setClock(new Date(Date.now() + days * 86_400_000).toISOString());

    later(15);
    const late = await move(planned, { to: 'SENT' }, at.linkWorker);
    await allow(personId, at.unassessed, at.supervisor, 'Still good.');
    const anew = await move(planned, { to: 'SENT' }, at.linkWorker);
    api.setClock();

    expect(late.problems).toMatchObject([{ path: 'to', code: 'NEEDS_OVERRIDE' }]);
    expect(anew).toMatchObject({ problems: [], connection: { state: 'SENT', overrideReason: 'Still good.' } });
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
