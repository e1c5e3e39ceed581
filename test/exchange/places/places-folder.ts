import { afterAll, beforeAll } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { loadPath } from '../../../src/exchange/places/load-path.ts';
import type { Reporter } from '../../../src/shared/progress.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

export interface HowToLoad {
  client?: pg.Client;
  signal?: AbortSignal;
  onProgress?: () => void;
}

export interface PlacesFolder {
  readonly database: TestDatabase;
  readonly client: pg.Client;
  /** Everything that was said since the last load began. */
  readonly said: string[];
  /** Writes files into a folder of their own and loads that folder; a single file is loaded by itself. */
  load(files: Record<string, string | Buffer>, how?: HowToLoad): Promise<void>;
  /** Loads what is somewhere already. */
  loadGiven(given: string, how?: HowToLoad): Promise<void>;
  /** The first row of a statement. */
  row(sql: string, values?: unknown[]): Promise<Record<string, unknown> | undefined>;
}

/** A database, and a folder to write files into and load them from. */
export function placesFolder(): PlacesFolder {
  let database: TestDatabase;
  let client: pg.Client;
  let said: string[] = [];
  let number = 0;
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'linkwell-places-'));

  beforeAll(async () => {
    database = await testDatabase();
    client = new pg.Client(database.connection);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
    fs.rmSync(root, { recursive: true });
  });

  return {
    get database() {
      return database;
    },
    get client() {
      return client;
    },
    get said() {
      return said;
    },
    load(files, how) {
      const folder = path.join(root, String(number++));
      fs.mkdirSync(folder);
      for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), content);
      const [only, ...others] = Object.keys(files);
      const given = only && others.length === 0 ? path.join(folder, only) : folder;
      return this.loadGiven(given, how);
    },
    async loadGiven(given, how = {}) {
      said = [];
      const report = noting(said, how.onProgress);
      const now = new Date('2026-11-22T03:00:00Z');
      await loadPath(how.client ?? client, given, { report, now, signal: how.signal });
    },
    async row(sql, values = []) {
      return (await client.query<Record<string, unknown>>(sql, values)).rows[0];
    },
  };
}

function noting(said: string[], onProgress: () => void = () => undefined): Reporter {
  return {
    step: (text) => void said.push(text),
    say: (text) => void said.push(text),
    progress: () => ({ advance: onProgress, done: () => undefined }),
  };
}
