import { randomBytes } from 'node:crypto';
import { serverFacts } from './server-facts.ts';

export interface TestMeilisearch {
  url: string;
  masterKey: string;
  /** Begins the name of every index of this test file. */
  indexPrefix: string;
}

/** The real search engine, shared by the run; the prefix keeps test files apart. */
export function testMeilisearch(): TestMeilisearch {
  const { meilisearch } = serverFacts();
  if (!meilisearch) throw new Error('No Meilisearch comes along for this platform, so its tests cannot run here.');
  return { ...meilisearch, indexPrefix: `t${randomBytes(5).toString('hex')}_` };
}
