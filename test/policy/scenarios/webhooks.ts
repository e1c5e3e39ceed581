import { whoIs } from '../../support/viewers.ts';
import type { Scenario, Workshop } from '../scenario.ts';

const CREATE = `mutation ($input: WebhookInput!) {
  createWebhook(input: $input) { webhook { id } problems { message } } }`;
const INPUT = { input: { name: 'Council', address: 'https://partner.example.org/hook' } };
const PING = 'mutation ($id: ID!) { pingWebhook(id: $id) { delivery { id } problems { message } } }';

/** Somebody else's. */
async function aWebhook(workshop: Workshop): Promise<string> {
  const { data } = await workshop.make(CREATE, INPUT, whoIs('ADMINISTRATOR'));
  return data?.createWebhook.webhook.id as string;
}

const onWebhook = (document: string): Scenario['attempt'] =>
  async function attempt(workshop) {
    return { document, variables: { id: await aWebhook(workshop) } };
  };

export const webhookScenarios: Record<string, Scenario> = {
  createWebhook: { attempt: () => Promise.resolve({ document: CREATE, variables: INPUT }) },
  webhooks: {
    attempt: onWebhook('{ webhooks(first: 100) { edges { node { id } } } }'),
    succeeded: ({ data }) => data?.webhooks.edges.length > 0,
  },
  webhookDeliveries: {
    attempt: onWebhook('query ($id: ID!) { webhookDeliveries(webhook: $id) { edges { node { id } } } }'),
    succeeded: ({ errors }) => errors.length === 0,
  },
  switchWebhookOn: { attempt: onWebhook('mutation ($id: ID!) { switchWebhookOn(id: $id) { problems { message } } }') },
  switchWebhookOff: {
    attempt: onWebhook('mutation ($id: ID!) { switchWebhookOff(id: $id) { problems { message } } }'),
  },
  removeWebhook: { attempt: onWebhook('mutation ($id: ID!) { removeWebhook(id: $id) { problems { message } } }') },
  pingWebhook: { attempt: onWebhook(PING) },
  sendWebhookAgain: {
    attempt: async (workshop) => {
      const { data } = await workshop.make(PING, { id: await aWebhook(workshop) });
      return {
        document: 'mutation ($id: ID!) { sendWebhookAgain(id: $id) { problems { code } } }',
        variables: { id: data?.pingWebhook.delivery.id as string },
      };
    },
    // It is being tried still, which is told to whoever may know of it.
    succeeded: ({ data }) => data?.sendWebhookAgain.problems[0].code === 'CONFLICT',
  },
};
