import { setTimeout as sleep } from 'node:timers/promises';
import type { Site } from '../bench-site.ts';
import { compare, type Comparison } from '../measure/contest.ts';
import { KeepAlive } from '../measure/keep-alive.ts';
import { besides } from '../process/beside.ts';
import { Recorder, type Recorded } from '../process/recorder.ts';
import { askDirectory } from '../questions/ask-directory.ts';
import { askMeilisearch } from '../questions/ask-meilisearch.ts';
import { SEARCH_QUESTIONS, type SearchQuestion } from '../questions/search-questions.ts';

const CONNECTIONS = 16;
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 100;
const BY_MEILISEARCH = Buffer.from('"engine":"MEILISEARCH"');

/** How the same search does through the API and straight at Meilisearch. */
export async function compareSearches(site: Site): Promise<Comparison[]> {
  const api = new KeepAlive(site.program.url, { connections: CONNECTIONS });
  const raw = new KeepAlive(site.meilisearch.url, {
    connections: CONNECTIONS,
    authorization: `Bearer ${site.meilisearch.masterKey}`,
  });
  const recordings = await record(site);
  const comparisons: Comparison[] = [];
  for (const question of SEARCH_QUESTIONS) {
    site.report.step(`Searching: ${question.name}`);
    const bodies = bodiesOf(site, question);
    const recorded = recordings.get(question) ?? [];
    await untilWell(api, bodies[0] ?? '');
    const ours = (turn: number) => askDirectory(api, bodies[turn % bodies.length] ?? '', BY_MEILISEARCH);
    const theirs = (turn: number) => askMeilisearch(raw, recorded[turn % recorded.length] ?? []);
    comparisons.push(await compare(question.name, { ours, theirs }, site));
  }
  api.close();
  raw.close();
  return comparisons;
}

/** Pressure may have driven the API to PostgreSQL; the next kind of search begins when it has come back. */
async function untilWell(api: KeepAlive, body: string): Promise<void> {
  const isWell = () =>
    askDirectory(api, body, BY_MEILISEARCH).then(
      () => true,
      () => false,
    );
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(LOOK_EVERY_MS))
    if (await isWell()) return;
  throw new Error('The API does not come back to Meilisearch.');
}

/** Every body that one kind of search is asked with. */
export function bodiesOf({ samples }: Site, { document, variables }: SearchQuestion): string[] {
  return samples.words.map((_, turn) => JSON.stringify({ query: document, variables: variables(turn, samples) }));
}

/** Lets a second API ask each question once, through a recorder, to learn what it asks Meilisearch. */
async function record(site: Site): Promise<Map<SearchQuestion, Recorded[][]>> {
  const recorder = await Recorder.before(site.meilisearch.url);
  const settings = { MEILI_URL: recorder.url, MEILI_MASTER_KEY: site.meilisearch.masterKey };
  const recordings = await besides(site, settings, async ({ url }) => {
    const client = new KeepAlive(url, { connections: 1 });
    const all = new Map<SearchQuestion, Recorded[][]>();
    for (const question of SEARCH_QUESTIONS) {
      const ofQuestion: Recorded[][] = [];
      for (const body of bodiesOf(site, question)) {
        recorder.take();
        await askDirectory(client, body);
        ofQuestion.push(recorder.take());
      }
      all.set(question, ofQuestion);
    }
    client.close();
    return all;
  });
  await recorder.close();
  return recordings;
}
