import { describe, expect, it } from '@jest/globals';
import { remindOfOverdueLines } from '../../../src/features/crisis-proposal/remind-of-overdue-lines.ts';
import { unitFor } from '../../../src/database/orm.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { keeping, rung } from './keeping.ts';
import { crisisTasks, type Task } from './crisis-tasks.ts';

const api = testApi();
const who = crisisTasks(api);
const { tasks, propose } = who;
const { done, queue } = keeping(api);

describe('the same phone on two lines', () => {
  it('warns proposer and second person, keeps nobody from deciding, and stands in the queue afterwards', async () => {
    const combat = await propose('combat-stress', [rung('CALL', { value: '+44 800 138 1111' })]);
    const { edges } = await queue(who.ada.viewer, { kinds: ['PROPOSAL'] });
    const asSeen = edges
      .map(({ node }: { node: Task }) => node.proposal)
      .find((one: Task['proposal']) => one?.id === combat.id);

    const { problems } = await done('approveCrisisLineProposal', who.ada.viewer, { id: combat.id });

    const message = 'The same number stands on StepChange Debt Charity. Check which of them it belongs to.';
    expect(combat.warnings).toEqual([{ path: 'CALL', code: 'TAKEN', message }]);
    expect(asSeen).toMatchObject({ mayDecide: true, warnings: [{ message }] });
    expect(problems).toEqual([]);
    const [task] = await tasks({ kinds: ['SAME_NUMBER'] });
    expect(task?.lines.map(({ code }) => code).sort()).toEqual(['combat-stress', 'stepchange']);
    expect(task?.why).toContain('carry the same number. Check which of them it belongs to.');
  });

  it('is seen too where the other is only proposed', async () => {
    await propose('dementia', [rung('CALL', { value: '01632 960800' })]);
    const { warnings } = await propose('age-uk', [rung('TEXT', { value: 'Text HELLO to 01632960800' })], who.ada);

    expect(warnings).toMatchObject([{ path: 'TEXT', code: 'TAKEN' }]);
    expect(warnings[0].message).toContain('Alzheimer’s Society');
  });
});

describe('a reminder', () => {
  const letters = async () => {
    const em = unitFor(api.directory.orm, 'test');
    return em.execute<{ recipient: string; text: string }[]>(
      `select recipient, text from letter where template = 'crisis-lines-overdue' order by created_at`,
    );
  };
  const remind = (now: string) =>
    remindOfOverdueLines(api.directory.contextFor(systemViewer('remind-crisis-lines'), { now: () => new Date(now) }));

  it('goes to the administrators about each overdue line, at most once a week', async () => {
    await remind('2026-11-30T07:00:00Z');
    await remind('2026-11-30T07:00:01Z');
    await remind('2026-12-06T07:00:00Z');
    await Promise.all([remind('2026-12-07T07:00:00Z'), remind('2026-12-07T07:00:00Z')]);

    const [first, ...others] = await letters();

    expect(others).toHaveLength(1);
    expect(first?.recipient).toBe(who.ada.email);
    expect(first?.text).toMatch(
      /\n\n- NHS 111 Wales, option 2: phone number. Due by 30 August 2023[^]*\n\nPlease ring/,
    );
  });
});
