import fs from 'node:fs';
import path from 'node:path';
import type { Site } from '../bench-site.ts';
import { freePort } from './free-port.ts';
import { Program, type Settings } from './program.ts';

/** A second API on the same database for the length of one piece of work, with its own way to search. */
export async function besides<Result>(
  site: Site,
  settings: Settings,
  work: (program: Program) => Promise<Result>,
): Promise<Result> {
  const folder = fs.mkdtempSync(path.join(site.folder, 'beside-'));
  const program = await Program.start('node', await freePort(), {
    LINKWELL_DATA_DIR: folder,
    DATABASE_URL: databaseUrl(site.database),
    ...settings,
  });
  try {
    return await work(program);
  } finally {
    await program.stop();
  }
}

/** The embedded PostgreSQL listens on a socket in a folder, which a URL holds as a parameter. */
export function databaseUrl({ host, port, user, database }: Site['database']): string {
  const parameters = new URLSearchParams({ host, port: String(port), user });
  return `postgresql:///${database}?${parameters.toString()}`;
}
