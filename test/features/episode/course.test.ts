import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { episodesThrough } from './episodes-through.ts';

const api = testApi();
const { aService } = builders(api);
const { anEpisode, aConnection, aSupportedPerson } = careBuilders(api);
const { act, read, aTeamAtWork } = episodesThrough(api);

/** An episode that the person accepted on 2 March 2026. */
async function anActiveEpisode(more: object = {}) {
  const at = await aTeamAtWork();
  const id = await anEpisode(at.personId, at.worker.id, more);
  return { ...at, episode: { id, version: 1 } };
}

describe('setGoals', () => {
  it('writes down what matters, and what of it is reached, for those who work with the person', async () => {
    const { worker, member, episode } = await anActiveEpisode();
    const coach = await member('Cora Coach', 'HEALTH_AND_WELLBEING_COACH');
    const goals = 'goals: [{ text: "Sing again", isReached: true }, { text: "Pay the gas bill" }]';

    const set = await act('setGoals', episode, worker.viewer, goals);

    expect(set.problems).toEqual([]);
    expect((await read(episode.id, coach.viewer)).episode).toMatchObject({
      goals: [
        { text: 'Sing again', isReached: true },
        { text: 'Pay the gas bill', isReached: false },
      ],
      goalCounts: { set: 2, reached: 1 },
    });
  });

  it.each([
    ['born 3 May 1951', 'date of birth'],
    ['NHS number 943 476 5919', 'NHS number'],
    ['lives at SW1A 1AA', 'postcode'],
    ['   ', 'what matters'],
  ])('refuses “%s”', async (text, words) => {
    const { worker, episode } = await anActiveEpisode();

    const { problems } = await act('setGoals', episode, worker.viewer, `goals: [{ text: "${text}" }]`);

    expect(problems).toEqual([
      expect.objectContaining({ path: 'goals.0.text', message: expect.stringContaining(words) }),
    ]);
  });
});

describe('setReview', () => {
  it('is overdue from the day after, by London’s calendar', async () => {
    api.setClock('2026-06-01T10:00:00Z');
    const { team, worker, episode } = await anActiveEpisode();
    await act('setReview', episode, worker.viewer, 'on: "2026-06-10"');
    const overdue = async () => {
      const list = `query ($team: ID!) { episodes(teamId: $team, state: REVIEW_OVERDUE) { edges { node { isReviewOverdue } } } }`;
      return (await api.ask(list, { team }, worker.viewer)).data?.episodes.edges.length;
    };

    api.setClock('2026-06-10T22:59:00Z');
    const onTheDay = await overdue();
    api.setClock('2026-06-10T23:01:00Z');
    const dayAfter = await overdue();
    api.setClock();

    expect([onTheDay, dayAfter]).toEqual([0, 1]);
  });
});

describe('reassignEpisode', () => {
  it('hands it over, by a supervisor too, with the connections that are still followed up', async () => {
    const { worker, member, episode } = await anActiveEpisode();
    const supervisor = await member('Sam Supervisor', 'SUPERVISOR');
    const colleague = await member('Lee Linker', 'LINK_WORKER');
    const service = (await aService()).id;
    const going = await aConnection(episode.id, service);
    const ended = await aConnection(episode.id, service, { state: 'ENDED', outcome: 'GOT_HELP' });

    const handed = await act('reassignEpisode', episode, supervisor.viewer, `to: "${colleague.id}", reason: ABSENCE`);

    expect(handed.problems).toEqual([]);
    expect(handed.episode).toMatchObject({ heldBy: { name: 'Lee Linker' }, timeline: [{ step: 'HANDED_OVER' }] });
    const held = await api.directory.reads.all<{ id: string; by: string }>(
      '',
      'select id, held_by as by from connection where episode_id = $1 order by id',
      [episode.id],
    );
    expect(held).toEqual([
      { id: going, by: colleague.id },
      { id: ended, by: worker.id },
    ]);
  });

  it('refuses whoever holds no caseload in the team, and whoever holds it already', async () => {
    const { worker, member, episode } = await anActiveEpisode();
    const navigator = await member('Nell Navigator', 'CARE_NAVIGATOR');

    for (const { id } of [navigator, worker]) {
      const { problems } = await act('reassignEpisode', episode, worker.viewer, `to: "${id}", reason: OTHER`);
      expect(problems).toMatchObject([{ path: 'to', code: 'INVALID' }]);
    }
  });
});

describe('correctEpisode', () => {
  it('corrects the connections as well, but for those in figures that are frozen', async () => {
    api.setClock('2026-04-20T10:00:00Z');
    const { worker, episode } = await anActiveEpisode({ referredOn: '2025-11-03', respondedOn: '2025-11-05' });
    const service = (await aService()).id;
    const planned = await aConnection(episode.id, service, { state: 'PLANNED', madeOn: null });
    const frozen = await aConnection(episode.id, service, { madeOn: '2025-12-31' });
    const open = await aConnection(episode.id, service, { madeOn: '2026-01-01' });
    const input = 'input: { referralSource: PHARMACY, populations: ["lonely-or-isolated"] }';

    const { problems } = await act('correctEpisode', episode, worker.viewer, input);

    api.setClock();
    expect(problems).toEqual([]);
    const rows = await api.directory.reads.all(
      '',
      'select id, referral_source as source, populations, version from connection where episode_id = $1 order by id',
      [episode.id],
    );
    expect(rows).toEqual([
      { id: planned, source: 'PHARMACY', populations: ['lonely-or-isolated'], version: 2 },
      { id: frozen, source: 'GP_PRACTICE', populations: [], version: 1 },
      { id: open, source: 'PHARMACY', populations: ['lonely-or-isolated'], version: 2 },
    ]);
  });

  it('takes the words away with the source that they were for, and keeps a code that has been retired', async () => {
    const other = { referralSource: 'OTHER', referralSourceWords: 'A library', needs: ['retired-need'] };
    const { worker, episode } = await anActiveEpisode(other);

    const corrected = await act('correctEpisode', episode, worker.viewer, 'input: { referralSource: POLICE }');

    expect(corrected.problems).toEqual([]);
    expect(corrected.episode).toMatchObject({ referralSource: 'POLICE', referralSourceWords: null });
  });

  it('refuses a day of referral after the answer', async () => {
    const { worker, episode } = await anActiveEpisode();

    const { problems } = await act('correctEpisode', episode, worker.viewer, 'input: { referredOn: "2026-03-03" }');

    expect(problems).toMatchObject([{ path: 'referredOn', code: 'OUT_OF_RANGE' }]);
  });
});

describe('episodes', () => {
  it('shows those of a team by how far they have come and by whose they are', async () => {
    const { team, worker, member, episode } = await anActiveEpisode();
    const colleague = await member('Lee Linker', 'LINK_WORKER');
    const unanswered = { response: null, respondedOn: null };
    const waiting = await anEpisode(await aSupportedPerson(team), colleague.id, unanswered);
    const ended = await anEpisode(await aSupportedPerson(team), worker.id, {
      closedOn: '2026-04-01',
      closingReason: 'DIED',
    });
    const shown = async (filter: string) => {
      const list = `query ($team: ID!) { episodes(teamId: $team ${filter}) { edges { node { id } } } }`;
      const { data } = await api.ask(list, { team }, worker.viewer);
      return data?.episodes.edges.map(({ node }: { node: { id: string } }) => node.id);
    };

    expect(await shown('')).toEqual([episode.id, waiting, ended]);
    expect(await shown('state: OPEN')).toEqual([episode.id, waiting]);
    expect(await shown('state: ACTIVE')).toEqual([episode.id]);
    expect(await shown('state: AWAITING_RESPONSE')).toEqual([waiting]);
    expect(await shown('state: CLOSED')).toEqual([ended]);
    expect(await shown('state: CODE_TO_ENTER')).toEqual([episode.id, ended]);
    expect(await shown(`heldBy: "${colleague.id}"`)).toEqual([waiting]);
  });
});
