import { describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { assurer, aTeamAtWork, facts } from '../connection/at-work.ts';
import { connecting } from '../connection/connecting.ts';
import { suspending } from '../suspension/suspending.ts';
import { withdrawing } from './withdrawing.ts';

const api = testApi();
const { anOrganisation, aService } = builders(api);
const { record } = connecting(api);
const { suspendOrganisation, liftSuspension } = suspending(api);
const { at, somebody } = aTeamAtWork(api);
const { isListed, acknowledge } = withdrawing(api, at);

/** A service, and a signpost to it by the link worker. */
async function aSignpost(organisationId?: string) {
  const { id: serviceId } = await aService(facts, organisationId);
  const { personId } = await somebody();
  const { connection } = await record({ personId, serviceId, kind: 'SIGNPOST' }, at.linkWorker);
  return { serviceId, ...(connection as { id: string; version: number }) };
}

describe('when an organisation is suspended', () => {
  it('every open connection to anything that it offers is listed', async () => {
    const { id: home } = await anOrganisation();
    const [one, other] = [await aSignpost(home), await aSignpost(home)];

    await suspendOrganisation(home, assurer);

    for (const { id } of [one, other]) expect(await isListed(id, at.supervisor)).toBe(true);
  });
});

describe('when an organisation is suspended by SQL of others', () => {
  const suspend = (id: string, until = 'now()') =>
    unitFor(api.directory.orm, 'test').execute(`update organisation set suspended_at = ${until} where id = ?`, [id]);
  const withdrawals = async (serviceId: string) => {
    const em = unitFor(api.directory.orm, 'test');
    const of = 'select until is null as "isOpen" from withdrawal where service_id = ? order by since';
    return (await em.execute<{ isOpen: boolean }[]>(of, [serviceId])).map(({ isOpen }) => isOpen);
  };

  it('notes can be taken of what leads there, and it is off the list when that is taken back', async () => {
    const { id: home } = await anOrganisation();
    const { id, serviceId } = await aSignpost(home);

    await suspend(home);

    expect(await isListed(id, at.supervisor)).toBe(true);
    await acknowledge([id], at.supervisor);
    expect([await isListed(id, at.supervisor), await isListed(id, at.linkWorker)]).toEqual([false, true]);
    await suspend(home, 'null');
    expect(await isListed(id, at.linkWorker)).toBe(false);
    await suspend(home);
    expect(await isListed(id, at.supervisor)).toBe(true);
    expect(await withdrawals(serviceId)).toEqual([false, true]);
  });

  it('what a service itself is withdrawn for stays when the organisation is not any more', async () => {
    const { id: home } = await anOrganisation();
    const { serviceId } = await aSignpost(home);
    const em = unitFor(api.directory.orm, 'test');
    const stand = (standing: string) =>
      em.execute('update service set standing = ? where id = ?', [standing, serviceId]);

    await suspend(home);
    await stand('NOT_MET');
    await suspend(home, 'null');
    expect(await withdrawals(serviceId)).toEqual([true]);
    await suspend(home);
    await stand('NOT_ASSESSED');
    expect(await withdrawals(serviceId)).toEqual([true]);
    await suspend(home, 'null');
    expect(await withdrawals(serviceId)).toEqual([false]);
  });

  it('and by an assurer it is one withdrawal of each service', async () => {
    const { id: home } = await anOrganisation();
    const { serviceId } = await aSignpost(home);

    const { payload } = await suspendOrganisation(home, assurer);
    expect(await withdrawals(serviceId)).toEqual([true]);
    await liftSuspension(payload.suspension.id, assurer);

    expect(await withdrawals(serviceId)).toEqual([false]);
  });
});
