import { describe, expect, it } from '@jest/globals';
import { someone, whoIs } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';
import { assessing, shown } from '../../support/assessing.ts';
import { builders } from '../../support/builders.ts';

const api = testApi();
const { anOrganisation, aService, aPerson } = builders(api);
const { start, started, record, conclude, filled, approved } = assessing((...asked) => api.ask(...asked));

const AREA = 'E08000009';
const assurer = whoIs('ASSURER', AREA);
const LUNCH_CLUB = {
  catchment: [AREA],
  eligibility: { minimumAge: 18 },
  attendance: ['IN_PERSON'],
  activityKinds: ['social-or-lunch-club'],
  contacts: [{ phone: '01632 960001' }],
};

async function aLunchClub(input: object = {}, organisation?: string): Promise<string> {
  return (await aService({ ...LUNCH_CLUB, ...input }, organisation)).id;
}

async function standingOf(id: string): Promise<string> {
  const [row] = await api.directory.reads.all<{ standing: string }>('', 'select standing from service where id = $1', [
    id,
  ]);
  return String(row?.standing);
}

async function detailOf(id: string, viewer = assurer) {
  const { data } = await api.ask(
    `query ($id: ID!) { service(id: $id) { standing assurance { standing words since planUntil detail {
      stage tier derivedTier tierReasons chosenReason reasons nextExpiryOn decisions { decision reason isAutomatic decidedBy }
      open { id } inForce { id version state checks { code outcome seenBy note isCarried reopenedBy } } } } } }`,
    { id },
    viewer,
  );
  return data?.service.assurance;
}

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

describe('evidence that is renewed after the decision', () => {
  it('lowers the standing at once when it is worse, and a better one later does not raise it', async () => {
    const id = await aLunchClub();
    const review = await approved(assurer, id);

    const worse = shown(await record(assurer, review, 'health-and-safety', { outcome: 'NOT_MET' }), 'recordCheck');
    const lowered = await standingOf(id);
    await record(assurer, worse, 'health-and-safety', { outcome: 'MET', evidenceKind: 'VISIT' });

    expect(lowered).toBe('NOT_MET');
    expect(await standingOf(id)).toBe('NOT_MET');
    const events = await api.directory.reads.all<{ reason: string; after: object }>(
      '',
      `select reason, after from audit.event where subject_id = $1 and after ? 'standing' and action = 'UPDATE' order by id`,
      [id],
    );
    expect(events).toMatchObject([
      { after: { standing: 'MET' }, reason: 'All has been seen.' },
      { after: { standing: 'NOT_MET' }, reason: expect.stringContaining('Health and safety, and the venue: not met') },
    ]);
  });

  it('counts through the end of its last day in London, and not on the next', async () => {
    api.setClock('2026-06-01T10:00:00Z');
    const id = await aLunchClub();
    await approved(assurer, id, { expiresOn: '2026-06-30' });
    api.setClock('2026-06-30T22:59:00Z');
    const lastMinute = (await detailOf(id)).standing;
    api.setClock('2026-06-30T23:00:00Z');
    const nextDay = await detailOf(id);
    api.setClock();

    expect(lastMinute).toBe('MET');
    expect(nextDay).toMatchObject({ standing: 'EXPIRED' });
    expect(nextDay.detail.reasons).toContain('Public liability insurance ran out on 2026-06-30.');
  });

  it('is recorded for the other services of the organisation too, where it is about the organisation', async () => {
    const organisation = await anOrganisation();
    const [first, second] = [await aLunchClub({}, organisation.id), await aLunchClub({}, organisation.id)];
    const review = await approved(assurer, first);
    await approved(assurer, second);

    const { data } = await record(assurer, review, 'safeguarding', { outcome: 'NOT_MET', everyService: true });
    const { data: own } = await record(
      assurer,
      shown({ data, errors: [], statements: 0 }, 'recordCheck'),
      'named-contact',
      {
        outcome: 'NOT_MET',
        everyService: true,
      },
    );

    expect([await standingOf(first), await standingOf(second)]).toEqual(['NOT_MET', 'NOT_MET']);
    expect(own?.recordCheck.problems[0]).toMatchObject({ path: 'everyService', code: 'INVALID' });
  });
});

describe('what is seen of quality assurance', () => {
  it('is all for assurers, what is asked for editors, and the standing for the public', async () => {
    const organisation = await anOrganisation();
    const id = await aLunchClub({}, organisation.id);
    await approved(assurer, id, { note: 'Spoke to the lead.' });

    const [whole, asked, open] = [
      await detailOf(id),
      await detailOf(id, whoIs('LISTING_EDITOR', organisation.id)),
      await detailOf(id, someone()),
    ];

    expect(whole.detail).toMatchObject({
      stage: 'CONCLUDED',
      reasons: ['All that is asked of it is met and in date.'],
    });
    expect(whole.detail.inForce.checks[0]).toMatchObject({ outcome: 'MET', note: 'Spoke to the lead.' });
    expect(asked.detail.inForce.checks[0]).toMatchObject({ outcome: 'MET', note: null, seenBy: null });
    expect(open).toMatchObject({ standing: 'MET', words: 'It meets the quality standard.', detail: null });
  });
});
