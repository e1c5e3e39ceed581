import type pg from 'pg';
import type { Samples } from './questions/samples.ts';
import type { Patience } from './measure/contest.ts';
import type { Meter } from './process/processor-time.ts';
import type { Program } from './process/program.ts';
import type { Reporter } from '../src/shared/progress.ts';

/** Everything that the parts of the benchmark measure with: the running directory, its servers, and what to ask. */
export interface Site {
  program: Program;
  folder: string;
  database: pg.PoolConfig & { host: string; port: number; user: string; database: string };
  meilisearch: { url: string; masterKey: string };
  apiKey: string;
  samples: Samples;
  patience: Patience;
  meter: Meter;
  report: Reporter;
}
