import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../../context.ts';
import type { Turns } from '../../import/run/turns.ts';
import type { Reporter } from '../../../shared/progress.ts';
import type { Feed } from '../read/feed.ts';
import type { Occasion } from '../save/records.queries.ts';
import type { LikelyTwins } from './likely-twins.ts';
import type { Terms } from './terms.ts';

/** An import of a feed while it goes on. */
export interface Running {
  feed: Feed;
  occasion: Occasion;
  isRehearsal: boolean;
  /** True where a run that was broken off goes on. */
  isResumed: boolean;
  /** For what is kept of the run itself, beside the records. */
  em: EntityManager;
  /** A fresh one for each record, so that what one leaves behind cannot spoil the next. */
  newContext: () => Context;
  terms: Terms;
  twins: LikelyTwins;
  turns: Turns;
  today: string;
  report: Reporter;
  signal: AbortSignal;
}
