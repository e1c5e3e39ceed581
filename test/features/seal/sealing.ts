import type pg from 'pg';
import { auditCounts, type Database } from '../../../src/features/seal/seal.queries.ts';
import { sealAudit } from '../../../src/features/seal/seal-audit.ts';
import { verifyAudit, type Verdict } from '../../../src/features/seal/verify-audit.ts';
import { silentReporter } from '../../../src/shared/progress.ts';

/** Seals until nothing waits. Transactions of other test files, on the same server, may hold a seal up for a moment. */
export async function sealAll(database: Database): Promise<void> {
  for (;;) {
    await sealAudit(database);
    const { waiting } = await auditCounts(database);
    if (waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function verify(database: Database, head?: string): Promise<Verdict> {
  return verifyAudit(database, { report: silentReporter, head });
}

/** What only a superuser can do: switches the protection off, rewrites, and switches it on again. */
export async function tamper(client: pg.Client, statement: string): Promise<void> {
  const tables = ['audit.event', 'audit.seal'];
  const { rows } = await client.query<{ partition: string }>(
    `select relid::text as partition from pg_partition_tree('audit.event') where isleaf`,
  );
  const all = [...tables, ...rows.map(({ partition }) => partition)];
  await client.query(all.map((table) => `alter table ${table} disable trigger all`).join(';'));
  await client.query(statement);
  await client.query(all.map((table) => `alter table ${table} enable always trigger only_grows`).join(';'));
}
