import { whoIs } from '../../support/viewers.ts';
import type { Scenario, Workshop } from '../scenario.ts';

const OPEN = 'mutation ($id: ID!) { openSafetyChecklist(personId: $id) { checklist { id } problems { message } } }';

/** A checklist of the team that its supervisor opened. */
async function aChecklistOf(workshop: Workshop, team: string): Promise<string> {
  const id = await workshop.aSupportedPerson(team);
  const { data } = await workshop.make(OPEN, { id }, whoIs('SUPERVISOR', team));
  return data?.openSafetyChecklist.checklist.id as string;
}

const onOne = (document: string, succeeded?: Scenario['succeeded']): Scenario => ({
  attempt: async (workshop, { team }) => ({ document, variables: { id: await aChecklistOf(workshop, team) } }),
  ...(succeeded && { succeeded }),
});

export const safetyScenarios: Record<string, Scenario> = {
  openSafetyChecklist: {
    attempt: async (workshop, { team }) => ({
      document: OPEN,
      variables: { id: await workshop.aSupportedPerson(team) },
    }),
  },
  safetyChecklist: onOne(
    'query ($id: ID!) { safetyChecklist(id: $id) { missing } }',
    ({ data }) => data?.safetyChecklist.missing.length === 3,
  ),
  openSafetyChecklists: {
    attempt: (_workshop, { team }) =>
      Promise.resolve({
        document: 'query ($id: ID!) { openSafetyChecklists(teamId: $id) { edges { node { id } } } }',
        variables: { id: team },
      }),
    succeeded: ({ data }) => data?.openSafetyChecklists !== null,
  },
  recordSafetyStep: onOne(
    'mutation ($id: ID!) { recordSafetyStep(id: $id, step: MADE_COMFORTABLE) { problems { message } } }',
  ),
  closeSafetyChecklist: onOne(
    'mutation ($id: ID!) { closeSafetyChecklist(id: $id, reason: OPENED_BY_MISTAKE) { problems { message } } }',
  ),
};
