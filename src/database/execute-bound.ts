import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';

/**
 * Runs one statement in the transaction of a unit of work, with its values ($1, $2 …) beside its text. `em.execute` writes values into the
 * text, letter by letter, which takes longer than PostgreSQL does once a value is a megabyte of rows.
 */
export async function executeBound(em: EntityManager, text: string, values: readonly unknown[]): Promise<void> {
  await boundRows(em, text, values);
}

/** The same, with the rows that it gives. */
export async function boundRows(em: EntityManager, text: string, values: readonly unknown[]): Promise<unknown[]> {
  const transaction = em.getTransactionContext<Kysely<unknown>>();
  if (!transaction) throw new Error('Begin a transaction first.');
  return (await transaction.executeQuery(CompiledQuery.raw(text, [...values]))).rows;
}
