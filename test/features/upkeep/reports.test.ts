import { describe, expect, it } from '@jest/globals';
import os from 'node:os';
import { folderStore } from '../../../src/files/folder-store.ts';
import { forgetWhatPeopleSaid } from '../../../src/jobs/forget-what-people-said.ts';
import { createLog } from '../../../src/log.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { feedTools } from '../../support/job-tools.ts';
import { builders } from '../../support/builders.ts';
import { administrator, someone, whoIs } from '../../support/viewers.ts';
import { lettersOf } from './letters-of.ts';
import { upkeepThrough } from './upkeep-through.ts';

const api = testApi();
const { anOrganisation, aService, aLocation, aPerson, aClaim } = builders(api);
const { propose, report, close, queueOf, queueAbout } = upkeepThrough(api);
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

  it('needs a box, and something to go by', async () => {
    const { id } = await aService();

    expect((await report(id, { kinds: [] })).problems).toMatchObject([{ path: 'kinds', code: 'REQUIRED' }]);
    expect((await report(id, { kinds: ['OTHER'] })).problems).toMatchObject([{ path: 'note', code: 'REQUIRED' }]);
    expect((await report(id, { kinds: ['OTHER'], fields: ['COST'] })).problems).toEqual([]);
    expect((await report(id, { kinds: ['CLOSED'], replyAddress: 'jo' })).problems).toMatchObject([
      { path: 'replyAddress' },
    ]);
    expect((await report(id, { kinds: ['CLOSED'], note: 'x'.repeat(2_001) })).problems).toMatchObject([
      { code: 'TOO_LONG' },
    ]);
  });

  it.each([
    ['Her NHS number is 943 476 5919.', 'CLOSED', false],
    ['Her NHS number is 943 476 5919.', 'WRONG_PHONE', false],
    ['Ring me on 01632 960123.', 'CLOSED', false],
    ['Ring me on +44 1632 960 123', 'UNSAFE', false],
    ['Write to jo@example.org', 'OTHER', false],
    ['The right number is 01632 960123.', 'WRONG_PHONE', true],
    ['Open from 2026-01-01, room 12, £3.50, 100 people.', 'WRONG_TIMES', true],
  ])('lets nobody be named in it by number: %s (%s)', async (note, kind, isTaken) => {
    const { id } = await aService();

    const { problems } = await report(id, { kinds: [kind], note });

    expect(problems).toMatchObject(isTaken ? [] : [{ path: 'note', code: 'INVALID' }]);
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

  it('leaves no words in the audit log', async () => {
    const { id } = await aService();
    await report(id, { kinds: ['OTHER'], note: 'A very particular sentence.', replyAddress: 'mo@example.org' });

    const events = await api.directory.reads.all(
      '',
      `select * from audit.event where subject = 'problem_report' and $1 = any(concerns)`,
      [id],
    );

    expect(events).toMatchObject([{ action: 'INSERT', actor: 'anonymous', operation: 'reportProblem' }]);
    expect(JSON.stringify(events)).not.toMatch(/particular|mo@example/);
  });
});

describe('the queue', () => {
  it('begins with the greatest risk, then the oldest, and goes on from a cursor', async () => {
    const organisation = await anOrganisation();
    const service = await aService({}, organisation.id);
    const { viewer } = await aPerson();
    const { proposal } = await propose(service, { service: { status: 'CLOSED' } }, viewer);
    const claim = await aClaim(organisation.id);
    for (const kinds of [['OTHER', 'WRONG_TIMES'], ['WRONG_PHONE'], ['CLOSED'], ['UNSAFE']])
      await report(service.id, { kinds });
    const editor = whoIs('LISTING_EDITOR', organisation.id);

    const about = await queueAbout([service.id, organisation.id]);
    const order = about.map(({ kind, report: one }) => one?.kinds.join() ?? kind);
    const first = await queueOf(editor, { first: 2 });
    const rest = await queueOf(editor, { first: 10, after: first.pageInfo.endCursor });

    expect(order).toEqual(['UNSAFE', 'WRONG_PHONE', 'CLOSED', 'CLAIM', 'PROPOSAL', 'OTHER,WRONG_TIMES']);
    const ids = [...first.edges, ...rest.edges].map(({ node }: { node: { id: string } }) => node.id);
    expect(ids).toEqual(about.slice(1).map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining([proposal.id, claim.id]));
  });

  it('shows what is said to be unsafe to assurers of the area, and never to the editors, who cannot close it either', async () => {
    const organisation = await anOrganisation();
    const service = await aService({ catchment: [AREA] }, organisation.id);
    await report(service.id, { kinds: ['UNSAFE'] });
    const [item] = await queueAbout([service.id], whoIs('ASSURER', AREA));
    const editor = whoIs('LISTING_EDITOR', organisation.id);

    expect(item).toMatchObject({ risk: 'UNSAFE' });
    expect(await queueAbout([service.id], editor)).toEqual([]);
    expect(await queueAbout([service.id], whoIs('ASSURER', 'E08000003'))).toEqual([]);
    expect((await close(item!.id, 'RIGHT_AS_IT_IS', editor)).refused).toBe('NOT_FOUND');
    expect((await queueOf(someone())).refused).toBe('FORBIDDEN');
    expect((await close(item!.id, 'PASSED_ON', whoIs('ASSURER', AREA))).problems).toEqual([]);
  });

  it('says in the audit log whose names it showed', async () => {
    const organisation = await anOrganisation();
    const jo = await aPerson();
    await aClaim(organisation.id, jo.viewer);
    await queueOf(whoIs('LISTING_EDITOR', organisation.id));

    const events = await api.directory.reads.all(
      '',
      `select * from audit.event where operation = 'changeQueue' and $1 = any(concerns)`,
      [jo.id],
    );

    expect(events).toMatchObject([{ action: 'READ', subject: 'person', role: 'LISTING_EDITOR' }]);
  });
});
