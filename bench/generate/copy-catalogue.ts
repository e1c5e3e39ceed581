import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import type { Progress } from '../../src/shared/progress.ts';
import { copyLine } from './copy-text.ts';
import type { Bundle, Row } from './row.ts';

const TABLES = ['organisation', 'location', 'service', 'service_location'] as const;
type Table = (typeof TABLES)[number];

export type Copied = Record<Table, number>;

/**
 * Streams the bundles into the four tables at once, each over a connection of its own; memory stays flat, since the
 * writer waits for whichever table is slow. Triggers and foreign keys are off meanwhile (`session_replication_role =
 * replica`), so there is no change record and nothing is queued for search: reindex afterwards.
 */
export async function copyCatalogue(
  connection: pg.PoolConfig,
  bundles: Iterable<Bundle>,
  progress: Progress,
): Promise<Copied> {
  const writers = await Promise.all(TABLES.map((table) => TableWriter.open(connection, table)));
  try {
    for (const bundle of bundles) {
      for (const writer of writers) await writer.write(rowsOf(bundle, writer.table));
      progress.advance(bundle.service.length);
    }
    for (const writer of writers) await writer.commit();
    return Object.fromEntries(writers.map(({ table, count }) => [table, count])) as Copied;
  } finally {
    for (const writer of writers) await writer.close();
  }
}

function rowsOf(bundle: Bundle, table: Table): readonly Row[] {
  return table === 'organisation' ? [bundle.organisation] : bundle[table];
}

class TableWriter {
  count = 0;
  readonly table: Table;
  readonly #client: pg.Client;
  #stream: CopyStreamQuery | null = null;

  private constructor(client: pg.Client, table: Table) {
    this.#client = client;
    this.table = table;
  }

  static async open(connection: pg.PoolConfig, table: Table): Promise<TableWriter> {
    const client = new pg.Client(connection);
    await client.connect();
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    return new TableWriter(client, table);
  }

  async write(rows: readonly Row[]): Promise<void> {
    if (!rows[0]) return;
    this.#stream ??= this.#client.query(copyFrom(`copy ${this.table} (${Object.keys(rows[0]).join(', ')}) from stdin`));
    this.count += rows.length;
    if (!this.#stream.write(rows.map(copyLine).join(''))) await once(this.#stream, 'drain');
  }

  async commit(): Promise<void> {
    if (this.#stream) await finished(this.#stream.end());
    await this.#client.query('commit');
    await this.#client.query(`analyze ${this.table}`);
  }

  /** What was not committed is gone. */
  async close(): Promise<void> {
    await this.#client.end();
  }
}
