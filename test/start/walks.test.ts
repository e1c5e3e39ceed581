/** @seconds 75 */
import { beforeAll, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { searchPath, serverFacts } from '../support/server-facts.ts';
import { addressOf, build, dataFolder, run } from './program.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** An answer says nothing of errors and problems, but where the page says that it is refused. */
const WATCH = `
eval "$(declare -f ask | sed '1s/ask/asked/')"
ask() {
  said=$(asked "$@"); printf '%s\\n' "$said"
  case $said in *'"message": '*|*'"me": null'*) echo "$1: $said" >&2;; esac
}
refused() { case $(asked "$@") in *'"code": "FORBIDDEN"'*|*'"code": "NOT_FOUND"'*|*'"code": "SUSPENDED"'*) echo "refused";; *) echo "Not refused: $1" >&2;; esac; }
`;

const REFUSALS = 12;

beforeAll(build);

it('walks through docs/walks.md from top to bottom, as every role', async () => {
  const settings = { LINKWELL_DATA_DIR: dataFolder(), PORT: String(await freePort()) };
  const server = run('main.js', { ...settings, LINKWELL_SEED: 'demo' });
  await addressOf(server);

  const { stdout, stderr } = await walk(settings);

  expect(stderr).toBe('');
  expect(stdout.match(/^refused$/gm)).toHaveLength(REFUSALS);
  expect(stdout).toContain('Everything under the seals is as it was written.');
  server.signal('SIGTERM');
  expect(await server.ended()).toBe(0);
}, 300_000);

/** All blocks of the page, one after the other in one bash. */
function walk(settings: Record<string, string>): Promise<{ stdout: string; stderr: string }> {
  const page = fs.readFileSync(path.join(ROOT, 'docs/walks.md'), 'utf8');
  const [words = '', ...blocks] = [...page.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = '']) => block);
  const rest = blocks.join('\n').replace(/^( *)ask (.*) # refused$/gm, '$1refused $2');
  const { folder } = serverFacts();
  const env = { PATH: searchPath(), HOME: folder, TMPDIR: folder, npm_config_update_notifier: 'false', ...settings };
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env, maxBuffer: 10_000_000 };
    execFile('bash', ['-c', `${words}\n${WATCH}\n${rest}`], options, (_, stdout, stderr) =>
      resolve({ stdout, stderr }),
    );
  });
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
