import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { suspending } from '../suspension/suspending.ts';
import { assurer, aTeamAtWork, facts } from './at-work.ts';
import { connecting } from './connecting.ts';

const api = testApi();
const { aService, aPerson } = builders(api);
const { record, allow } = connecting(api);
const { suspendService } = suspending(api);
const { at, somebody } = aTeamAtWork(api);

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
