import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from './context.ts';
import type { Orm } from './database/orm.ts';
import type { Reads } from './database/reads.ts';
import { setWork } from './database/viewer-of-change.ts';
import type { SearchLog } from './features/demand/search-log.ts';
import { seekerOf, type Arrival } from './features/demand/seeker.rules.ts';
import type { Vocabulary } from './features/taxonomy/vocabulary.ts';
import { accounts } from './identity/accounts.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { notActing, type Acting } from './policy/acting.ts';
import type { Viewer } from './shared/viewer.ts';

/** Who asks, and what is particular to this request. */
export interface Asking {
  viewer: Viewer;
  /** The clock; the real one when not said. */
  now?: () => Date;
  requestId?: string | null;
  asker?: string | null;
  /** How it came in; null where it came through no door. */
  arrival?: Arrival | null;
  signal?: AbortSignal | null;
}

/** What all requests share. */
export interface ContextParts {
  orm: Orm;
  reads: Reads;
  vocabulary: Vocabulary;
  ladders: Context['ladders'];
  postcodeLookup: Context['postcodeLookup'];
  post: Context['post'];
  invitationDays: number;
  referenceKeys: Context['referenceKeys'];
  digestKey: Context['digestKey'];
  outgoing: Context['outgoing'];
  webhookKey: Context['webhookKey'];
  swemwbs: Context['swemwbs'];
  searchLog: SearchLog;
  /** Null until search has been opened. */
  search: Context['search'] | null;
}

/**
 * The context of one request. A class, because Apollo copies the own properties of a context: what stands on the prototype
 * is not run by that copy, so a request that only reads makes no unit of work.
 */
export class RequestContext implements Context {
  readonly reads: Reads;
  readonly vocabulary: Vocabulary;
  readonly ladders: Context['ladders'];
  readonly postcodeLookup: Context['postcodeLookup'];
  readonly loaders: Loaders;
  readonly accounts: Context['accounts'] = accounts;
  readonly post: Context['post'];
  readonly invitationDays: number;
  readonly referenceKeys: Context['referenceKeys'];
  readonly digestKey: Context['digestKey'];
  readonly outgoing: Context['outgoing'];
  readonly webhookKey: Context['webhookKey'];
  readonly swemwbs: Context['swemwbs'];
  readonly searchLog: SearchLog;
  private readonly parts: ContextParts;
  private unitOfWork: EntityManager | null = null;

  readonly acting: Acting = notActing();
  readonly viewer: Viewer;
  readonly now: () => Date;
  readonly requestId: string | null;
  readonly asker: string | null;
  readonly signal: AbortSignal | null;
  private readonly arrival: Arrival | null;

  constructor(parts: ContextParts, asking: Asking) {
    const { viewer, now = () => new Date(), requestId = null, asker = null, signal = null, arrival = null } = asking;
    this.parts = parts;
    this.viewer = viewer;
    this.now = now;
    this.requestId = requestId;
    this.asker = asker;
    this.signal = signal;
    this.arrival = arrival;
    this.reads = signal ? parts.reads.during(signal) : parts.reads;
    this.vocabulary = parts.vocabulary;
    this.ladders = parts.ladders;
    this.post = parts.post;
    this.invitationDays = parts.invitationDays;
    this.referenceKeys = parts.referenceKeys;
    this.digestKey = parts.digestKey;
    this.outgoing = parts.outgoing;
    this.webhookKey = parts.webhookKey;
    this.swemwbs = parts.swemwbs;
    this.searchLog = parts.searchLog;
    this.postcodeLookup = parts.postcodeLookup;
    this.loaders = createLoaders(this.reads, this);
  }

  get search(): Context['search'] {
    if (!this.parts.search) throw new Error('Search has not been opened.');
    return this.parts.search;
  }

  get seeker(): string | null {
    const { viewer, asker, arrival } = this;
    return seekerOf({ viewer, asker, arrival });
  }

  get em(): EntityManager {
    if (!this.unitOfWork) {
      this.unitOfWork = this.parts.orm.em.fork();
      setWork(this.unitOfWork, this);
    }
    return this.unitOfWork;
  }
}
