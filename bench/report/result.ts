import type { Filled } from '../fill.ts';
import type { Comparison } from '../measure/contest.ts';
import type { Figures } from '../measure/figures.ts';
import type { Reindexing } from '../parts/reindexing.ts';
import type { NamedFigures } from '../parts/single-times.ts';
import type { Starts } from '../parts/starts.ts';
import type { Machine } from '../process/machine.ts';

/** All that one run has measured. */
export interface Result {
  measuredAt: string;
  services: number;
  seed: number;
  machine: Machine;
  generated: Filled;
  starts: Starts & { warmSecondsAtThisSize: number };
  reindexing: Reindexing;
  searches: Comparison[];
  list: Comparison;
  edits: Figures;
  fallback: NamedFigures[];
  place: NamedFigures;
  /** Not in results of before it was measured. */
  suggesting?: NamedFigures;
  /** Of the API's process alone, in megabytes, after all this. */
  memory: { now: number; most: number };
}
