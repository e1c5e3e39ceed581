import type { EntityManager } from '@mikro-orm/postgresql';
import type { Problem } from '../../shared/problems.ts';

/** By which the domain writes to people. */
export interface Post {
  /** Why nothing can be sent from here, said to whoever wants to; empty when it can. */
  problemsWithSending(): Problem[];
  /** Keeps a letter that leaves once the caller's flush has been committed; nothing leaves when it is not. */
  send(em: EntityManager, letter: { recipient: string; subject: string; text: string }): void;
  /** An address here, for a letter. */
  addressOf(path: string): string;
}
