import type { Viewer } from '../../../src/shared/viewer.ts';
import { whoIs } from '../../support/viewers.ts';
import type { Place, Scenario, Workshop } from '../scenario.ts';

interface Made {
  id: string;
  version: number;
}

const LOG = `mutation ($team: ID!) { logActivity(teamId: $team, input: { kind: WELFARE_CALL, minutes: 30 }) {
  entry { id version } problems { message } } }`;
const TELL = `mutation ($team: ID!) { addCaseStudy(teamId: $team, input: { title: "A choir", text: "Ten people sing." }) {
  caseStudy { id version } problems { message } } }`;

async function made(workshop: Workshop, { team }: Place, document: string): Promise<Made> {
  const worker: Viewer = whoIs('LINK_WORKER', team);
  const { data } = await workshop.make(document, { team }, worker);
  return (data?.logActivity?.entry ?? data?.addCaseStudy?.caseStudy) as Made;
}

const inTeam = (document: string): Scenario['attempt'] => {
  return (_workshop, { team }) => Promise.resolve({ document, variables: { team } });
};

const onMade = (make: string, field: string, more = ''): Scenario['attempt'] => {
  return async (workshop, place) => {
    const { id, version } = await made(workshop, place, make);
    const document = `mutation ($id: ID!, $version: Int!) { ${field}(id: $id, version: $version${more}) { problems { message } } }`;
    return { document, variables: { id, version } };
  };
};

const listing = (field: string, make: string): Scenario => ({
  attempt: async (workshop, place) => {
    await made(workshop, place, make);
    return {
      document: `query ($team: ID!) { ${field}(teamId: $team) { edges { node { id } } } }`,
      variables: { team: place.team },
    };
  },
  succeeded: ({ data }) => data?.[field].edges.length === 1,
});

export const activityScenarios: Record<string, Scenario> = {
  activityLog: listing('activityLog', LOG),
  logActivity: { attempt: inTeam(LOG) },
  correctActivity: { attempt: onMade(LOG, 'correctActivity', ', input: { minutes: 45 }') },
  removeActivity: { attempt: onMade(LOG, 'removeActivity') },
  caseStudies: listing('caseStudies', TELL),
  addCaseStudy: { attempt: inTeam(TELL) },
  correctCaseStudy: { attempt: onMade(TELL, 'correctCaseStudy', ', input: { title: "A choir", text: "They sing." }') },
  removeCaseStudy: { attempt: onMade(TELL, 'removeCaseStudy') },
};
