import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { episodesThrough } from './episodes-through.ts';

const api = testApi();
const { aTeam, aPerson } = builders(api);
const { open, act, mark, read, aTeamAtWork, anOpenEpisode, anAnsweredEpisode } = episodesThrough(api);

const ACCEPTED = '871731000000106';
const DECLINED = '871711000000103';

describe('markCodeEntered', () => {
  it('keeps that it was entered, when and by whom; saying it again changes nothing', async () => {
    const { worker, member, episode } = await anAnsweredEpisode('ACCEPTED');
    const colleague = await member('Lee Linker', 'LINK_WORKER');

    const first = await mark(episode.id, ACCEPTED, worker.viewer);
    const again = await mark(episode.id, ACCEPTED, colleague.viewer);

    expect(first.problems).toEqual([]);
    expect(first.episode.codeEntered).toMatchObject({ code: ACCEPTED, by: { name: 'Wanda Worker' } });
    expect(again.episode).toMatchObject({ version: first.episode.version, codeEntered: first.episode.codeEntered });
    expect(again.episode.codeToEnter).toMatchObject({ code: null, why: expect.stringContaining('coded once') });
  });

  it('happens once also when several say it at once', async () => {
    const { worker, episode } = await anAnsweredEpisode('ACCEPTED');

    const answers = await Promise.all([1, 2, 3, 4].map(() => mark(episode.id, ACCEPTED, worker.viewer)));

    expect(answers.flatMap(({ problems }) => problems)).toEqual([]);
    const { episode: kept } = await read(episode.id, worker.viewer);
    expect(kept.timeline.filter(({ step }: { step: string }) => step === 'CODE_ENTERED')).toHaveLength(1);
  });

  it('codes the next episode of the same person again', async () => {
    const { worker, personId, episode } = await anAnsweredEpisode('ACCEPTED');
    const { episode: coded } = await mark(episode.id, ACCEPTED, worker.viewer);
    await act('closeEpisode', coded, worker.viewer, 'reason: GOALS_REACHED');

    const next = await open(personId, {}, worker.viewer);
    const answered = await act('recordResponse', next.episode, worker.viewer, 'response: ACCEPTED');

    expect((await mark(answered.episode.id, ACCEPTED, worker.viewer)).problems).toEqual([]);
  });

  it.each(['HEALTH_AND_WELLBEING_COACH', 'CARE_COORDINATOR', 'SUPERVISOR'] as const)(
    'is refused to a %s, who is told why there is no code',
    async (role) => {
      const { member, episode } = await anAnsweredEpisode('ACCEPTED');
      const { viewer } = await member('Chris Colleague', role);

      expect(await mark(episode.id, ACCEPTED, viewer)).toMatchObject({ refused: 'FORBIDDEN' });
      const { episode: seen } = await read(episode.id, viewer);
      expect(seen.codeToEnter).toMatchObject({ code: null, why: expect.stringContaining('Only link workers') });
      expect(seen.codeEntered).toBeNull();
    },
  );

  it('is refused to a coach who is a link worker only elsewhere, as if there were no such episode', async () => {
    const { team, episode } = await anAnsweredEpisode('ACCEPTED');
    const { viewer } = await aPerson({
      roles: [
        { role: 'HEALTH_AND_WELLBEING_COACH', scope: team },
        { role: 'LINK_WORKER', scope: (await aTeam()).id },
      ],
    });

    expect(await mark(episode.id, ACCEPTED, viewer)).toMatchObject({ refused: 'NOT_FOUND' });
  });

  it('refuses the other code, a code with a wrong digit, and a number', async () => {
    const { worker, episode } = await anAnsweredEpisode('ACCEPTED');
    const other = await mark(episode.id, DECLINED, worker.viewer);
    const wrong = await mark(episode.id, '871731000000107', worker.viewer);
    const number = await mark(episode.id, 871731000000106, worker.viewer);

    expect(other.problems).toMatchObject([{ path: 'code', message: expect.stringContaining(`is ${ACCEPTED}`) }]);
    expect(wrong.problems).toMatchObject([{ path: 'code', message: expect.stringContaining('no SNOMED CT code') }]);
    expect(number.refused).toBe('BAD_USER_INPUT');
    expect((await read(episode.id, worker.viewer)).episode.codeEntered).toBeNull();
  });

  it('is refused before the person has answered', async () => {
    const { worker, episode } = await anOpenEpisode();

    const early = await mark(episode.id, ACCEPTED, worker.viewer);

    expect(early.problems).toMatchObject([{ path: 'id', message: expect.stringContaining('Record first') }]);
  });

  it('never holds a code that does not go with the answer, even past the program', async () => {
    const { episode } = await anAnsweredEpisode('ACCEPTED');
    const wrong = `update episode set code_entered = '${DECLINED}', code_entered_at = now(), code_entered_by = id where id = $1`;

    await expect(api.directory.reads.all('', wrong, [episode.id])).rejects.toThrow(/check constraint/);
  });
});

describe('whose it is', () => {
  it('is read by the team alone: no other team, no administrator, and never without being recorded', async () => {
    const { worker, episode, personId } = await anOpenEpisode();
    const outsiders = [whoIs('LINK_WORKER', (await aTeam()).id), administrator, whoIs('COMMISSIONER', 'E08000009')];

    const refusals = await Promise.all(outsiders.map((viewer) => read(episode.id, viewer)));
    expect(refusals.map(({ refused }) => refused)).toEqual(['NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN']);
    expect((await read(episode.id, worker.viewer)).episode.id).toBe(episode.id);

    const reads = await api.directory.reads.all(
      '',
      `select actor from audit.event where operation = 'episode' and action = 'READ' and concerns @> array[$1]`,
      [personId],
    );
    expect(reads).toEqual([{ actor: worker.id }]);
  });

  it('shows a supervisor counts and steps, and never the words', async () => {
    const { worker, member, personId } = await aTeamAtWork();
    const { viewer } = await member('Sam Supervisor', 'SUPERVISOR');
    const input = {
      referralSource: 'OTHER',
      referralSourceWords: 'A library',
      goals: ['Sing again', 'Cook for friends'],
    };
    const { episode } = await open(personId, input, worker.viewer);

    const { episode: seen } = await read(episode.id, viewer);

    expect(seen).toMatchObject({ goals: null, referralSourceWords: null, goalCounts: { set: 2, reached: 0 } });
    expect(seen.timeline).toMatchObject([{ step: 'OPENED' }]);
  });

  it('leaves ids and names of fields in the audit log, and no value', async () => {
    const { worker, personId } = await aTeamAtWork();
    const { episode } = await open(personId, { goals: ['Sing again'], needs: ['debt'] }, worker.viewer);
    await act('setGoals', episode, worker.viewer, 'goals: [{ text: "Cook for friends" }]');

    const events = await api.directory.reads.all(
      '',
      `select before, after, fields, reason from audit.event
       where subject in ('episode', 'episode_step') and (subject_id = $1 or concerns @> array[$1])`,
      [episode.id],
    );

    expect(events.length).toBeGreaterThan(3);
    expect(events).toContainEqual(expect.objectContaining({ fields: expect.arrayContaining(['goals']) }));
    expect(JSON.stringify(events)).not.toMatch(/Sing|Cook|debt/);
  });

  it('is found from the person and leads back to them; a care navigator sees no episodes', async () => {
    const { member, worker, personId, episode } = await anOpenEpisode();
    const ask = async (viewer: typeof worker.viewer) => {
      const document = 'query ($id: ID!) { supportedPerson(id: $id) { episodes { id person { id caseCode } } } }';
      return (await api.ask(document, { id: personId }, viewer)).data?.supportedPerson.episodes;
    };
    const navigator = await member('Nell Navigator', 'CARE_NAVIGATOR');

    expect(await ask(worker.viewer)).toMatchObject([{ id: episode.id, person: { id: personId } }]);
    expect(await ask(navigator.viewer)).toBeNull();
  });
});
