import { describe, expect, it } from '@jest/globals';
import { someone, whoIs } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';
import { assessing, shown } from '../../support/assessing.ts';
import { builders } from '../../support/builders.ts';
import { lunchClubs } from './lunch-club.ts';

const api = testApi();
const { aLunchClub, standingOf, detailOf } = lunchClubs(api);
const { anOrganisation, aPerson } = builders(api);
const { start, started, record, conclude, filled, approved } = assessing((...asked) => api.ask(...asked));
const AREA = 'E08000009';
const assurer = whoIs('ASSURER', AREA);

describe('a review', () => {
  it('begins, is filled check by check, and raises the standing by its decision alone', async () => {
    const id = await aLunchClub();

    const open = await started(assurer, id);
    expect(open).toMatchObject({ tier: 'A', state: 'OPEN', basis: 'CHECKLIST' });
    expect(await standingOf(id)).toBe('NOT_ASSESSED');
    const review = await approved(assurer, await aLunchClub());
    expect(review).toMatchObject({ state: 'IN_FORCE', decision: 'MET', notYetMet: [] });
  });

  it('shows seen by, seen on and expires on of each check', async () => {
    const { viewer, name } = await aPerson({ roles: [{ role: 'ASSURER', scope: AREA }] });
    api.setClock('2026-03-31T10:00:00Z');
    const review = shown(
      await record(viewer, await started(viewer, await aLunchClub()), 'safeguarding', {
        outcome: 'MET',
        evidenceKind: 'STATEMENT',
        note: 'One page on the wall.',
      }),
      'recordCheck',
    );
    api.setClock();

    expect(review.checks.find(({ code }) => code === 'safeguarding')).toMatchObject({
      seenBy: name,
      seenOn: '2026-03-31',
      expiresOn: '2028-03-31',
      note: 'One page on the wall.',
    });
  });

  it('is one at a time for a service, also when two assurers begin at once', async () => {
    const id = await aLunchClub();

    const answers = await Promise.all([start(assurer, id), start(whoIs('ASSURER', AREA), id)]);

    const problems = answers.flatMap(({ data }) => data?.startReview.problems);
    expect(problems).toEqual([
      {
        path: 'serviceId',
        code: 'CONFLICT',
        message: 'A review of this service is open already. Go on with that one.',
      },
    ]);
  });

  it('is not written over by an assurer who has read an earlier version', async () => {
    const review = await started(assurer, await aLunchClub());
    await record(assurer, review, 'safeguarding', { outcome: 'NOT_MET' });

    const { data } = await record(whoIs('ASSURER', AREA), review, 'safeguarding', {
      outcome: 'MET',
      evidenceKind: 'POLICY',
    });

    expect(data?.recordCheck.problems[0]).toMatchObject({ path: 'version', code: 'CONFLICT' });
    expect(data?.recordCheck.review.version).toBe(review.version + 1);
  });

  it('is refused to an assurer who edits for the organisation', async () => {
    const organisation = await anOrganisation();
    const id = await aLunchClub({}, organisation.id);
    const both = someone({ role: 'ASSURER', scope: AREA }, { role: 'LISTING_EDITOR', scope: organisation.id });

    const { errors } = await start(both, id);

    expect(errors[0]).toMatchObject({
      message:
        'You keep the listings of this organisation, so you cannot assess it as well. Ask another assurer of the area.',
      extensions: { code: 'FORBIDDEN' },
    });
  });

  it('is not concluded as met while anything that is asked is missing, expired or not met, and says which', async () => {
    const id = await aLunchClub();
    const review = await started(assurer, id);
    const { data } = await record(assurer, review, 'public-liability-insurance', {
      ...{ outcome: 'MET', evidenceKind: 'LETTER', seenOn: '2024-01-02', expiresOn: '2024-12-31' },
    });

    const { data: refused } = await conclude(assurer, shown({ data, errors: [], statements: 0 }, 'recordCheck'));

    const words = refused?.concludeReview.problems.map(({ message }: { message: string }) => message);
    expect(words).toContain('“Public liability insurance” ran out on 2024-12-31.');
    expect(words).toContain('“Safeguarding” has not been recorded.');
    expect(words).not.toContain('“Professional indemnity insurance” has not been recorded.');
    expect(await standingOf(id)).toBe('NOT_ASSESSED');
  });

  it('needs an action plan with days to come for WORKING_TOWARDS, of which the public sees the last day', async () => {
    const id = await aLunchClub();
    const review = await filled(assurer, id);
    const late = { decision: 'WORKING_TOWARDS', plan: [{ action: 'Write it.', dueOn: '2020-01-01' }] };
    const good = { decision: 'WORKING_TOWARDS', plan: [{ action: 'Write it.', dueOn: '2099-05-31' }] };

    const { data: none } = await conclude(assurer, review, { decision: 'WORKING_TOWARDS', plan: [] });
    const { data: past } = await conclude(assurer, review, late);
    const { data: done } = await conclude(assurer, review, good);

    expect(none?.concludeReview.problems[0]).toMatchObject({ path: 'plan', code: 'REQUIRED' });
    expect(past?.concludeReview.problems[0]).toMatchObject({ path: 'plan.0.dueOn', code: 'OUT_OF_RANGE' });
    expect(done?.concludeReview.problems).toEqual([]);
    expect(await detailOf(id, someone())).toMatchObject({
      standing: 'WORKING_TOWARDS',
      planUntil: '2099-05-31',
      words: expect.stringContaining('Its action plan runs until 31 May 2099.'),
      detail: null,
    });
  });

  it('needs no criminal record check where nobody is eligible for one', async () => {
    const review = await started(assurer, await aLunchClub());
    const decided = { outcome: 'MET', evidenceKind: 'DBS_DECISION' };

    const { data: unseen } = await record(assurer, review, 'dbs', { ...decided, dbsEligible: 'BASIC' });
    const { data: none } = await record(assurer, review, 'dbs', { ...decided, dbsEligible: 'NONE' });

    expect(unseen?.recordCheck.problems[0].path).toBe('dbsSeen');
    expect(none?.recordCheck.problems).toEqual([]);
  });

  it('that begins anew lifts nothing: NOT_MET stays until a decision', async () => {
    const id = await aLunchClub();
    const failed = shown(
      await record(assurer, await started(assurer, id), 'safeguarding', { outcome: 'NOT_MET' }),
      'recordCheck',
    );
    await conclude(assurer, failed, { decision: 'NOT_MET', reason: 'Nobody knows whom to call.' });

    await started(assurer, id);

    expect(await standingOf(id)).toBe('NOT_MET');
  });

  it('carries over what was seen of the organisation, with who saw it and when, and nothing that has run out', async () => {
    const organisation = await anOrganisation();
    await approved(assurer, await aLunchClub({}, organisation.id));

    const second = await started(assurer, await aLunchClub({}, organisation.id));

    const carried = second.checks.filter(({ isCarried }) => isCarried).map(({ code }) => code);
    expect(carried).toEqual([
      ...['safeguarding', 'public-liability-insurance', 'data-protection', 'equality-access-complaints', 'volunteers'],
    ]);
    const third = await started(assurer, await aLunchClub({ activityKinds: ['talking-support'] }, organisation.id));
    expect(third).toMatchObject({ tier: 'C' });
    expect(third.checks.some(({ isCarried }) => isCarried)).toBe(false);
  });
});
