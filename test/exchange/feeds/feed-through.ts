import { beforeEach, expect } from '@jest/globals';
import { importCommand } from '../../../src/commands/import.ts';
import { readConfig } from '../../../src/config.ts';
import { silentReporter } from '../../../src/shared/progress.ts';
import { administrator } from '../../support/viewers.ts';
import type { TestApi } from '../../support/api.ts';
import type { FeedServer } from './feed-server.ts';

/** Imports a feed by the command, under a name of its own for each test, and asks what came of it. */
export function feedThrough(api: TestApi, feed: FeedServer) {
  let tests = 0;

  beforeEach(() => {
    tests += 1;
  });

  const source = () => `oruk:api-${tests}`;

  /** Imports the feed by the command, as of now. */
  async function take(...services: object[]): Promise<void> {
    feed.services = services;
    const config = readConfig({ LINKWELL_OUTGOING_NETWORKS: '127.0.0.1' });
    const tools = { config, database: api.connection, meilisearch: null, report: silentReporter };
    const words = ['--source', `api-${tests}`, '--per-second', '2000'];
    await importCommand.run(['oruk', feed.url, ...words], { ...tools, signal: new AbortController().signal });
  }

  async function ask(document: string, variables: object = {}) {
    const { data, errors } = await api.ask(document, { source: source(), ...variables }, administrator);
    expect(errors).toEqual([]);
    return data;
  }

  async function serviceHere(name: string) {
    const [row] = await api.directory.reads.all<{ id: string; version: number; needs: string[]; contacts: unknown[] }>(
      '',
      `select id, version, needs, contacts from service where source = $1 and name ->> 'en' = $2`,
      [source(), name],
    );
    if (!row) throw new Error(`There is no service ${name}.`);
    return row;
  }

  return { source, take, ask, serviceHere };
}
