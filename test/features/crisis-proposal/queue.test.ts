import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { someone, whoIs } from '../../support/viewers.ts';
import { keeping, PROPOSAL, rung } from './keeping.ts';
import { crisisTasks } from './crisis-tasks.ts';

const api = testApi();
const who = crisisTasks(api);
const { tasks, propose } = who;
const { aPerson } = builders(api);
const { done, panel, queue, theLine } = keeping(api);

describe('the queue', () => {
  it('says what is due and why, in the order of risk, and the urgent first', async () => {
    await propose('citizens-advice', [rung('COST', { value: 'Free' })]);
    await propose('shelter', [rung('COST', { value: 'Free' })]);
    await propose('samaritans', [rung('COST', { value: 'Free' })]);

    const all = await tasks();

    expect(all.slice(0, 3).map(({ lines }) => lines[0]?.code)).toEqual(['samaritans', 'citizens-advice', 'shelter']);
    expect(all[0]?.why).toBe('Proposed on 30 November 2026 for Samaritans: cost. A second person has to decide.');
    expect([...new Set(all.map(({ kind }) => kind))]).toEqual(['PROPOSAL', 'OVERDUE', 'NEVER_VERIFIED']);
    const overdue = all.find(({ kind }) => kind === 'OVERDUE');
    expect(overdue).toMatchObject({ lines: [{ code: 'nhs-111-wales' }], dueOn: '2023-08-30' });
    expect(overdue?.why).toContain('phone number. Due by 30 August 2023: last checked more than 90 days ago');
    const missing = all.filter(({ kind }) => kind === 'NEVER_VERIFIED').map(({ lines }) => lines[0]?.code);
    expect(missing.slice(0, 4)).toEqual([
      'nhs-111-england',
      'nhs-111-wales',
      'urgent-mental-health-scotland',
      'urgent-mental-health-northern-ireland',
    ]);
  });

  it.each([
    ['2027-02-05T23:59:59Z', []],
    ['2027-02-06T00:00:00Z', ['DUE_SOON']],
    ['2027-02-20T23:59:59Z', ['DUE_SOON']],
    ['2027-02-21T00:00:00Z', ['OVERDUE']],
  ])('a check of 22 November at %s: %j', async (now, kinds) => {
    const { id: lineId } = await theLine('ndah');
    api.setClock(now);

    const due = (await tasks({ lineId })).filter(({ kind }) => kind !== 'NEVER_VERIFIED');

    expect(due.map(({ kind }) => kind)).toEqual(kinds);
    expect(due.map(({ dueOn }) => dueOn)).toEqual(kinds.map(() => '2027-02-20'));
  });

  it('shows to staff what nobody has verified, and to nobody else', async () => {
    const { id: lineId, phone } = await theLine('lifeline-ni');

    const [task] = await tasks({ lineId, kinds: ['NEVER_VERIFIED'] }, who.rosa.viewer);

    expect(phone).toMatchObject({ value: null, beingChecked: true });
    expect(task?.facts).toContainEqual(
      expect.objectContaining({ fact: 'CALL', value: '0808 808 8000', status: 'NEVER_VERIFIED', isProposed: false }),
    );
    for (const viewer of [someone(), whoIs('LISTING_EDITOR', 'theirs'), whoIs('COMMISSIONER', 'E08000009')])
      await expect(queue(viewer)).rejects.toThrow('FORBIDDEN');
  });

  it('says of a fact that it is proposed already, so that nobody rings twice', async () => {
    const { id: lineId } = await theLine('breathing-space');
    const first = await propose('breathing-space', [rung('CALL', { value: '01632 960700' })]);
    const second = await propose('breathing-space', [rung('CALL', { value: '01632 960701' })], who.ada);

    const [task] = await tasks({ lineId, kinds: ['NEVER_VERIFIED'] });

    expect(task?.facts.find(({ fact }) => fact === 'CALL')?.isProposed).toBe(true);
    expect(first.warnings).toEqual([]);
    expect(second.warnings).toMatchObject([{ message: 'Another proposal for the phone number waits as well.' }]);
  });

  it('is read page by page', async () => {
    const whole = (await queue(who.ada.viewer)).edges.map(({ cursor }: { cursor: string }) => cursor);
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo } = await queue(who.ada.viewer, { first: 7, after });
      paged.push(...edges.map(({ cursor }: { cursor: string }) => cursor));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }

    expect(whole.length).toBeGreaterThan(50);
    expect(paged).toEqual(whole);
  });

  it('takes few statements, however much there is to do', async () => {
    const document =
      '{ crisisLineQueue(first: 100) { edges { node { why lines { name } proposal { proposedBy } } } } }';

    const { statements } = await api.ask(document, {}, who.ada.viewer);

    expect(statements).toBeLessThanOrEqual(4);
  });
});

describe('proposals', () => {
  it('are found again: all by those who keep lines true, one’s own by anybody', async () => {
    const leaver = await aPerson({ name: 'Lee', roles: [{ role: 'SUPERVISOR', scope: 'a team' }] });
    const { id } = await propose('frank', [rung('TEXT', { value: '82111' })], leaver);
    const without = someone();
    const asked = (viewer: typeof without, isMine = false) =>
      api.ask(
        `query ($isMine: Boolean!) { crisisLineProposals(isMine: $isMine, first: 1) { edges { node { id proposedBy } } } }`,
        { isMine },
        viewer,
      );
    const read = (viewer: typeof without) =>
      api.ask(`query ($id: ID!) { node(id: $id) { id ... on CrisisLineProposal { lineName } } }`, { id }, viewer);

    const ofRosa = await asked(who.rosa.viewer);

    expect(ofRosa.data?.crisisLineProposals.edges).toMatchObject([{ node: { id, proposedBy: 'Lee' } }]);
    expect((await asked(who.ada.viewer, true)).data?.crisisLineProposals.edges[0]?.node.id).not.toBe(id);
    expect((await asked({ ...leaver.viewer, roles: [] })).data?.crisisLineProposals.edges[0]?.node.id).toBe(id);
    expect((await asked(without)).data?.crisisLineProposals.edges).toEqual([]);
    expect((await read(who.rosa.viewer)).data?.node).toMatchObject({ id });
    expect((await read(without)).data?.node).toBeNull();
  });

  it('are made once for a key', async () => {
    const { id: lineId } = await theLine('frank');
    const variables = { lineId, facts: [rung('COST', { value: 'Free' })], key: 'frank-is-free' };

    const first = await done('proposeCrisisLineChange', who.rosa.viewer, variables);
    const again = await done('proposeCrisisLineChange', who.rosa.viewer, variables);

    expect(again.proposal).toEqual(first.proposal);
  });

  it('stand in the audit log without what people wrote', async () => {
    const { id } = await propose('frank', [rung('WEBSITE', { value: 'https://frank.example.org' })]);

    const { data } = await api.ask(
      'query ($id: ID!) { auditEvents(filter: { subjectId: $id }) { edges { node { operation role before after } } } }',
      { id },
      who.ada.viewer,
    );

    expect(data?.auditEvents.edges).toMatchObject([
      { node: { operation: 'proposeCrisisLineChange', role: 'LINK_WORKER' } },
    ]);
    expect(JSON.stringify(data)).not.toContain('frank.example.org');
  });
});

it('no value that nobody verified is in any panel while it waits', async () => {
  const secret = '01632 960999';
  const { fields } = await propose('napac', [rung('CALL', { value: secret })]);
  const { data } = await api.ask(`query ($id: ID) { crisisLineProposals(lineId: $id) { edges { node { id } } } }`);

  expect(fields[0].after).toBe(secret);
  expect(data).toBeNull();
  expect(JSON.stringify(await panel())).not.toContain(secret);
  expect(PROPOSAL).toContain('warnings');
});
