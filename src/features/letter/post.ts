import type { EntityManager } from '@mikro-orm/postgresql';
import type { Problem } from '../../shared/problems.ts';
import type { LetterTopic } from './letter.codes.ts';
import type { FactsOf, LetterName } from './letters.ts';

/** A letter as whoever sends it says it; the template has the words. */
export interface LetterToWrite<Name extends LetterName> {
  template: Name;
  /** An e-mail address. A letter to something else is kept with the dead ones. */
  recipient: string;
  facts: FactsOf<Name>;
  /**
   * For what it is sent, where that must be told once only: `freshness:10:<service>:<verifiedOn>`. A second letter to the same
   * recipient for the same occasion is not written, whoever writes it, however long after the first and however close.
   */
  occasion?: string;
}

/** Which letters somebody does not want, and whose address that is, by its digest. */
export interface LetterStop {
  address: Buffer;
  topic: LetterTopic;
}

/** By which the domain writes to people. */
export interface Post {
  /** Why nothing can be sent from here, said to whoever wants to; empty when it can. */
  problemsWithSending(): Problem[];
  /**
   * Keeps a letter that leaves once the caller's flush has been committed; nothing leaves when it is not. It is not written
   * either where the recipient has stopped its topic.
   */
  send<Name extends LetterName>(em: EntityManager, letter: LetterToWrite<Name>): void;
  /** An address here, for a letter. */
  addressOf(path: string): string;
  /** What a link to stop letters is about; null for one that was not written here. */
  readStop(token: string): LetterStop | null;
  /** Letters that lie in a folder here; null where they leave. */
  readonly written: WrittenLetters | null;
}

/** A letter that lies in the folder of the data folder, because none leaves from here. */
export interface WrittenLetter {
  id: string;
  /** Its place in the list. */
  name: string;
  recipient: string;
  subject: string;
  text: string;
  writtenAt: Date;
}

/** The newest letters that were written before one. */
export type WrittenLetters = (before: string | null, limit: number) => Promise<WrittenLetter[]>;
