import { administrator } from '../../support/viewers.ts';
import type { Place, Scenario, Workshop } from '../scenario.ts';

const INPUT = { on: '2026-03-09', stage: 'BASELINE', answeredBy: 'PERSON', answers: { loneliness: 'OFTEN_OR_ALWAYS' } };
const RECORD = `mutation ($id: ID!, $input: SittingInput!) {
  recordMeasure(episodeId: $id, input: $input) { sitting { id } problems { message } } }`;

let measures = 0;

async function anEpisode(workshop: Workshop, { team }: Place) {
  const holder = await workshop.aPerson({ roles: [{ role: 'LINK_WORKER', scope: team }] });
  const id = await workshop.anEpisode(await workshop.aSupportedPerson(team), holder.id);
  return { id, viewer: holder.viewer };
}

async function aSitting(workshop: Workshop, place: Place) {
  const { id, viewer } = await anEpisode(workshop, place);
  const { data } = await workshop.make(RECORD, { id, input: INPUT }, viewer);
  return { episode: id, sitting: data?.recordMeasure.sitting.id as string };
}

/** A measure that nobody has defined yet. */
function another(): object {
  const code = `OURS_${(measures += 1)}`;
  return { code, name: 'Ours', minimum: 0, maximum: 6, direction: 'LOWER_IS_BETTER', licenceNote: 'Our own.' };
}

const DEFINE = 'mutation ($input: MeasureInput!) { defineMeasure(input: $input) { code problems { message } } }';

export const measureScenarios: Record<string, Scenario> = {
  measures: {
    attempt: () => Promise.resolve({ document: '{ measures { code } }', variables: {} }),
    succeeded: ({ data }) => data?.measures.length > 0,
  },
  'Episode.measures': {
    attempt: async (workshop, place) => ({
      document: 'query ($id: ID!) { episode(id: $id) { measures { sittings { id } } } }',
      variables: { id: (await aSitting(workshop, place)).episode },
    }),
    succeeded: ({ data }) => data?.episode.measures !== null,
  },
  recordMeasure: {
    attempt: async (workshop, place) => ({
      document: RECORD,
      variables: { id: (await anEpisode(workshop, place)).id, input: INPUT },
    }),
  },
  removeMeasures: {
    attempt: async (workshop, place) => ({
      document: 'mutation ($id: ID!) { removeMeasures(sittingId: $id) { problems { message } } }',
      variables: { id: (await aSitting(workshop, place)).sitting },
    }),
  },
  defineMeasure: { attempt: () => Promise.resolve({ document: DEFINE, variables: { input: another() } }) },
  retireMeasure: {
    attempt: async (workshop) => {
      const { data } = await workshop.make(DEFINE, { input: another() }, administrator);
      const document = 'mutation ($code: String!) { retireMeasure(code: $code) { problems { message } } }';
      return { document, variables: { code: data?.defineMeasure.code as string } };
    },
  },
};
