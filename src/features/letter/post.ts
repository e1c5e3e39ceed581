import type { EntityManager } from '@mikro-orm/postgresql';
import type { Problem } from '../../shared/problems.ts';
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
}
