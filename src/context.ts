import type { EntityManager } from '@mikro-orm/postgresql';
import type { SearchLog } from './features/demand/search-log.ts';
import type { Ladders } from './features/freshness/ladders.ts';
import type { SwemwbsLicence } from './features/measure/built-in.rules.ts';
import type { Post } from './features/letter/post.ts';
import type { Accounts } from './features/person/accounts.ts';
import type { Reads } from './database/reads.ts';
import type { Loaders } from './loaders.ts';
import type { Outgoing } from './http/outgoing/outgoing.ts';
import type { Vocabulary } from './features/taxonomy/vocabulary.ts';
import type { PostcodeLookup } from './features/place/postcode-lookup.ts';
import type { Search } from './search/engine/search.ts';
import type { Acting } from './policy/acting.ts';
import type { ReferenceKey } from './shared/reference-key.ts';
import type { Viewer } from './shared/viewer.ts';

/** What one request may use. Made anew for each request, passed first to every command and read, never stored. */
export interface Context {
  /** Unit of work for commands, with its own identity map. */
  readonly em: EntityManager;
  /** Plain rows for hot reads. */
  readonly reads: Reads;
  /** Batched loads: each asks PostgreSQL once for all that one request needs. */
  readonly loaders: Loaders;
  /** Needs, activity kinds and populations, from memory. */
  readonly vocabulary: Vocabulary;
  /** After how many months listings are to be checked again, from memory. */
  readonly ladders: Ladders;
  /** How people prove who they are: passwords and sessions. */
  readonly accounts: Accounts;
  /** Writes to people. */
  readonly post: Post;
  /** Keys for the references that teams give people, the current one first; none where the operator has set none. */
  readonly referenceKeys: readonly ReferenceKey[];
  /** By which what was sent with a key is digested: whoever has the database alone cannot try what it may have been. */
  readonly digestKey: Buffer;
  /** Asks servers of others, where their addresses may be asked from here. */
  readonly outgoing: Outgoing;
  /** By which secrets of webhooks are worked out. */
  readonly webhookKey: Buffer;
  /** The wording of SWEMWBS, where the operator has declared the registration; else it is shown nowhere. */
  readonly swemwbs: SwemwbsLicence | null;
  /** For how many days an invitation can be accepted. */
  readonly invitationDays: number;
  /** Whom to ask about a postcode that is not loaded; null unless the operator switched it on. */
  readonly postcodeLookup: PostcodeLookup | null;
  /** Which listings match: ids, in order. What they are is read from PostgreSQL. */
  readonly search: Search;
  /** Where it is left what searches were about, as codes and counts. */
  readonly searchLog: SearchLog;
  readonly viewer: Viewer;
  /** By whom a request is paid for: the person, or a digest of the address it came from; null where it came through no door. */
  readonly asker: string | null;
  /** Whose searches these are, by a name that nobody keeps; null for what is no search of a person. */
  readonly seeker: string | null;
  /** What the record will say of a change that this request makes. */
  readonly acting: Acting;
  /** Names the request in logs, faults and the record; null for batch work. */
  readonly requestId: string | null;
  /** Ends when nobody waits for the answer any more. */
  readonly signal: AbortSignal | null;
  /** The clock. Rules never read another one. */
  readonly now: () => Date;
}
