import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { serverFacts, TEMPLATE_DATABASE } from './server-facts.ts';

export interface TestDatabase {
  connection: pg.PoolConfig & { database: string };
  drop(): Promise<void>;
}

/** A database for one test file, as a directory is after its first start; nobody else writes to it. */
export async function testDatabase(): Promise<TestDatabase> {
  const database = `linkwell_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${database} template ${TEMPLATE_DATABASE} strategy file_copy`);
  return {
    connection: { ...serverFacts().postgres, database },
    drop: () => onServer(`drop database if exists ${database} with (force)`),
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ ...serverFacts().postgres, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
