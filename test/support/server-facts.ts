import path from 'node:path';

/** What the test files have to know about the servers that were started for the run. */
export interface TestServers {
  /** A temporary folder of this run; it goes away at the end. */
  folder: string;
  postgres: { host: string; port: number; user: string };
  meilisearch: { url: string; masterKey: string } | null;
}

/** The database of which every test file gets a copy, as a directory is after its first start. */
export const TEMPLATE_DATABASE = 'linkwell_template';

export function serverFacts(): TestServers {
  const facts = process.env.LINKWELL_TEST_SERVERS;
  if (!facts) throw new Error('The test servers are not running. Run the tests with: npm test');
  return JSON.parse(facts) as TestServers;
}

/** Where programs such as npm are found: this Node before any other. */
export function searchPath(): string {
  return [path.dirname(process.execPath), process.env.PATH].join(':');
}
