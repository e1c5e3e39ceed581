import { londonDay } from '../../../src/shared/opening-hours/london.ts';
import { newId } from '../../../src/shared/uuid.ts';
import type { Scenario, Workshop } from '../scenario.ts';

const today = () => londonDay(new Date());

/** What a fact is said to be, each time something else. */
const said = () => ({
  fact: 'COST',
  value: `Free, as of ${newId()}`,
  source: 'Rang the line',
  method: 'ASKED_OPERATOR',
  checkedOn: today(),
});

const PROPOSE = `mutation ($lineId: ID!, $facts: [CrisisFactInput!]) {
  proposeCrisisLineChange(lineId: $lineId, facts: $facts) { proposal { id } problems { message } } }`;

async function aLine(workshop: Workshop): Promise<string> {
  const { data } = await workshop.make('{ crisisLines { lines { id code } } }', {});
  return (data?.crisisLines.lines as { id: string; code: string }[]).find(({ code }) => code === 'mind')?.id ?? '';
}

async function aChange(workshop: Workshop) {
  return { lineId: await aLine(workshop), facts: [said()] };
}

async function aProposal(workshop: Workshop): Promise<string> {
  const { data } = await workshop.make(PROPOSE, await aChange(workshop));
  return data?.proposeCrisisLineChange.proposal.id as string;
}

const DETAILS = {
  name: { en: 'Night café' },
  audience: { en: 'Adults.' },
  route: 'HELPLINE',
  nations: ['ENGLAND'],
  topics: ['mental-health'],
};

export const crisisLineScenarios: Record<string, Scenario> = {
  crisisLineQueue: {
    attempt: () =>
      Promise.resolve({ document: '{ crisisLineQueue(first: 1) { edges { node { why } } } }', variables: {} }),
    succeeded: ({ data }) => data?.crisisLineQueue.edges.length === 1,
  },
  crisisLineProposals: {
    attempt: async (workshop) => ({
      document: '{ crisisLineProposals(first: 1) { edges { node { id } } } }',
      variables: { id: await aProposal(workshop) },
    }),
    succeeded: ({ data }, { variables }) => data?.crisisLineProposals.edges[0]?.node.id === variables.id,
  },
  proposeCrisisLine: {
    attempt: () =>
      Promise.resolve({
        document: `mutation ($details: CrisisLineDetailsInput!, $facts: [CrisisFactInput!]!) {
          proposeCrisisLine(details: $details, facts: $facts) { problems { message } } }`,
        variables: { details: DETAILS, facts: [said()] },
      }),
  },
  proposeCrisisLineChange: {
    attempt: async (workshop) => ({ document: PROPOSE, variables: await aChange(workshop) }),
  },
  confirmCrisisLineFacts: {
    attempt: async (workshop) => ({
      document: `mutation ($lineId: ID!, $checkedOn: String!) {
        confirmCrisisLineFacts(lineId: $lineId, facts: [CALL], method: ASKED_OPERATOR, checkedOn: $checkedOn) {
          problems { message } } }`,
      variables: { lineId: await aLine(workshop), checkedOn: today() },
    }),
  },
  approveCrisisLineProposal: {
    attempt: async (workshop) => ({
      document: 'mutation ($id: ID!) { approveCrisisLineProposal(id: $id) { problems { message } } }',
      variables: { id: await aProposal(workshop) },
    }),
  },
  rejectCrisisLineProposal: {
    attempt: async (workshop) => ({
      document: 'mutation ($id: ID!) { rejectCrisisLineProposal(id: $id, message: "No.") { problems { message } } }',
      variables: { id: await aProposal(workshop) },
    }),
  },
};
