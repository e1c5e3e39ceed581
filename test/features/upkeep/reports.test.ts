import { describe, expect, it } from '@jest/globals';
import os from 'node:os';
import { folderStore } from '../../../src/files/folder-store.ts';
import { forgetWhatPeopleSaid } from '../../../src/jobs/forget-what-people-said.ts';
import { createLog } from '../../../src/log.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { feedTools } from '../../support/job-tools.ts';
import { builders } from '../../support/builders.ts';
import { administrator } from '../../support/viewers.ts';
import { lettersOf } from './letters-of.ts';
import { upkeepThrough } from './upkeep-through.ts';

const api = testApi();
const { aService, aLocation, aPerson } = builders(api);
const { report, close, queueAbout } = upkeepThrough(api);
const lettersTo = lettersOf(api);
const AREA = 'E08000009';
const NOWHERE = '01920000-0000-7000-8000-000000000001';
const SUSPEND = 'mutation ($id: ID!) { suspendService(id: $id, reason: "Unsafe.") { problems { message } } }';

async function kept(id: string) {
  return api.directory.reads.all<Record<string, unknown>>('', 'select * from problem_report where target_id = $1', [
    id,
  ]);
}

describe('a report', () => {
  it('is made by anybody with tick boxes, and stands in the queue', async () => {
    const service = await aService();

    const { thanks, problems } = await report(service.id, {
      kinds: ['WRONG_TIMES'],
      fields: ['TIMES'],
      note: 'Not on Mondays.',
    });

    expect({ problems, thanks }).toEqual({
      problems: [],
      thanks: 'Thank you. Somebody will look at it and put it right.',
    });
    expect(await queueAbout([service.id])).toMatchObject([
      {
        kind: 'REPORT',
        risk: 'OTHER',
        why: 'Reported of Tuesday lunch club: the times are wrong.',
        report: { kinds: ['WRONG_TIMES'], fields: ['TIMES'], note: 'Not on Mondays.', timesReported: 1 },
      },
    ]);
  });

  it('says the same whether or not there is such a listing', async () => {
    const service = await aService();
    const draft = await aService({ isPublished: false });
    const suspended = await aService();
    await api.directory.orm.em.fork().execute(`update service set standing = 'SUSPENDED' where id = ?`, [suspended.id]);
    const archive =
      'mutation ($id: ID!) { archiveService(id: $id, version: 1, reason: "Ended.") { problems { message } } }';
    const archived = await aService();
    await api.ask(archive, archived as object as Record<string, unknown>, administrator);
    const said = { kinds: ['UNSAFE'] };

    const answers = [];
    for (const id of [service.id, draft.id, suspended.id, archived.id, NOWHERE, 'no id at all'])
      answers.push(await report(id, said));

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(
      [await kept(service.id), await kept(suspended.id), await kept(archived.id)].map(({ length }) => length),
    ).toEqual([1, 1, 0]);
  });

  it('counts up when the same is said again, whatever the order and the case, until it is closed', async () => {
    const { id } = await aService();
    await report(id, { kinds: ['CLOSED', 'WRONG_PHONE'], note: 'It has  closed' });
    await report(id, { kinds: ['WRONG_PHONE', 'CLOSED', 'CLOSED'], note: ' it has closed ' });
    await Promise.all([1, 2, 3].map(() => report(id, { kinds: ['CLOSED', 'WRONG_PHONE'], note: 'It has closed' })));
    const [one] = await queueAbout([id]);

    await close(one!.id, 'CORRECTED');
    await report(id, { kinds: ['CLOSED', 'WRONG_PHONE'], note: 'It has closed' });

    expect(one).toMatchObject({ risk: 'CANNOT_BE_REACHED', report: { timesReported: 5 } });
    expect((await kept(id)).map(({ times_reported }) => times_reported).sort()).toEqual([1, 5]);
  });

  it('of danger is told at once to the assurers of the area, without its words, once an hour', async () => {
    const service = await aService({ name: { en: 'Sunday walks' }, catchment: [AREA] });
    const assurer = await aPerson({ roles: [{ role: 'ASSURER', scope: AREA }] });
    const elsewhere = await aPerson({ roles: [{ role: 'ASSURER', scope: 'E08000003' }] });

    api.setClock('2026-03-02T12:00:00Z');
    const { thanks } = await report(service.id, { kinds: ['UNSAFE'], note: 'A walker was pushed.' });
    await report(service.id, { kinds: ['UNSAFE'], note: 'Somebody was pushed again.' });
    api.setClock();

    expect(thanks).toContain('ring 999');
    expect(await lettersTo(assurer.email)).toEqual(['Somebody says that Sunday walks is not safe']);
    expect((await lettersTo(assurer.email, 'text')).join()).not.toContain('pushed');
    expect(await lettersTo(elsewhere.email)).toEqual([]);
  });

  it('of danger is told to the administrators where no assurer is', async () => {
    const service = await aService({ catchment: ['E08000555'] });
    const director = await aPerson({ roles: [{ role: 'ADMINISTRATOR', scope: null }] });

    await report(service.id, { kinds: ['UNSAFE'] });

    expect(await lettersTo(director.email)).toEqual(['Somebody says that Tuesday lunch club is not safe']);
  });

  it('is answered by letter, and forgotten in its words 90 days after it was closed', async () => {
    const { id } = await aService();
    await report(id, { kinds: ['CLOSED'], note: 'The door was shut.', replyAddress: 'Jo@Example.org' });
    const [item] = await queueAbout([id]);

    const { report: closed, problems } = await close(item!.id, 'CORRECTED', administrator, 'They moved.');
    const again = await close(item!.id, 'CORRECTED');
    const forget = async (days: number) => {
      const ctx = api.directory.contextFor(systemViewer('test'), {
        now: () => new Date(Date.now() + days * 86_400_000),
      });
      const tools = {
        mailer: { send: () => Promise.resolve() },
        files: folderStore(os.tmpdir()),
        log: createLog('silent'),
        feeds: feedTools(api.directory, api.connection),
      };
      await forgetWhatPeopleSaid.run({}, { ctx, ...tools, auditYears: 8, careYears: 8 });
      return (await kept(id))[0];
    };

    expect(problems).toEqual([]);
    expect(closed).toMatchObject({ outcome: 'CORRECTED', message: 'They moved.' });
    expect(again.problems).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await lettersTo('jo@example.org', 'text')).join()).toContain('They moved.');
    expect(await forget(89)).toMatchObject({ note: 'The door was shut.', reply_addresses: ['jo@example.org'] });
    expect(await forget(91)).toMatchObject({ note: null, reply_addresses: [], outcome: 'CORRECTED' });
  });

  it('is answered without the name of what the public may not know: a secret place, what is suspended', async () => {
    const refuge = await aLocation({ name: { en: 'Linnet House' }, isConfidential: true });
    const service = await aService({ name: { en: 'Linnet choir' } });
    for (const { id } of [refuge, service]) await report(id, { kinds: ['CLOSED'], replyAddress: 'nosy@example.org' });
    await api.ask(SUSPEND, { id: service.id }, administrator);
    const items = await queueAbout([refuge.id, service.id]);

    for (const { id } of items) await close(id, 'CORRECTED', administrator);

    const letters = [...(await lettersTo('nosy@example.org')), ...(await lettersTo('nosy@example.org', 'text'))];
    expect(letters).toHaveLength(4);
    expect(letters.join()).not.toContain('Linnet');
  });

  it('of danger at a secret place names it to nobody, by letter or in the queue', async () => {
    const assurer = await aPerson({ roles: [{ role: 'ASSURER', scope: AREA }] });
    const { id } = await aLocation({ name: { en: 'Siskin House' }, isConfidential: true });

    await report(id, { kinds: ['UNSAFE'] });

    const [item] = await queueAbout([id]);
    expect(item?.why).not.toContain('Siskin');
    expect(await lettersTo(assurer.email)).toEqual(['Somebody says that Confidential address is not safe']);
  });
});
