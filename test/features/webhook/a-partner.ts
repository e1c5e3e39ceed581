import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { builders } from '../../support/builders.ts';
import { webServer, type WebServer } from '../../support/web-server.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { webhookBuilders } from './webhook-builders.ts';
import type { TestApi } from '../../support/api.ts';

/** A partner with a web server of its own, who answers as a test says. */
export function aPartner(api: TestApi) {
  const { aPerson } = builders(api);

  const { aWebhook, run, written } = webhookBuilders(api);

  /** How the partner answers next; it takes what it is sent when nothing else is said. */
  const answers: number[] = [];

  let server: WebServer;

  let owner: Viewer;

  beforeAll(async () => {
    server = await webServer((response: ServerResponse) =>
      response.writeHead(answers.shift() ?? 204, { location: `${server.url}/elsewhere` }).end(),
    );
  });

  afterAll(() => server.close());

  beforeEach(async () => {
    answers.length = 0;
    await written();
    await run('delete from webhook');
    server.received.length = 0;
    owner = (await aPerson({ roles: [{ role: 'ADMINISTRATOR', scope: null }] })).viewer;
  });

  const touch = (id: string) =>
    run(`update service set summary = jsonb_build_object('en', gen_random_uuid()) where id = $1`, [id]);

  const hook = (input: object = {}) => aWebhook(owner, { address: `${server.url}/hook`, ...input });

  const told = ({ body }: { body: string }) => JSON.parse(body).data.changes as { id: string; what: string }[];

  return {
    answers,
    run,
    touch,
    hook,
    told,
    get server() {
      return server;
    },
    get owner() {
      return owner;
    },
  };
}
