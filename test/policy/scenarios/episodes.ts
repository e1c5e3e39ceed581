import { CODES } from '../../../src/features/episode/snomed.rules.ts';
import type { Attempt, Place, Scenario, Workshop } from '../scenario.ts';

const VERSION = 1;

/** Somebody of the team who holds a caseload. */
const aHolder = (workshop: Workshop, { team }: Place) =>
  workshop.aPerson({ roles: [{ role: 'LINK_WORKER', scope: team }] });

async function anEpisode(workshop: Workshop, place: Place, more: object = {}): Promise<string> {
  const person = await workshop.aSupportedPerson(place.team);
  return workshop.anEpisode(person, (await aHolder(workshop, place)).id, more);
}

const UNANSWERED = { response: null, respondedOn: null };
const CLOSED = { closedOn: '2026-03-09', closingReason: 'GOALS_REACHED' };

function onEpisode(document: string, more: object = {}, variables: object = {}): Scenario['attempt'] {
  return async (workshop, place): Promise<Attempt> => {
    const id = await anEpisode(workshop, place, more);
    return { document, variables: { id, version: VERSION, ...variables } };
  };
}

const changing = (field: string, input = ''): string =>
  `mutation ($id: ID!, $version: Int!) { ${field}(id: $id, version: $version${input}) { problems { message } } }`;

const shows = (field: string): string => `query ($id: ID!) { episode(id: $id) { ${field} } }`;

export const episodeScenarios: Record<string, Scenario> = {
  episode: { attempt: onEpisode(shows('id')), succeeded: ({ data }) => data?.episode !== null },
  episodes: {
    attempt: async (workshop, place) => {
      await anEpisode(workshop, place);
      const document = 'query ($team: ID!) { episodes(teamId: $team) { edges { node { id } } } }';
      return { document, variables: { team: place.team } };
    },
    succeeded: ({ data }) => data?.episodes.edges.length > 0,
  },
  'Episode.goals': {
    attempt: onEpisode(shows('goals { text }'), { goals: [{ text: 'See my sister more often', isReached: false }] }),
    succeeded: ({ data }) => data?.episode.goals !== null,
  },
  'Episode.referralSourceWords': {
    attempt: onEpisode(shows('referralSourceWords'), { referralSource: 'OTHER', referralSourceWords: 'A library' }),
    succeeded: ({ data }) => data?.episode.referralSourceWords !== null,
  },
  openEpisode: {
    attempt: async (workshop, place) => ({
      document: `mutation ($person: ID!, $input: EpisodeInput!) {
        openEpisode(personId: $person, input: $input) { problems { message } } }`,
      variables: {
        person: await workshop.aSupportedPerson(place.team),
        input: { referralSource: 'POLICE', heldBy: (await aHolder(workshop, place)).id },
      },
    }),
  },
  recordResponse: { attempt: onEpisode(changing('recordResponse', ', response: ACCEPTED'), UNANSWERED) },
  takeBackResponse: { attempt: onEpisode(changing('takeBackResponse')) },
  markCodeEntered: {
    attempt: onEpisode(
      'mutation ($id: ID!, $code: String!) { markCodeEntered(id: $id, code: $code) { problems { message } } }',
      {},
      { code: CODES.ACCEPTED.code },
    ),
  },
  setGoals: { attempt: onEpisode(changing('setGoals', ', goals: [{ text: "Cook for friends" }]')) },
  setReview: { attempt: onEpisode(changing('setReview', ', on: "2099-01-31"')) },
  correctEpisode: { attempt: onEpisode(changing('correctEpisode', ', input: { needs: ["debt"] }')) },
  closeEpisode: { attempt: onEpisode(changing('closeEpisode', ', reason: GOALS_REACHED')) },
  reopenEpisode: { attempt: onEpisode(changing('reopenEpisode', ', reason: CLOSED_BY_MISTAKE'), CLOSED) },
  reassignEpisode: {
    attempt: async (workshop, place) => ({
      document: `mutation ($id: ID!, $version: Int!, $to: ID!) {
        reassignEpisode(id: $id, version: $version, to: $to, reason: ABSENCE) { problems { message } } }`,
      variables: { id: await anEpisode(workshop, place), version: VERSION, to: (await aHolder(workshop, place)).id },
    }),
  },
};
