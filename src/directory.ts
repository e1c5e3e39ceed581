import type pg from 'pg';
import type { Context } from './context.ts';
import { oneAtATime } from './database/one-at-a-time.ts';
import { connectOrm, unitFor, type Orm } from './database/orm.ts';
import { Reads } from './database/reads.ts';
import { refreshCrisisLines } from './features/crisis-line/crisis-line.memory.ts';
import { SearchLog } from './features/demand/search-log.ts';
import { Ladders } from './features/freshness/ladders.ts';
import { makeAuditMonths } from './features/seal/make-audit-months.ts';
import { loadCrisisLines } from './features/crisis-line/load-crisis-lines.ts';
import type { PostcodeLookup } from './features/place/postcode-lookup.ts';
import type { SwemwbsLicence } from './features/measure/built-in.rules.ts';
import type { Post } from './features/letter/post.ts';
import { loadFramework } from './features/framework/load-framework.ts';
import { loadLexicon } from './features/lexicon/load-lexicon.ts';
import { loadTerms } from './features/taxonomy/load-terms.ts';
import { Vocabulary } from './features/taxonomy/vocabulary.ts';
import { prepareTables } from './jobs/prepare-tables.ts';
import { createPost } from './mail/post.ts';
import { Outgoing } from './http/outgoing/outgoing.ts';
import { RequestContext, type Asking } from './request-context.ts';
import { Search, type SearchOptions } from './search/engine/search.ts';
import { derivedKey } from './shared/derived-key.ts';
import type { ReferenceKey } from './shared/reference-key.ts';
import type { Viewer } from './shared/viewer.ts';

export interface DirectoryOptions {
  primary: pg.PoolConfig;
  /** Where reads go while these keep up; to the primary itself otherwise. */
  replicas?: pg.PoolConfig[];
  poolSize?: number;
  /** How long a statement of a request may take; null where nothing is limited, as for work in batches. */
  timeLimitMs?: number | null;
  onDatabaseError?: (error: Error) => void;
  /** Told where searches cannot be counted, and how many were lost. */
  onSearchesLost?: (message: string, detail: object) => void;
  /** Whom to ask about a postcode that is not loaded. */
  postcodeLookup?: PostcodeLookup | null;
  /** Writes to people; letters wait for a server to send them when nothing is said. */
  post?: Post;
  /** For how many days an invitation can be accepted. */
  invitationDays?: number;
  /** Keys for the references that teams give people; those are refused where there is none. */
  referenceKeys?: readonly ReferenceKey[];
  /** The secret of this server, by which digests are keyed; one of its own while it runs where nothing is said. */
  secret?: string | null;
  /** Private networks that may be asked all the same, where somebody typed an address. */
  outgoingNetworks?: readonly string[];
  /** The wording of SWEMWBS, where it may be shown. */
  swemwbs?: SwemwbsLicence | null;
}

/** The open catalogue: what the API, the commands and the tests all work with. */
export interface Directory {
  readonly orm: Orm;
  readonly reads: Reads;
  readonly vocabulary: Vocabulary;
  readonly searchLog: SearchLog;
  /** A fresh context for one request or one row of an import. */
  contextFor(viewer: Viewer, asking?: Omit<Asking, 'viewer'>): Context;
  /** Makes `ctx.search` work, and keeps it in line with the catalogue. After seeding, since it begins by catching up. */
  openSearch(options: Omit<SearchOptions, 'database' | 'reads'>): Promise<Search>;
  close(): Promise<void>;
}

const WAITING = createPost({ publicUrl: 'http://127.0.0.1:4000', secret: null, isDelivered: true });

/** Connects, brings the tables up to date and loads the reference data that every directory has. */
export async function openDirectory(options: DirectoryOptions): Promise<Directory> {
  const { primary, replicas = [], poolSize = 10, onDatabaseError = () => undefined } = options;
  const { postcodeLookup = null, timeLimitMs = null, post = WAITING } = options;
  const { invitationDays = 7, referenceKeys = [], swemwbs = null } = options;
  const digestKey = derivedKey(options.secret ?? null, 'kept answers');
  const webhookKey = derivedKey(options.secret ?? null, 'webhooks');
  const outgoing = new Outgoing({ networks: options.outgoingNetworks });
  const orm = await connectOrm(limited(primary, timeLimitMs), poolSize);
  await oneAtATime(primary, async () => {
    await prepareTables(orm, primary);
    await makeAuditMonths(unitFor(orm, 'start'));
    await loadTerms(unitFor(orm, 'start'));
    await loadLexicon(unitFor(orm, 'start'));
    await loadCrisisLines(unitFor(orm, 'start'));
    await loadFramework(unitFor(orm, 'start'));
  });
  const copies = replicas.map((each) => limited(each, timeLimitMs));
  const reads = new Reads({
    connections: [limited(primary, timeLimitMs), ...copies],
    poolSize,
    onError: onDatabaseError,
  });
  const vocabulary = await Vocabulary.load(reads);
  const ladders = await Ladders.load(reads);
  await refreshCrisisLines(reads);
  const searchLog = openSearchLog(orm, options);
  let search: Search | null = null;

  return {
    ...{ orm, reads, vocabulary, searchLog },
    contextFor: (viewer, asking = {}) =>
      new RequestContext(
        {
          ...{ orm, reads, vocabulary, ladders, postcodeLookup, post, invitationDays, referenceKeys, digestKey },
          ...{ swemwbs, searchLog, search, outgoing, webhookKey },
        },
        { ...asking, viewer },
      ),
    async openSearch(searchOptions) {
      search = await Search.open({ ...searchOptions, database: primary, reads });
      return search;
    },
    async close() {
      await search?.close();
      await searchLog.close();
      await Promise.all([reads.close(), outgoing.close(), orm.close(true)]);
    },
  };
}

function openSearchLog(orm: Orm, { secret = null, onSearchesLost = () => undefined }: DirectoryOptions): SearchLog {
  return new SearchLog({
    em: () => orm.em.fork(),
    secret: derivedKey(secret, 'who searched'),
    tell: onSearchesLost,
  });
}

/** PostgreSQL ends by itself what takes longer, and a transaction that its program has forgotten. */
function limited(connection: pg.PoolConfig, timeLimitMs: number | null): pg.PoolConfig {
  if (timeLimitMs === null) return connection;
  return { ...connection, statement_timeout: timeLimitMs, idle_in_transaction_session_timeout: 6 * timeLimitMs };
}
