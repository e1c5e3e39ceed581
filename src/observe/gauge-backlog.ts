import { Gauge, type Registry } from 'prom-client';
import type { Backlog } from './backlog.queries.ts';

export interface BacklogSources {
  search: () => { isMeilisearchWell: boolean | null };
  backlog: () => Promise<Backlog | null>;
}

interface Figure {
  name: string;
  help: string;
  /** What tells its values apart; null where it has one. */
  label: string | null;
  valuesOf: (now: Backlog, hasMeilisearch: boolean) => Record<string, number>;
}

/** Where there is no Meilisearch nothing waits for it, whatever is noted for the day when there is one. */
const FIGURES: readonly Figure[] = [
  {
    name: 'linkwell_queue_depth',
    help: 'What waits to be done.',
    label: 'queue',
    valuesOf: ({ pending, waiting, jobs }, hasMeilisearch) => ({
      documents: pending,
      meilisearch: hasMeilisearch ? waiting : 0,
      jobs,
    }),
  },
  {
    name: 'linkwell_search_lag_seconds',
    help: 'Age of the oldest change that search lacks.',
    label: 'stage',
    valuesOf: ({ pendingFor, waitingFor }, hasMeilisearch) => ({
      documents: pendingFor,
      meilisearch: hasMeilisearch ? waitingFor : 0,
    }),
  },
  {
    name: 'linkwell_letters',
    help: 'Letters that wait to be sent, and those that nobody took.',
    label: 'state',
    valuesOf: ({ letters, deadLetters }) => ({ waiting: letters, dead: deadLetters }),
  },
  {
    name: 'linkwell_kept_answers',
    help: 'Keys of changes that are remembered.',
    label: null,
    valuesOf: ({ keptAnswers }) => ({ all: keptAnswers }),
  },
];

/** What waits. The figures of one answer are of one moment: each asks for it, and the first question answers all. */
export function gaugeBacklog(registry: Registry, { backlog, search }: BacklogSources): void {
  let asked: Promise<Backlog | null> | null = null;
  const now = () => (asked ??= backlog().finally(() => (asked = null)));
  for (const { name, help, label, valuesOf } of FIGURES)
    new Gauge({
      name,
      help,
      labelNames: label === null ? [] : [label],
      registers: [registry],
      async collect() {
        const found = await now();
        if (!found) return;
        const values = valuesOf(found, search().isMeilisearchWell !== null);
        for (const [part, value] of Object.entries(values)) this.set(label === null ? {} : { [label]: part }, value);
      },
    });
}
