import { describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { keeping, rung } from './keeping.ts';
import { twoPeople } from './two-people.ts';

const api = testApi();
const { aPerson } = builders(api);
const { done, theLine } = keeping(api);
const { people, propose, proposed, approve, reject } = twoPeople(api);

describe('a decision', () => {
  it('is made field by field, with a message back', async () => {
    const number = rung('CALL', { value: '01632 960300' });
    const website = rung('WEBSITE', { value: 'https://rethink.example.org' });
    const id = await proposed('rethink', [number, website]);

    const rejected = await reject(id, { fields: ['CALL'], message: 'That is their office.' });
    const approved = await approve(id, { message: 'Thank you.' });

    expect(rejected.proposal.status).toBe('WAITING');
    expect(approved.proposal).toMatchObject({ status: 'PARTLY_APPROVED', mayDecide: false });
    expect(approved.proposal.fields).toMatchObject([
      {
        field: 'CALL',
        before: '0808 801 0525',
        after: '01632 960300',
        decision: 'REJECTED',
        message: 'That is their office.',
      },
      { field: 'WEBSITE', decision: 'APPROVED', decidedBy: 'Ada', message: 'Thank you.' },
    ]);
    expect(await theLine('rethink')).toMatchObject({
      phone: { value: null, beingChecked: true },
      website: { value: 'https://rethink.example.org', status: 'VERIFIED' },
    });
  });

  it('is told to the proposer by e-mail, which names fields and no value', async () => {
    const id = await proposed('rethink', [rung('CALL', { value: '01632 960301' })]);
    await reject(id, { message: 'Please ring them and ask.' });

    const [letter] = await unitFor(api.directory.orm, 'test').execute<
      { recipient: string; subject: string; text: string }[]
    >('select recipient, subject, text from letter order by created_at desc, id desc limit 1');

    expect(letter?.recipient).toBe('rosa@example.org');
    expect(letter?.subject).toContain('Rethink');
    expect(letter?.text).toContain('nothing has changed:\n\n- phone number\n\nWhoever decided writes to you:');
    expect(letter?.text).toContain('Please ring them and ask.');
    expect(letter?.text).not.toContain('01632');
  });

  it('needs a reason to reject, which names nobody by number', async () => {
    const id = await proposed('rethink', [rung('CALL', { value: '01632 960302' })]);

    const blank = await reject(id, { message: ' ' });
    const telling = await reject(id, { message: 'Ask jo@example.org.' });

    expect(blank.problems).toMatchObject([{ path: 'message', code: 'REQUIRED' }]);
    expect(telling.problems).toMatchObject([{ path: 'message', code: 'INVALID' }]);
    expect(telling.proposal.status).toBe('WAITING');
  });

  it('is not made about a field that is not there, or twice', async () => {
    const id = await proposed('rethink', [rung('CALL', { value: '01632 960303' }), rung('COST', { value: 'Free' })]);
    await reject(id, { fields: ['CALL'], message: 'No.' });

    const { problems } = await approve(id, { fields: ['CALL', 'EMAIL'] });

    expect(problems).toEqual([
      { path: 'fields.0', code: 'CONFLICT', message: 'The phone number has been decided already.' },
      { path: 'fields.1', code: 'NOT_FOUND', message: 'The e-mail address is not part of this proposal.' },
    ]);
  });

  it('by two people at once is made once', async () => {
    const id = await proposed('cruse', [rung('CALL', { value: '01632 960310' })]);
    const grace = await aPerson({ roles: [{ role: 'ASSURER', scope: 'E08000009' }] });

    const answers = await Promise.all([
      approve(id),
      done('rejectCrisisLineProposal', grace.viewer, { id, message: 'No.' }),
    ]);

    const refused = answers.filter(({ problems }) => problems.length > 0);
    expect(refused).toHaveLength(1);
    expect(refused[0].problems[0].code).toBe('CONFLICT');
  });
});

describe('a line that was changed after something was proposed', () => {
  it('is never overwritten: both are shown', async () => {
    const first = await proposed('beat', [rung('CALL', { value: '01632 960400' })]);
    const second = await proposed('beat', [rung('CALL', { value: '01632 960401' })]);
    await approve(first);

    const { proposal, problems } = await approve(second);

    expect(problems).toMatchObject([{ path: 'fields.CALL', code: 'CONFLICT' }]);
    expect(proposal.fields[0]).toMatchObject({
      before: '0808 801 0677',
      after: '01632 960401',
      current: '01632 960400',
      hasChanged: true,
      decision: null,
    });
    expect(proposal.warnings).toMatchObject([{ path: 'CALL', code: 'CONFLICT' }]);
    expect((await theLine('beat')).phone.value).toBe('01632 960400');
  });

  it('keeps what was checked later when an earlier check is approved after it', async () => {
    const { id: lineId } = await theLine('saneline');
    const confirm = (checkedOn: string) =>
      done('confirmCrisisLineFacts', people.rosa.viewer, {
        lineId,
        facts: ['CALL'],
        method: 'ASKED_OPERATOR',
        checkedOn,
      });
    const earlier = await confirm('2026-11-25');
    await approve((await confirm('2026-11-29')).proposal.id);

    const { problems } = await approve(earlier.proposal.id);

    expect(problems).toMatchObject([{ path: 'fields.CALL', code: 'CONFLICT' }]);
    expect((await theLine('saneline')).phone).toMatchObject({ verifiedOn: '2026-11-29', method: 'ASKED_OPERATOR' });
  });
});

describe('the day of verification', () => {
  it('is the day of the check and not that of the approval', async () => {
    const fact = rung('CALL', { value: '01632 960500', checkedOn: '2026-11-20' });
    const id = await proposed('galop', [{ ...fact, fact: 'TEXT' }]);
    api.setClock('2026-12-20T09:00:00Z');
    await approve(id);

    expect((await theLine('galop')).text).toMatchObject({ verifiedOn: '2026-11-20', status: 'VERIFIED' });
  });

  it.each([
    ['to come', '2026-12-01', /still to come/],
    ['91 days ago', '2026-08-31', /holds for 90 days/],
    ['none at all', '30 November', /YYYY-MM-DD/],
    ['before the check that stands there', '2026-11-21', /checked after that, on 22 November 2026/],
  ])('is not %s', async (_, checkedOn, message) => {
    const { problems } = await propose('samaritans', { facts: [rung('CALL', { value: '116 123', checkedOn })] });

    expect(problems).toMatchObject([{ path: 'facts.0.checkedOn' }]);
    expect(problems[0].message).toMatch(message);
  });

  it('may be 90 days ago, and today in London when it is still yesterday in UTC', async () => {
    await proposed('sobs', [rung('CALL', { value: '01632 960501', checkedOn: '2026-09-01' })]);
    api.setClock('2026-07-01T23:30:00Z');

    await proposed('sobs', [rung('COST', { value: 'Free', checkedOn: '2026-07-02' })]);
  });

  it('has to be a new one when the proposal has waited for too long', async () => {
    const id = await proposed('sobs', [rung('EMAIL', { value: 'help@example.org' })]);
    api.setClock('2027-03-01T12:00:00Z');

    const { problems } = await approve(id);

    expect(problems).toMatchObject([{ path: 'fields.EMAIL', code: 'OUT_OF_RANGE' }]);
    expect(problems[0].message).toMatch(/checked on 30 November 2026, which is too long ago/);
  });

  it('is moved on by a confirmation, which needs a second person too', async () => {
    const { id: lineId } = await theLine('papyrus-hopeline247');
    const answer = { lineId, facts: ['CALL', 'HOURS'], method: 'ASKED_OPERATOR', checkedOn: '2026-11-30' };
    const { proposal } = await done('confirmCrisisLineFacts', people.rosa.viewer, answer);
    const before = await theLine('papyrus-hopeline247');
    await approve(proposal.id);

    const after = await theLine('papyrus-hopeline247');

    expect(proposal).toMatchObject({ kind: 'CONFIRMATION', status: 'WAITING' });
    expect(before.phone.verifiedOn).toBe('2026-11-22');
    expect(after.phone).toMatchObject({
      value: '0800 068 4141',
      verifiedOn: '2026-11-30',
      source: before.phone.source,
    });
    expect(after.openNow).toBe(true);
  });

  it('is not given to what is not known', async () => {
    const { id: lineId } = await theLine('nsphuk');
    const answer = { lineId, facts: ['CALL'], method: 'ASKED_OPERATOR', checkedOn: '2026-11-30', source: 'Rang' };

    const { problems } = await done('confirmCrisisLineFacts', people.rosa.viewer, answer);

    expect(problems).toMatchObject([{ path: 'facts.0', code: 'NOT_FOUND' }]);
  });
});
