import type { KeepAlive } from '../measure/keep-alive.ts';
import type { Recorded } from '../process/recorder.ts';

/** Asks Meilisearch exactly what the directory asked it for one search, in the same order. */
export async function askMeilisearch(client: KeepAlive, requests: readonly Recorded[]): Promise<void> {
  for (const { path, body } of requests) {
    const answer = await client.post(path, body);
    if (answer.status !== 200)
      throw new Error(`Meilisearch answered ${answer.status}: ${answer.body.toString().slice(0, 300)}`);
  }
}
