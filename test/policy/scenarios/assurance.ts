import type { Viewer } from '../../../src/shared/viewer.ts';
import { assessing, REVIEW, type ShownReview } from '../../support/assessing.ts';
import { whoIs } from '../../support/viewers.ts';
import type { Place, Scenario, Workshop } from '../scenario.ts';

const stepsOf = (workshop: Workshop) =>
  assessing((document, variables = {}, viewer) => workshop.make(document, variables, viewer));
const assurerThere = ({ area }: Place): Viewer => whoIs('ASSURER', area);

async function aServiceThere({ aService }: Workshop, { organisation, area }: Place): Promise<string> {
  const facts = { eligibility: { minimumAge: 18 }, attendance: ['IN_PERSON'], activityKinds: ['social-or-lunch-club'] };
  return (await aService({ catchment: [area], ...facts }, organisation)).id;
}

async function anOpenReview(workshop: Workshop, place: Place): Promise<ShownReview> {
  return stepsOf(workshop).started(assurerThere(place), await aServiceThere(workshop, place));
}

async function aFilledReview(workshop: Workshop, place: Place): Promise<ShownReview> {
  return stepsOf(workshop).filled(assurerThere(place), await aServiceThere(workshop, place));
}

async function aPlan(workshop: Workshop, place: Place): Promise<string> {
  const plan = [{ action: 'Write the safeguarding page.', dueOn: '2099-01-31' }];
  const review = await aFilledReview(workshop, place);
  const { data } = await stepsOf(workshop).conclude(assurerThere(place), review, { decision: 'WORKING_TOWARDS', plan });
  return data?.concludeReview.review.plan[0].id as string;
}

async function aFramework(workshop: Workshop): Promise<string> {
  const { data } = await workshop.make('{ frameworks { id } }', {});
  return data?.frameworks[0].id as string;
}

async function aDraft(workshop: Workshop, { area }: Place): Promise<{ id: string; version: number }> {
  const variables = { from: await aFramework(workshop) };
  const { data } = await workshop.make(
    'mutation ($from: ID!) { draftFramework(from: $from) { framework { id version } problems { message } } }',
    variables,
  );
  if (!data?.draftFramework.framework) throw new Error(`No draft for ${area}.`);
  return data.draftFramework.framework as { id: string; version: number };
}

export const assuranceScenarios: Record<string, Scenario> = {
  startReview: {
    attempt: async (workshop, place) => ({
      document: `mutation ($serviceId: ID!) { startReview(serviceId: $serviceId) { ${REVIEW} } }`,
      variables: { serviceId: await aServiceThere(workshop, place) },
    }),
  },
  recordCheck: {
    attempt: async (workshop, place) => ({
      document: `mutation ($id: ID!, $version: Int!) { recordCheck(reviewId: $id, version: $version, check: "safeguarding",
        input: { outcome: MET, evidenceKind: STATEMENT }) { problems { message } } }`,
      variables: { ...(await anOpenReview(workshop, place)) },
    }),
  },
  concludeReview: {
    attempt: async (workshop, place) => ({
      document: `mutation ($id: ID!, $version: Int!) {
        concludeReview(reviewId: $id, version: $version, decision: MET, reason: "Seen.") { problems { message } } }`,
      variables: { ...(await aFilledReview(workshop, place)) },
    }),
  },
  recordRegisterCheck: {
    attempt: async (workshop, place) => ({
      document: `mutation ($id: ID!) { recordRegisterCheck(serviceId: $id, input: {
        register: CQC, reference: "1-101", isRegistered: true, reason: "On the register." }) { problems { message } } }`,
      variables: { id: await aServiceThere(workshop, place) },
    }),
  },
  completePlanItem: {
    attempt: async (workshop, place) => ({
      document: 'mutation ($id: ID!) { completePlanItem(id: $id) { problems { message } } }',
      variables: { id: await aPlan(workshop, place) },
    }),
  },
  setTier: {
    attempt: async (workshop, place) => ({
      document: 'mutation ($id: ID!) { setTier(serviceId: $id, tier: B, reason: "Carers.") { problems { message } } }',
      variables: { id: await aServiceThere(workshop, place) },
    }),
  },
  'Assurance.detail': {
    attempt: async (workshop, place) => ({
      document: 'query ($id: ID!) { service(id: $id) { assurance { detail { tier } } } }',
      variables: { id: await aServiceThere(workshop, place) },
    }),
    succeeded: ({ data }) => data?.service.assurance.detail?.tier === 'A',
  },
  assuranceQueue: {
    // Ids are in the order of time, so the page after the team begins with the service that was added behind it.
    attempt: async (workshop, place) => ({
      document:
        'query ($after: String) { assuranceQueue(first: 1, after: $after) { edges { node { service { id } } } } }',
      variables: {
        id: await aServiceThere(workshop, place),
        after: Buffer.from(`task 8 2 infinity ${place.team}`).toString('base64url'),
      },
    }),
    succeeded: ({ data }, { variables }) => data?.assuranceQueue.edges[0]?.node.service.id === variables.id,
  },
  draftFramework: {
    attempt: async (workshop) => ({
      document: 'mutation ($from: ID!) { draftFramework(from: $from) { problems { message } } }',
      variables: { from: await aFramework(workshop) },
    }),
  },
  editFrameworkDraft: {
    attempt: async (workshop, place) => ({
      document: `mutation ($id: ID!, $version: Int!) {
        editFrameworkDraft(id: $id, version: $version, input: { name: "Ours" }) { problems { message } } }`,
      variables: { ...(await aDraft(workshop, place)) },
    }),
  },
  publishFramework: {
    attempt: async (workshop, place) => ({
      document: `mutation ($id: ID!, $version: Int!) {
        publishFramework(id: $id, version: $version, reason: "Agreed.") { problems { message } } }`,
      variables: { ...(await aDraft(workshop, place)) },
    }),
  },
};
