import type { Config } from '../config.ts';
import { makeDataFolder, takeDataFolder } from '../embedded/data-folder.ts';
import type { Owner } from '../embedded/data-folder.ts';
import type { Closing } from './closing.ts';
import { needsDataFolder } from './open-servers.ts';

/** Makes the data folder ours until the end, if we need it at all; answers who has it if somebody does. */
export async function ownFolder(config: Config, purpose: string, closing: Closing): Promise<Owner | null> {
  if (!needsDataFolder(config)) return null;
  makeDataFolder(config.dataFolder);
  const taken = takeDataFolder(config.dataFolder, purpose);
  if ('pid' in taken) return taken;
  await closing.open(() => Promise.resolve({ stop: () => Promise.resolve(taken.release()) }));
  return null;
}
