import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { assessing, type ShownReview } from '../../support/assessing.ts';
import { builders } from '../../support/builders.ts';
import { groupsToAssess } from './a-group.ts';

const api = testApi();
const { assurer, aGroup } = groupsToAssess(api);
const { anOrganisation } = builders(api);
const { approved, record, started } = assessing((...asked) => api.ask(...asked));

async function standingOf(id: string): Promise<string> {
  const [row] = await api.directory.reads.all<{ standing: string }>('', 'select standing from service where id = $1', [
    id,
  ]);
  return String(row?.standing);
}

async function complaints(review: ShownReview, check: string, input: object): Promise<string[]> {
  const { data } = await record(assurer, review, check, { outcome: 'MET', ...input });
  return data?.recordCheck.problems.map(({ message }: { message: string }) => message);
}

const DBS = { evidenceKind: 'DBS_DECISION' };

const WRONG: [what: string, check: string, input: object, words: string][] = [
  [
    'a look on a day to come',
    'safeguarding',
    { evidenceKind: 'POLICY', seenOn: '2099-01-01' },
    'Nobody has seen it on a day to come',
  ],
  [
    'evidence that ran out before it was seen',
    'safeguarding',
    { evidenceKind: 'POLICY', seenOn: '2026-01-02', expiresOn: '2026-01-02' },
    'It must run out after the day on which it was seen',
  ],
  ['insurance without a last day', 'public-liability-insurance', { evidenceKind: 'LETTER' }, 'Insurance runs out'],
  [
    'evidence of a kind that does not count',
    'safeguarding',
    { evidenceKind: 'VISIT' },
    'This is no evidence for “Safeguarding”',
  ],
  ['nothing that was seen', 'safeguarding', {}, 'Say what you have seen'],
  ['a check that is not in the framework', 'karaoke', { evidenceKind: 'VISIT' }, 'This framework has no such check'],
  [
    'that safeguarding does not apply',
    'safeguarding',
    { outcome: 'NOT_APPLICABLE', note: 'Small.' },
    'applies to every service',
  ],
  [
    'that something does not apply without a word why',
    'volunteers',
    { outcome: 'NOT_APPLICABLE' },
    'Say why it does not apply',
  ],
  ['no eligibility decision', 'dbs', { ...DBS, dbsSeen: 'NONE' }, 'Record the eligibility decision first'],
  [
    'a higher DBS check than the role is eligible for',
    'dbs',
    { ...DBS, dbsEligible: 'BASIC', dbsSeen: 'ENHANCED' },
    'A higher check than the roles are eligible for is unlawful',
  ],
  [
    'a lower one',
    'dbs',
    { ...DBS, dbsEligible: 'ENHANCED', dbsSeen: 'BASIC' },
    'eligible for a higher check than was seen',
  ],
  [
    'the number of a certificate',
    'dbs',
    { ...DBS, dbsEligible: 'BASIC', dbsSeen: 'BASIC', note: 'Certificate 0012 3456 7890' },
    'which is never kept',
  ],
];

const TIER = `mutation ($id: ID!, $tier: Tier!, $reason: String!) {
  setTier(serviceId: $id, tier: $tier, reason: $reason) { problems { path } } }`;

const REGISTER = `mutation ($id: ID!, $input: RegisterCheckInput!) {
  recordRegisterCheck(serviceId: $id, input: $input) { review { basis decision } problems { path message } } }`;

const register = async (id: string, input: object) =>
  (await api.ask(REGISTER, { id, input: { isRegistered: true, reason: 'Looked up.', ...input } }, assurer)).data
    ?.recordRegisterCheck;

describe('a check', () => {
  it.each(WRONG)('is refused with %s', async (_, check, input, words) => {
    const review = await started(assurer, await aGroup());

    expect(await complaints(review, check, input)).toEqual([expect.stringContaining(words)]);
  });

  it('of criminal records keeps the decision and the level, and no certificate', async () => {
    const review = await started(assurer, await aGroup());

    expect(await complaints(review, 'dbs', { ...DBS, dbsEligible: 'ENHANCED', dbsSeen: 'ENHANCED' })).toEqual([]);
  });
});

describe('the tier', () => {
  it('that an assurer raises asks for more, so an approved group has to show more', async () => {
    const id = await aGroup();
    await approved(assurer, id);

    await api.ask(TIER, { id, tier: 'C', reason: 'They also advise.' }, assurer);

    expect(await standingOf(id)).toBe('NOT_ASSESSED');
  });

  it('is lowered with a reason, and holds until the facts ask for more', async () => {
    const id = await aGroup({ activityKinds: ['befriending'] });
    const { data } = await api.ask(TIER, { id, tier: 'A', reason: ' ' }, assurer);
    await api.ask(TIER, { id, tier: 'A', reason: 'They meet in the café only.' }, assurer);

    expect(data?.setTier.problems).toEqual([{ path: 'reason' }]);
    expect(await started(assurer, id)).toMatchObject({ tier: 'A' });
  });
});

describe('a dated look at a register', () => {
  it('stands in for the checklist of a regulated service, until its last day', async () => {
    const id = await aGroup({ activityKinds: ['specialist-advice'] });

    const { problems } = await register(id, { register: 'FCA', reference: '700001' });

    expect(problems).toEqual([]);
    expect(await standingOf(id)).toBe('MET');
  });

  it('qualifies a statutory service of a statutory body, and of nobody else', async () => {
    const council = await anOrganisation({ kind: 'STATUTORY_BODY' });

    const theirs = await register(await aGroup({}, council.id), { register: 'STATUTORY_BODY' });
    const others = await register(await aGroup(), { register: 'STATUTORY_BODY' });

    expect(theirs.problems).toEqual([]);
    expect(others.problems[0].path).toBe('register');
  });

  it('that no longer finds it is NOT_MET at once', async () => {
    const id = await aGroup();
    const never = await register(id, { register: 'CQC', isRegistered: false });
    await register(id, { register: 'CQC', reference: '1-101' });
    await register(id, { register: 'CQC', isRegistered: false });

    expect(never.problems[0].message).toBe('It is on no register, so the checklist is asked of it. Start a review.');
    expect(await standingOf(id)).toBe('NOT_MET');
  });
});
