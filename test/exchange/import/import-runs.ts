import { afterAll, beforeAll } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { importCommand } from '../../../src/commands/import.ts';
import { readConfig } from '../../../src/config.ts';
import { openDirectory, type Directory } from '../../../src/directory.ts';
import { loadPlaces, type FewPlaces } from '../../../src/exchange/places/load-places.ts';
import type { Reporter } from '../../../src/shared/progress.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

/** What one run of the command said, and the sentence with which it failed, if it did. */
export interface ImportRun {
  said: string;
  failure: string | null;
  /** The report by row, line by line, without its header. */
  report: string[];
}

export interface ImportRuns {
  directory: Directory;
  /** Where its database is, for a program in a process of its own. */
  connection: pg.PoolConfig;
  folder: string;
  /** Runs `import <format> <file> …` with a report. The signal stops it as Ctrl-C does. */
  run(format: string, file: string, flags?: string[], signal?: AbortSignal): Promise<ImportRun>;
  /** Writes a file into the folder of this test. */
  file(name: string, content: string | Buffer): string;
  rows(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
}

/** The import command on a database of this test file's own, which knows the outcodes M1 to M41. */
export function importRuns(): ImportRuns {
  let database: TestDatabase;
  let directory: Directory;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linkwell-import-'));

  beforeAll(async () => {
    database = await testDatabase();
    directory = await openDirectory({ primary: database.connection, poolSize: 2 });
    await placeOutcodes(database.connection);
  });
  afterAll(async () => {
    await directory.close();
    await database.drop();
    fs.rmSync(folder, { recursive: true });
  });

  return {
    get directory() {
      return directory;
    },
    get connection() {
      return database.connection;
    },
    folder,
    file(name, content) {
      const file = path.join(folder, name);
      fs.writeFileSync(file, content);
      return file;
    },
    rows: (sql, values = []) => directory.reads.all('', sql, values),
    async run(format, file, flags = [], signal = new AbortController().signal) {
      const reportFile = path.join(folder, 'report.csv');
      fs.rmSync(reportFile, { force: true });
      const lines: string[] = [];
      const config = readConfig({ LINKWELL_OUTGOING_NETWORKS: '127.0.0.1' });
      const tools = { config, database: database.connection, meilisearch: null };
      const args = [format, file, '--report', reportFile, ...flags];
      const running = importCommand.run(args, { ...tools, report: listening(lines), signal });
      const failure = await running.then(() => null).catch((error: Error) => error.message);
      const report = fs.existsSync(reportFile) ? fs.readFileSync(reportFile, 'utf8').trim().split('\n').slice(1) : [];
      return { said: lines.join('\n'), failure, report };
    },
  };
}

function listening(lines: string[]): Reporter {
  const say = (text: string) => void lines.push(text);
  return { say, step: say, progress: () => ({ advance: () => undefined, done: () => undefined }) };
}

async function placeOutcodes(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  const outcodes = ['M', 'BL', 'OL', 'SK', 'WA', 'WN', 'SY', 'CH'].flatMap((area) =>
    Array.from({ length: 99 }, (_, at) => ({
      outcode: `${area}${at + 1}`,
      latitude: 53.4,
      longitude: -2.3,
      radiusKm: 2,
      localAuthority: 'E08000009',
    })),
  );
  const places: FewPlaces = { areas: [{ code: 'E08000009', name: 'Trafford', kind: 'LOCAL_AUTHORITY' }], outcodes };
  await loadPlaces(client, places, new Date('2026-01-01'));
  await client.end();
}
