import { setTimeout as sleep } from 'node:timers/promises';
import type { Command, LoneCommand } from '../commands/command.ts';
import { readEnvironment } from '../config.ts';
import type { Config } from '../config.ts';
import { oneAtATime } from '../database/one-at-a-time.ts';
import { connectOrm } from '../database/orm.ts';
import type { Owner } from '../embedded/data-folder.ts';
import { prepareTables } from '../jobs/prepare-tables.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import type { Reporter } from '../shared/progress.ts';
import { Interrupted } from './closing.ts';
import type { Closing } from './closing.ts';
import { wordFrom } from './connections.ts';
import type { Connections } from './connections.ts';
import { openServers } from './open-servers.ts';
import { ownFolder } from './own-folder.ts';
import { fail } from './program.ts';

const POLL_MS = 200;

export interface CommandRun {
  name: string;
  args: string[];
  command: Command | LoneCommand;
  report: Reporter;
  closing: Closing;
}

/** Runs a command with the servers that are running already, or starts them for it and ends them afterwards. */
export async function runCommand({ name, args, command, report, closing }: CommandRun): Promise<void> {
  if ('runAlone' in command) return command.runAlone(args, report);
  const config = readEnvironment();
  const { primary, meilisearch } = await findServers(config, name, report, closing);
  const running = command.run(args, { config, database: primary, meilisearch, report, signal: closing.signal });
  // Ctrl-C lets it come to a safe place before the database under it is ended.
  const settled = running.catch(() => {});
  await closing.open(() => Promise.resolve({ stop: () => settled }));
  await running;
}

/** Beside a running server its servers are used; two commands on one folder wait for each other. */
async function findServers(config: Config, name: string, report: Reporter, closing: Closing): Promise<Connections> {
  for (let told = 0; !closing.signal.aborted; await sleep(POLL_MS, undefined, { signal: closing.signal })) {
    const owner = await ownFolder(config, name, closing);
    if (!owner) return openOwnServers(config, report, closing);
    const word = wordFrom(owner, config.dataFolder);
    if (word) return word;
    if (told !== owner.pid) report.step(waitingFor(owner));
    told = owner.pid;
  }
  throw new Interrupted();
}

function waitingFor({ purpose, pid }: Owner): string {
  return purpose === 'start'
    ? `Waiting until the server that is starting (process ${pid}) is ready`
    : `Waiting until npm run ${purpose} (process ${pid}) has finished`;
}

async function openOwnServers(config: Config, report: Reporter, closing: Closing): Promise<Connections> {
  const onLost = (sentence: string) => void fail(closing, new PlainFailure(sentence));
  const connections = await openServers(config, { folder: config.dataFolder, report, onLost }, closing);
  const orm = await connectOrm(connections.primary);
  await oneAtATime(connections.primary, () => prepareTables(orm, connections.primary));
  await orm.close(true);
  return connections;
}
