/** @seconds 15 */
import { beforeAll, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Context } from '../../src/context.ts';
import { seedDemo } from '../../src/exchange/demo/seed-demo.ts';
import { exchangeDoors } from '../../src/exchange/exchange-doors.ts';
import { recordOf } from '../../src/http/records.ts';
import { openPages } from '../../src/pages/open-pages.ts';
import { Allowance } from '../../src/http/allowance.ts';
import { searchOrganisations, searchServices } from '../../src/search/search-listings.ts';
import { silentReporter } from '../../src/shared/progress.ts';
import { anonymous, systemViewer } from '../../src/shared/viewer.ts';
import { PUBLICATION } from '../exchange/oruk/publication.ts';
import { httpDoor, type Door } from '../http/door.ts';
import { searchPath, serverFacts } from '../support/server-facts.ts';
import { whoIs } from '../support/viewers.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';

const page = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/exports.md'), 'utf8');
const worker = whoIs('LINK_WORKER', 'some team');

const contextOf = (request: Request): Context => {
  const { id, signal } = recordOf(request);
  const viewer = request.headers.authorization === 'Bearer a-token' ? worker : anonymous;
  return door.directory.contextFor(viewer, { requestId: id, signal });
};

const door: Door = httpDoor({
  doors: [
    ...exchangeDoors({
      contextOf,
      gates: [],
      find: { services: searchServices, organisations: searchOrganisations },
      publication: PUBLICATION,
    }),
    ...openPages({
      directory: { contextFor: (...asked) => door.directory.contextFor(...asked) },
      allowance: new Allowance({ anonymous: 0, signedIn: 0 }),
      logFault: () => undefined,
      signedIn: { contextOf, gates: [] },
    }).doors,
  ],
});

/** Every block in one bash. Signing in is another test; here a word stands for it. */
function run(blocks: string): Promise<{ stdout: string; stderr: string }> {
  const { folder } = serverFacts();
  const script = `npm() { echo a-token; }\n${blocks}`;
  const env = { PATH: searchPath(), HOME: folder, TMPDIR: folder, PORT: new URL(door.url).port };
  return new Promise((resolve) => {
    execFile('bash', ['-c', script], { env, cwd: folder, maxBuffer: 10_000_000 }, (_, stdout, stderr) =>
      resolve({ stdout, stderr }),
    );
  });
}

beforeAll(async () => {
  await seedDemo(door.directory.contextFor(systemViewer('seed')), door.connection, silentReporter);
  await untilSearchHoldsAll(door);
});

it('walks through docs/exports.md from top to bottom', async () => {
  const blocks = [...page.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = '']) => block);

  const { stdout, stderr } = await run(blocks.join('\n'));

  // `head` leaves before curl has written everything.
  expect(stderr.replace(/^curl: \(23\).*\n/gm, '')).toBe('');
  for (const words of [
    'id,name,organisation',
    'id,name,alternative_names',
    '"made_from":"https://directory.example.org/export/services.json?needs=food,debt',
    '"resourceType":"Bundle","type":"collection","entry":[',
    'There is no parameter “need”. Did you mean needs?',
    '200\n200\n',
    'BEGIN:VCALENDAR',
    '"@context":"https://schema.org"',
    '"resourceType":"Bundle","type":"searchset","link":[',
    '"resourceType":"OperationOutcome"',
    'Did you mean name?',
  ])
    expect(stdout).toContain(words);
});
