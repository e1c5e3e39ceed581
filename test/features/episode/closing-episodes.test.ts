import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { careBuilders } from '../../support/care.ts';
import { episodesThrough } from './episodes-through.ts';

const api = testApi();
const { anEpisode } = careBuilders(api);
const { open, act, mark, aTeamAtWork } = episodesThrough(api);
const ACCEPTED = '871731000000106';

/** An episode that the person accepted on 2 March 2026. */
async function anActiveEpisode(more: object = {}) {
  const at = await aTeamAtWork();
  const id = await anEpisode(at.personId, at.worker.id, more);
  return { ...at, episode: { id, version: 1 } };
}

describe('closeEpisode and reopenEpisode', () => {
  it('ends with a reason, and goes on again', async () => {
    const { worker, episode } = await anActiveEpisode();

    const closed = await act('closeEpisode', episode, worker.viewer, 'reason: GOALS_REACHED, on: "2026-04-01"');
    const reopened = await act('reopenEpisode', closed.episode, worker.viewer, 'reason: MORE_TO_DO');

    expect(closed.episode).toMatchObject({ state: 'CLOSED', closedOn: '2026-04-01', closingReason: 'GOALS_REACHED' });
    expect(reopened.episode).toMatchObject({ state: 'ACTIVE', closedOn: null });
    expect(reopened.episode.timeline).toMatchObject([
      { on: '2026-04-01', step: 'CLOSED', why: 'What mattered to the person is reached.' },
      { step: 'REOPENED', why: 'There is more to do.' },
    ]);
  });

  it('is no first interaction any more when it goes on, unless it was closed by mistake', async () => {
    const again = await anActiveEpisode();
    const mistake = await anActiveEpisode();
    const reopenedAs = async ({ worker, episode }: typeof again, reason: string) => {
      const closed = await act('closeEpisode', episode, worker.viewer, 'reason: OTHER');
      return act('reopenEpisode', closed.episode, worker.viewer, `reason: ${reason}`);
    };

    const cameBack = await reopenedAs(again, 'PERSON_CAME_BACK');
    const putRight = await reopenedAs(mistake, 'CLOSED_BY_MISTAKE');
    const marked = await mark(cameBack.episode.id, ACCEPTED, again.worker.viewer);

    expect(cameBack.episode.codeToEnter).toMatchObject({
      code: null,
      why: expect.stringContaining('first interaction'),
    });
    expect(marked.problems).toMatchObject([{ message: expect.stringContaining('first interaction') }]);
    expect(putRight.episode.codeToEnter).toMatchObject({ code: ACCEPTED });
  });

  const REFUSED: [what: string, words: string, attempt: [field: string, more: string, state?: object]][] = [
    ['to close with a decline', 'Record that the person declines', ['closeEpisode', 'reason: DECLINED']],
    [
      'goals reached by whoever never accepted',
      'that the person accepted',
      ['closeEpisode', 'reason: GOALS_REACHED', { response: null, respondedOn: null }],
    ],
    ['an end before the answer', 'too early', ['closeEpisode', 'reason: OTHER, on: "2026-03-01"']],
    [
      'a second end',
      'closed since 1 April 2026',
      ['closeEpisode', 'reason: OTHER', { closedOn: '2026-04-01', closingReason: 'OTHER' }],
    ],
    ['to reopen what is open', 'nothing to reopen', ['reopenEpisode', 'reason: MORE_TO_DO']],
    [
      'to reopen what was declined',
      'open a new episode',
      [
        'reopenEpisode',
        'reason: PERSON_CAME_BACK',
        { response: 'DECLINED', closedOn: '2026-03-02', closingReason: 'DECLINED' },
      ],
    ],
  ];
  it.each(REFUSED)('refuses %s', async (_what, words, [field, more, state]) => {
    const { worker, episode } = await anActiveEpisode(state);

    const { problems } = await act(field, episode, worker.viewer, more);

    expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining(words) })]);
  });

  it('does not go on where another one of the person is open', async () => {
    const { worker, personId, episode } = await anActiveEpisode({ closedOn: '2026-04-01', closingReason: 'OTHER' });
    await open(personId, {}, worker.viewer);

    const { problems } = await act('reopenEpisode', episode, worker.viewer, 'reason: PERSON_CAME_BACK');

    expect(problems).toMatchObject([{ path: 'personId', code: 'TAKEN' }]);
  });
});
