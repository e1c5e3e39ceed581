import type { EntityManager } from '@mikro-orm/postgresql';
import type { Problem } from '../../shared/problems.ts';

/** How people prove who they are, as far as the domain has to do with it. What is behind it is in src/identity/. */
export interface Accounts {
  /** What is wrong with a new password, said so that the next one is better. Personal words are easy to guess for others. */
  problemsWithPassword(password: string, personalWords: readonly string[]): Promise<Problem[]>;
  /** Lets somebody sign in with a password. It is kept, as a hash, by the caller's flush, together with all else. */
  open(em: EntityManager, account: NewAccount): Promise<void>;
  /** Ends all sessions of somebody, or all but one, by the caller's flush. */
  endSessionsOf(em: EntityManager, personId: string, exceptId?: string): Promise<void>;
  /** Makes the secret of an API key, and what may be kept of it. */
  makeKey(): Promise<{ key: string; digest: string; startsWith: string }>;
}

export interface NewAccount {
  personId: string;
  password: string;
}
