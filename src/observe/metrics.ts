import type pg from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { OnAnswered } from '../http/records.ts';
import type { Backlog } from './backlog.queries.ts';
import { gaugeBacklog } from './gauge-backlog.ts';

/** Where figures come from that are looked up when somebody asks for them. */
export interface MetricsSources {
  pools: () => Promise<Record<string, pg.Pool>>;
  search: () => { answers: Readonly<Record<string, number>>; isMeilisearchWell: boolean | null };
  backlog: () => Promise<Backlog | null>;
}

export interface Metrics {
  registry: Registry;
  /** Counts every request that is over. */
  count: OnAnswered;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Figures about the running program. Labels come from the schema and from our own code only, never from a client. */
export function createMetrics(sources: MetricsSources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  gaugePools(registry, sources.pools);
  gaugeSearch(registry, sources.search);
  gaugeBacklog(registry, sources);
  return { registry, count: countRequests(registry) };
}

function countRequests(registry: Registry): OnAnswered {
  const registers = [registry];
  const seconds = new Histogram({
    name: 'linkwell_request_seconds',
    help: 'How long GraphQL requests took, by the field of the schema that was asked for.',
    labelNames: ['kind', 'field'],
    buckets: SECONDS,
    registers,
  });
  const cost = new Counter({ name: 'linkwell_cost_total', help: 'Cost of all operations.', registers });
  const errors = new Counter({
    name: 'linkwell_errors_total',
    help: 'Errors in answers.',
    labelNames: ['code'],
    registers,
  });
  const statuses = new Counter({
    name: 'linkwell_answers_total',
    help: 'Answers by HTTP status.',
    labelNames: ['status'],
    registers,
  });
  const gone = new Counter({ name: 'linkwell_gone_total', help: 'Requests that nobody waited for.', registers });
  const repeats = new Counter({
    name: 'linkwell_repeats_total',
    help: 'Changes that were sent again with their key.',
    registers,
  });
  return (record, { statusCode }, isGone) => {
    statuses.inc({ status: String(statusCode) });
    if (record.kind !== 'none') seconds.observe({ kind: record.kind, field: record.field }, record.seconds);
    if (record.cost !== null) cost.inc(record.cost);
    for (const code of record.codes) errors.inc({ code });
    if (isGone) gone.inc();
    if (record.repeats > 0) repeats.inc(record.repeats);
  };
}

function gaugePools(registry: Registry, pools: MetricsSources['pools']): void {
  new Gauge({
    name: 'linkwell_pool_connections',
    help: 'Connections to PostgreSQL: open, idle, and requests that wait for one.',
    labelNames: ['pool', 'state'],
    registers: [registry],
    async collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(await pools())) {
        this.set({ pool, state: 'open' }, totalCount);
        this.set({ pool, state: 'idle' }, idleCount);
        this.set({ pool, state: 'awaited' }, waitingCount);
      }
    },
  });
}

function gaugeSearch(registry: Registry, search: MetricsSources['search']): void {
  const registers = [registry];
  new Counter({
    name: 'linkwell_search_answers_total',
    help: 'Searches by the engine that answered.',
    labelNames: ['engine'],
    registers,
    collect() {
      this.reset();
      for (const [engine, answers] of Object.entries(search().answers)) this.inc({ engine }, answers);
    },
  });
  new Gauge({
    name: 'linkwell_meilisearch_well',
    help: '1 while Meilisearch is asked, 0 while PostgreSQL searches in its place or there is none.',
    registers,
    collect() {
      this.set(search().isMeilisearchWell === true ? 1 : 0);
    },
  });
}
