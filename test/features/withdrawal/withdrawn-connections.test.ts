import { describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import { assessAll } from '../../../src/features/standing/assess-all.ts';
import { testApi } from '../../support/api.ts';
import { assessing, type ShownReview } from '../../support/assessing.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { assurer, aTeamAtWork, facts } from '../connection/at-work.ts';
import { connecting } from '../connection/connecting.ts';
import { REASON, suspending } from '../suspension/suspending.ts';
import { withdrawing } from './withdrawing.ts';

const api = testApi();
const { anOrganisation, aService, aTeam } = builders(api);
const { aSupportedPerson, anEpisode } = careBuilders(api);
const { record, end, correct } = connecting(api);
const { suspendService, suspendOrganisation, liftSuspension } = suspending(api);
const { at, somebody, approved } = aTeamAtWork(api);
const { listed, isListed, acknowledge } = withdrawing(api, at);

/** A service, and a signpost to it by the link worker. */
async function aSignpost(organisationId?: string) {
  const { id: serviceId } = await aService(facts, organisationId);
  const { personId } = await somebody();
  const { connection } = await record({ personId, serviceId, kind: 'SIGNPOST' }, at.linkWorker);
  return { serviceId, ...(connection as { id: string; version: number }) };
}

describe('when a service is suspended', () => {
  it('its open connections are listed at once, to whoever follows them up and to the supervisor', async () => {
    const { id, serviceId } = await aSignpost();
    expect(await isListed(id, at.supervisor)).toBe(false);

    await suspendService(serviceId, assurer);

    for (const viewer of [at.linkWorker, at.supervisor])
      expect((await listed(viewer)).find(({ connection }) => connection.id === id)).toMatchObject({
        standingNow: 'SUSPENDED',
        suspension: { reason: REASON },
        seenByWorkerAt: null,
      });
  });

  it('each takes note for themselves', async () => {
    const { id, serviceId } = await aSignpost();
    await suspendService(serviceId, assurer);

    expect(await acknowledge([id], at.linkWorker)).toEqual({ connectionIds: [id], problems: [] });
    await acknowledge([id], at.linkWorker);

    expect([await isListed(id, at.linkWorker), await isListed(id, at.supervisor)]).toEqual([false, true]);
    expect(await isListed(id, at.linkWorker, { isAcknowledged: true })).toBe(true);
    await acknowledge([id], at.supervisor);
    expect(await isListed(id, at.supervisor)).toBe(false);
  });

  it('is off the list when it is lifted, and on it again when it is suspended anew', async () => {
    const { id, serviceId } = await aSignpost();
    const { payload } = await suspendService(serviceId, assurer);
    await acknowledge([id], at.linkWorker);
    await liftSuspension(payload.suspension.id, assurer);
    expect(await isListed(id, at.linkWorker, { isAcknowledged: true })).toBe(false);

    await suspendService(serviceId, assurer);

    expect(await isListed(id, at.linkWorker)).toBe(true);
  });

  it('leaves out what has ended, and lists it again when that is taken back', async () => {
    const { id, version, serviceId } = await aSignpost();
    const { connection } = await end({ id, version }, { outcome: 'TIMING' }, at.linkWorker);
    await suspendService(serviceId, assurer);
    expect(await isListed(id, at.linkWorker)).toBe(false);

    await correct(connection, { state: 'OFFERED' }, at.linkWorker);

    expect(await isListed(id, at.linkWorker)).toBe(true);
  });

  it('lists what somebody else made to the one in whose caseload it is', async () => {
    const { serviceId } = await aSignpost();
    const colleague = whoIs('CARE_COORDINATOR', at.team);
    const { personId } = await somebody();
    const { connection } = await record({ personId, serviceId, kind: 'SIGNPOST' }, colleague);
    await suspendService(serviceId, assurer);

    const mine = { onlyMine: true };
    expect(await isListed(connection.id, at.linkWorker, mine)).toBe(true);
    expect(await isListed(connection.id, whoIs('LINK_WORKER', at.team), mine)).toBe(false);
    expect(await isListed(connection.id, at.navigator)).toBe(false);
  });

  it('is nothing to administrators, assurers and other teams', async () => {
    const { id, serviceId } = await aSignpost();
    await suspendService(serviceId, assurer);

    for (const viewer of [administrator, assurer, whoIs('SUPERVISOR', (await aTeam()).id)]) {
      expect(await listed(viewer)).toEqual([]);
      expect((await acknowledge([id], viewer))?.connectionIds ?? null).toBeNull();
    }
  });
});

describe('when a service is found not to meet the standard', () => {
  it('by a review, its open connections are listed', async () => {
    const { id, serviceId } = await aSignpost();
    const { start, record: check, conclude } = assessing((...asked) => api.ask(...asked));
    const { data } = await start(assurer, serviceId);
    const review = data?.startReview.review as ShownReview;
    const noted = await check(assurer, review, 'safeguarding', { outcome: 'NOT_MET', note: 'None.' });

    await conclude(assurer, noted.data?.recordCheck.review as ShownReview, { decision: 'NOT_MET' });

    expect((await listed(at.supervisor)).find(({ connection }) => connection.id === id)).toMatchObject({
      standingNow: 'NOT_MET',
      suspension: null,
    });
  });

  it('by the job that assesses all, and by SQL of others, too', async () => {
    const [one, other] = [await aSignpost(), await aSignpost()];
    await approved(assurer, one.serviceId);
    const em = unitFor(api.directory.orm, 'test');
    await em.execute(
      `update review_check set outcome = 'NOT_MET' where code = 'safeguarding' and review_id in
       (select id from review where service_id = ?)`,
      [one.serviceId],
    );

    await assessAll(em, new Date());
    await em.execute(`update service set standing = 'NOT_MET' where id = ?`, [other.serviceId]);

    for (const { id } of [one, other]) expect(await isListed(id, at.supervisor)).toBe(true);
    await acknowledge([one.id, other.id], at.supervisor);
    for (const { id } of [one, other]) expect(await isListed(id, at.supervisor)).toBe(false);
  });
});

describe('nobody is connected to a service while it is being suspended', () => {
  it('is either refused, or listed', async () => {
    const { id: serviceId } = await aService(facts);
    const people = await Promise.all([1, 2, 3, 4].map(() => aSupportedPerson(at.team)));
    for (const personId of people) await anEpisode(personId, String(at.linkWorker.id));
    const recording = people.map((personId) => record({ personId, serviceId, kind: 'SIGNPOST' }, at.linkWorker));

    const [, ...made] = await Promise.all([suspendService(serviceId, assurer), ...recording]);

    const ids = made.flatMap(({ connection }) => (connection ? [connection.id as string] : []));
    const refused = made.filter(({ problems }) => problems[0]?.code === 'NOT_CONNECTABLE');
    expect(ids.length + refused.length).toBe(people.length);
    for (const id of ids) expect(await isListed(id, at.supervisor)).toBe(true);
  });
});

describe('letters', () => {
  it('say how many connections lead there, and nothing of anybody', async () => {
    const { id: home } = await anOrganisation({ name: { en: 'Heron Circle' } });
    const [one] = [await aSignpost(home), await aSignpost(home)];

    await suspendOrganisation(home, assurer);

    const em = unitFor(api.directory.orm, 'test');
    const letters = await em.execute<{ subject: string; text: string; recipient: string }[]>(
      `select subject, text, recipient from letter where template = 'withdrawn-connections' and text like '%Heron Circle%'`,
    );
    const people = await em.execute<{ case_code: string }[]>(
      'select p.case_code from supported_person p join connection c on c.person_id = p.id where c.id = ?',
      [one.id],
    );
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      '2 open connections of your team: Heron Circle, with all that it offers, has been suspended',
      '2 open connections of yours: Heron Circle, with all that it offers, has been suspended',
    ]);
    for (const { text } of letters) expect(text).not.toContain(people[0]?.case_code);
  });
});
