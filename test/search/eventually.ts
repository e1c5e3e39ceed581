import { setTimeout as sleep } from 'node:timers/promises';

/** Far more than it takes, for a computer that is busy with other things. */
const PATIENCE_MS = 120_000;

/** Tries again until it holds; fails with the last reason when it never does. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(20))
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
}
