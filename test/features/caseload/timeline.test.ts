import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { aTeamAtWork, type TeamAtWork } from './a-team.ts';

const api = testApi();
let at: TeamAtWork;

beforeAll(async () => {
  at = await aTeamAtWork(api);
});
afterAll(() => api.setClock());

it('tells of contacts and of safety checklists in the timeline of an episode, and of no note', async () => {
  const person = await at.aSupportedPerson(at.team);
  const episode = await at.anEpisode(person, at.leila.id);
  const ask = (document: string) => api.ask(document, { person, episode }, at.leila.viewer);
  api.setClock('2026-06-10T10:00:00Z');
  await ask(`mutation ($episode: ID!) {
    recordContact(episodeId: $episode, kind: HOME_VISIT, minutes: 50, note: "With the dog.") { problems { code } } }`);
  api.setClock('2026-06-10T23:30:00Z');
  const { data } = await ask(`mutation ($person: ID!, $episode: ID!) {
    openSafetyChecklist(personId: $person, episodeId: $episode) { checklist { id } } }`);
  await api.ask(
    'mutation ($id: ID!) { closeSafetyChecklist(id: $id, reason: OPENED_BY_MISTAKE) { problems { code } } }',
    { id: data?.openSafetyChecklist.checklist.id },
    at.leila.viewer,
  );

  const { data: seen } = await api.ask(
    'query ($episode: ID!) { episode(id: $episode) { timeline { on step what why by { name } } } }',
    { episode },
    at.sunil.viewer,
  );

  const by = { name: 'Leila Hart' };
  expect(seen?.episode.timeline).toEqual([
    { on: '2026-06-10', step: null, what: 'A home visit of 50 minutes.', why: null, by },
    { on: '2026-06-11', step: null, what: 'A safety checklist was opened.', why: null, by },
    { on: '2026-06-11', step: null, what: 'The safety checklist was closed.', why: null, by },
  ]);
});
