import { afterAll, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Webhook as Receiver } from 'standardwebhooks';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { createLog } from '../../src/log.ts';
import { eventually } from '../search/eventually.ts';
import { testApi } from '../support/api.ts';
import { builders } from '../support/builders.ts';
import { webServer } from '../support/web-server.ts';
import { webhookBuilders } from '../features/webhook/webhook-builders.ts';

const api = testApi({ outgoingNetworks: ['loopback'] });
const { aPerson, aService } = builders(api);
const { aWebhook, deliveriesOf } = webhookBuilders(api);
const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'linkwell-webhooks-'));
afterAll(() => fs.rmSync(dataFolder, { recursive: true }));

/** One server's share of the work behind the scenes. */
function serverOf() {
  const config = {
    mail: { way: { by: 'FOLDER' as const }, from: 'Linkwell <linkwell@example.org>' },
    files: { s3: null, scanner: [] },
    ...{ dataFolder, isProduction: false, auditYears: 8, care: { years: 8, referenceKeys: [], swemwbs: null } },
    outgoing: { networks: [] },
  };
  const log = createLog('warn', { write: () => undefined });
  return startJobs({ config, directory: api.directory, database: api.connection, log });
}

it('a change reaches a partner by itself, once, however many servers there are, and again where it was not taken', async () => {
  const answers = [500];
  const partner = await webServer((response) => response.writeHead(answers.shift() ?? 204).end());
  const { viewer } = await aPerson({ roles: [{ role: 'ADMINISTRATOR', scope: null }] });
  const webhook = await aWebhook(viewer, { address: `${partner.url}/hook`, kinds: ['SERVICE'] });
  const servers = await Promise.all([serverOf(), serverOf()]);

  const { id } = await aService();

  await eventually(async () => expect(await deliveriesOf(viewer, webhook.id)).toMatchObject([{ status: 'DELIVERED' }]));
  await Promise.all(servers.map((each) => each.stop()));
  await partner.close();
  const told = partner.received.map(({ body, headers }) =>
    new Receiver(webhook.secret).verify(body, headers as Record<string, string>),
  );
  expect(told).toMatchObject([
    { type: 'changes', data: { changes: [{ kind: 'SERVICE', id, what: 'PUBLISHED' }] } },
    { type: 'changes', data: { changes: [{ kind: 'SERVICE', id, what: 'PUBLISHED' }] } },
  ]);
});
