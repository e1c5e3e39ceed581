import { describe, expect, it } from '@jest/globals';
import { REFERRAL_SOURCES } from '../../../src/features/episode/episode.codes.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { episodesThrough } from './episodes-through.ts';

const api = testApi();
const { aTeam, aPerson } = builders(api);
const { open, act, mark, aTeamAtWork, anOpenEpisode, anAnsweredEpisode } = episodesThrough(api);

const ACCEPTED = '871731000000106';
const DECLINED = '871711000000103';

describe('openEpisode', () => {
  it('begins with a referral in the caseload of whoever opens it', async () => {
    api.setClock('2026-03-10T09:00:00Z');
    const { worker, personId } = await aTeamAtWork();

    const { episode, problems } = await open(
      personId,
      {
        needs: ['debt'],
        populations: ['lonely-or-isolated'],
        goals: [' Get out twice a week '],
        reviewOn: '2026-04-10',
      },
      worker.viewer,
    );

    api.setClock();
    expect(problems).toEqual([]);
    expect(episode).toMatchObject({
      ...{
        state: 'AWAITING_RESPONSE',
        referralSource: 'GP_PRACTICE',
        referredOn: '2026-03-10',
        reviewOn: '2026-04-10',
      },
      needs: [{ code: 'debt' }],
      populations: [{ code: 'lonely-or-isolated' }],
      goals: [{ text: 'Get out twice a week', isReached: false }],
      heldBy: { name: 'Wanda Worker' },
      codeToEnter: { code: null, why: expect.stringContaining('Record first') },
      timeline: [{ on: '2026-03-10', step: 'OPENED', by: { name: 'Wanda Worker' } }],
    });
  });

  it.each(REFERRAL_SOURCES)('takes a referral from %s', async (referralSource) => {
    const { worker, personId } = await aTeamAtWork();
    const words = referralSource === 'OTHER' ? { referralSourceWords: 'A food bank' } : {};

    const { episode, problems } = await open(personId, { referralSource, ...words }, worker.viewer);

    expect(problems).toEqual([]);
    expect(episode).toMatchObject({ referralSource });
  });

  const REFUSED: [what: string, input: object, wrong: [path: string, words: string]][] = [
    ['another source without a word', { referralSource: 'OTHER' }, ['referralSourceWords', 'in a word or two']],
    ['words beside a known source', { referralSourceWords: 'Dr Gray' }, ['referralSourceWords', 'Leave the words out']],
    [
      'a source that can be rung',
      { referralSource: 'OTHER', referralSourceWords: 'her son, 07700 900123' },
      ['referralSourceWords', 'phone number'],
    ],
    ['a goal that can be written to', { goals: ['Mail jo@example.org'] }, ['goals.0.text', 'e-mail address']],
    ['six goals', { goals: ['1', '2', '3', '4', '5', '6'] }, ['goals', 'at most 5']],
    ['a story for a goal', { goals: ['x'.repeat(121)] }, ['goals.0.text', 'Shorten this to 120']],
    ['an unknown need', { needs: ['debt', 'gold'] }, ['needs.1', 'no code “gold”']],
    ['an unknown population', { populations: ['giants'] }, ['populations.0', 'no code “giants”']],
    ['a referral of tomorrow', { referredOn: '2099-01-01' }, ['referredOn', 'still to come']],
    ['a day that is none', { referredOn: '2026-02-30' }, ['referredOn', 'YYYY-MM-DD']],
    ['a review in the past', { reviewOn: '2020-01-01' }, ['reviewOn', 'has passed']],
  ];
  it.each(REFUSED)('refuses %s', async (_what, input, [path, words]) => {
    const { worker, personId } = await aTeamAtWork();

    const { episode, problems } = await open(personId, input, worker.viewer);

    expect(episode).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ path, message: expect.stringContaining(words) })]);
  });

  it('puts it into the caseload of a colleague who holds one, and of nobody else', async () => {
    const { team, worker, member, personId } = await aTeamAtWork();
    const coach = await member('Cora Coach', 'HEALTH_AND_WELLBEING_COACH');
    const others = [
      await member('Sam Supervisor', 'SUPERVISOR'),
      await member('Nell Navigator', 'CARE_NAVIGATOR'),
      await aPerson({ roles: [{ role: 'LINK_WORKER', scope: (await aTeam()).id }] }),
    ];

    for (const { id: heldBy } of others) {
      const { problems } = await open(personId, { heldBy }, worker.viewer);
      expect(problems).toMatchObject([{ path: 'heldBy', code: 'INVALID' }]);
    }
    const { episode } = await open(personId, { heldBy: coach.id }, worker.viewer);
    expect(episode.heldBy).toEqual({ name: 'Cora Coach' });
    expect(team).toBeTruthy();
  });

  it('opens one of a person at a time, also when two open it at once', async () => {
    const { worker, personId } = await aTeamAtWork();

    const answers = await Promise.all([open(personId, {}, worker.viewer), open(personId, {}, worker.viewer)]);

    const problems = answers.flatMap((answer) => answer.problems);
    expect(problems).toMatchObject([{ path: 'personId', code: 'TAKEN' }]);
    expect(answers.filter(({ episode }) => episode)).toHaveLength(1);
  });
});

describe('recordResponse', () => {
  it('says after an acceptance which code to enter', async () => {
    const { episode } = await anAnsweredEpisode('ACCEPTED');

    expect(episode).toMatchObject({ state: 'ACTIVE', response: 'ACCEPTED', codeToEnter: { code: ACCEPTED } });
  });

  it('closes the episode with a decline, and says which code to enter', async () => {
    const { episode } = await anAnsweredEpisode('DECLINED');

    expect(episode).toMatchObject({ state: 'CLOSED', closingReason: 'DECLINED', codeToEnter: { code: DECLINED } });
  });

  it.each([
    ['ACCEPTED', 'ACCEPTED'],
    ['ACCEPTED', 'DECLINED'],
    ['DECLINED', 'ACCEPTED'],
    ['DECLINED', 'DECLINED'],
  ] as const)('refuses, after %s in the same referral, %s', async (first, second) => {
    const { worker, episode } = await anAnsweredEpisode(first);

    const again = await act('recordResponse', episode, worker.viewer, `response: ${second}`);

    expect(again.problems).toMatchObject([{ path: 'response', code: 'TAKEN' }]);
    expect(again.episode).toMatchObject({ response: first });
  });

  it('refuses a day before the referral, and one that is to come', async () => {
    const { worker, episode } = await anOpenEpisode();
    for (const on of ['2020-01-01', '2099-01-01']) {
      const { problems } = await act('recordResponse', episode, worker.viewer, `response: ACCEPTED, on: "${on}"`);
      expect(problems).toMatchObject([{ path: 'on', code: 'OUT_OF_RANGE' }]);
    }
  });

  it('refuses whoever saw an older version, and shows the newest', async () => {
    const { worker, episode } = await anOpenEpisode();
    await act('setReview', episode, worker.viewer, 'on: "2099-01-31"');

    const late = await act('recordResponse', episode, worker.viewer, 'response: ACCEPTED');

    expect(late.problems).toMatchObject([{ path: 'version', code: 'CONFLICT' }]);
    expect(late.episode).toMatchObject({ version: 2, reviewOn: '2099-01-31', response: null });
  });

  it('can be taken back where it was a mistake, until a code was entered for it', async () => {
    const { worker, episode } = await anAnsweredEpisode('DECLINED');

    const taken = await act('takeBackResponse', episode, worker.viewer);
    const right = await act('recordResponse', taken.episode, worker.viewer, 'response: ACCEPTED');
    const coded = await mark(episode.id, ACCEPTED, worker.viewer);
    const late = await act('takeBackResponse', coded.episode, worker.viewer);

    expect(taken.episode).toMatchObject({ state: 'AWAITING_RESPONSE', response: null, closedOn: null });
    expect(right.episode).toMatchObject({ state: 'ACTIVE', codeToEnter: { code: ACCEPTED } });
    expect(late.problems).toMatchObject([{ path: 'id', message: expect.stringContaining('so it stands') }]);
  });
});
