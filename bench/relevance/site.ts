import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.ts';
import { openDirectory, type Directory } from '../../src/directory.ts';
import { seedDemo } from '../../src/exchange/demo/seed-demo.ts';
import type { Reporter } from '../../src/shared/progress.ts';
import { PlainFailure } from '../../src/shared/plain-failure.ts';
import { systemViewer } from '../../src/shared/viewer.ts';
import { fail } from '../../src/start/program.ts';
import type { Closing } from '../../src/start/closing.ts';
import { openServers } from '../../src/start/open-servers.ts';

/** A directory that holds the demonstration, on servers of its own. */
export interface RelevanceSite {
  directory: Directory;
  meilisearch: { url: string; masterKey: string };
  /** The name by which the demonstration knows a service, by its id. */
  names: ReadonlyMap<string, string>;
  report: Reporter;
}

export async function openSite(report: Reporter, closing: Closing): Promise<RelevanceSite> {
  const folder = await temporaryFolder(closing);
  const config = readConfig({ LINKWELL_DATA_DIR: folder });
  const onLost = (sentence: string) => void fail(closing, new PlainFailure(sentence));
  const { primary, meilisearch } = await openServers(config, { folder, report, onLost }, closing);
  if (!meilisearch) throw new PlainFailure('There is no Meilisearch for this machine to compare with.');
  const directory = await openDirectory({ primary });
  await closing.open(() => Promise.resolve({ stop: () => directory.close() }));
  await seedDemo(directory.contextFor(systemViewer('relevance')), primary, report);
  const rows = await directory.reads.all<{ id: string; name: string }>(
    'relevance-names',
    'select id, source_id as name from service',
  );
  return { directory, meilisearch, names: new Map(rows.map(({ id, name }) => [id, name])), report };
}

async function temporaryFolder(closing: Closing): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linkwell-relevance-'));
  // PostgreSQL has to pass through when it runs under another account.
  fs.chmodSync(folder, 0o711);
  await closing.open(() =>
    Promise.resolve({ stop: () => Promise.resolve(fs.rmSync(folder, { recursive: true, force: true })) }),
  );
  return folder;
}
