import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { upkeepThrough } from './upkeep-through.ts';

const api = testApi();
const { aService } = builders(api);
const { report } = upkeepThrough(api);

describe('what is said in a report', () => {
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
