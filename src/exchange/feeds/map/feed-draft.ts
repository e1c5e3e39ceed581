import type { Draft, Mapped } from '../../import/mapped.ts';

/** What a record of a feed means in terms of the mutations' inputs. */
export interface FeedDraft {
  organisation: Draft['organisation'];
  /** Sessions of the service name one of these by the id that it has in the feed. */
  locations: NonNullable<Draft['location']>[];
  service: NonNullable<Draft['service']>;
}

export type MappedRecord = Mapped<FeedDraft>;

/** A term by which a feed describes a service, in its own vocabulary. */
export interface ExternalTerm {
  /** The vocabulary; '' where the feed does not say. */
  taxonomy: string;
  /** Its id or code there. */
  term: string;
  name: string;
}

/** What a term of theirs means in ours. */
export interface TermMeaning {
  needs: string[];
  activityKinds: string[];
  populations: string[];
}

/** What it takes to understand a record. */
export interface Mapping {
  /** What everything from this feed carries as its source. */
  source: string;
  /** The last day that may be in the past. */
  today: string;
  /** False for the short records of a list, where nothing said does not mean that there is nothing. */
  isWhole: boolean;
  /** Null for a term that nobody has mapped yet. */
  meaningOf: (term: ExternalTerm) => TermMeaning | null;
}
