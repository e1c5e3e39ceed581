import { describe, expect, it } from '@jest/globals';
import { someone, whoIs } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';
import { assessing, shown } from '../../support/assessing.ts';
import { builders } from '../../support/builders.ts';
import { lunchClubs } from './lunch-club.ts';

const api = testApi();
const { aLunchClub, standingOf, detailOf } = lunchClubs(api);
const { anOrganisation } = builders(api);
const { record, approved } = assessing((...asked) => api.ask(...asked));
const AREA = 'E08000009';
const assurer = whoIs('ASSURER', AREA);

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
