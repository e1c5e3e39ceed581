import type { Logger } from 'pino';
import type { Directory } from '../directory.ts';
import { beginEraWhereNew, sequenceChanges } from '../features/change-feed/sequence-changes.ts';
import { writeDeliveries } from '../features/webhook/write-deliveries.ts';
import { every } from '../shared/every.ts';
import { systemViewer } from '../shared/viewer.ts';

const EVERY_MS = 1_000;

/** Each second, beside the queue, as that begins with whole minutes: lets what has changed get its place in the change feed, and writes to webhooks. */
export function keepInStep(directory: Directory, log: Logger): { stop(): Promise<void> } {
  let goesOn = true;
  let knowsItsEra = false;
  const work = async () => {
    const { em, now } = directory.contextFor(systemViewer('keep-in-step'));
    if (!knowsItsEra) await beginEraWhereNew(em);
    knowsItsEra = true;
    await sequenceChanges(em, () => goesOn);
    await writeDeliveries(em, now);
  };
  const tick = every(EVERY_MS, work, (error) => log.warn({ error }, FAILED));
  return {
    stop() {
      goesOn = false;
      return tick.stop();
    },
  };
}

const FAILED = 'What has changed could not be put in order for partners. It is tried again.';
