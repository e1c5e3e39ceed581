import { unitFor } from '../../../src/database/orm.ts';
import { writeDeliveries } from '../../../src/features/webhook/write-deliveries.ts';
import { sendWebhook } from '../../../src/jobs/send-webhook.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import type { TestApi } from '../../support/api.ts';
import { jobTools } from '../../support/job-tools.ts';
import { withClient } from '../../support/with-client.ts';
import { sequenced } from '../change-feed/partner.ts';

export const CREATE = `mutation ($input: WebhookInput!) {
  createWebhook(input: $input) { webhook { id isOn kinds } secret problems { path code message } } }`;

const DELIVERIES = `query ($id: ID!) { webhookDeliveries(webhook: $id, first: 50) { edges { node {
  id occasion status body attempts answerCode failure settledAt } } } }`;

export interface ShownDelivery {
  id: string;
  occasion: string;
  status: string;
  body: string;
  attempts: number;
  answerCode: number | null;
  failure: string | null;
  settledAt: string | null;
}

/** Webhooks through the API, and the work behind them by hand. */
export function webhookBuilders(api: TestApi) {
  async function aWebhook(viewer: Viewer, input: object): Promise<{ id: string; secret: string }> {
    const full = { name: 'Website of the council', ...input };
    const { data, errors } = await api.ask(CREATE, { input: full }, viewer);
    const { webhook, secret, problems } = data?.createWebhook ?? {};
    if (!webhook) throw new Error(JSON.stringify(problems ?? errors));
    return { id: String(webhook.id), secret: String(secret) };
  }

  async function deliveriesOf(viewer: Viewer, id: string): Promise<ShownDelivery[]> {
    const { data, errors } = await api.ask(DELIVERIES, { id }, viewer);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.webhookDeliveries.edges.map(({ node }: { node: ShownDelivery }) => node) as ShownDelivery[];
  }

  /** What a server does each second: order, and write what webhooks are to hear. */
  async function written(): Promise<number> {
    await sequenced(api);
    return writeDeliveries(unitFor(api.directory.orm, 'test'), () => new Date());
  }

  /** Tries once each delivery that waits, as the queue does. Says how many were not taken. */
  async function tried(): Promise<number> {
    const em = unitFor(api.directory.orm, 'test');
    const waiting = await em.execute<{ id: string }[]>(
      `select id from webhook_delivery where status = 'WAITING' order by id`,
    );
    let refused = 0;
    for (const { id } of waiting) await sendWebhook.run({ id }, await jobTools(api)).catch(() => (refused += 1));
    return refused;
  }

  /** What no door offers. */
  const run = (statement: string, values: unknown[] = []) =>
    withClient(api.connection, (client) => client.query(statement, values));

  return { aWebhook, deliveriesOf, run, tried, written };
}
