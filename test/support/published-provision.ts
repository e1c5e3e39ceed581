import type { TestApi } from './api.ts';
import { withClient } from './with-client.ts';

/** A published figure; what a test does not say is nothing, or as usual. */
export interface FigureToBe {
  quarter?: string;
  areaKind?: string;
  area: string;
  need: string;
  population?: string;
  score?: number;
  [column: string]: string | number | null | undefined;
}

/** How a reason is shown; null is withheld. */
export interface ReasonToBe {
  quarter?: string;
  areaKind?: string;
  area: string;
  need: string;
  reason: string;
  shown: number | null;
}

const NEWEST = '2026-07-01';
const OF_PEOPLE = ['recorded_needs', 'connections', 'not_started', 'unmet', 'searches', 'none', 'few'];

/** Fills what is published of provision, past its publication: what matters here is what views make of it. */
export function publishedProvision(api: Pick<TestApi, 'connection'>) {
  async function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return withClient(api.connection, async (client) => (await client.query<Row>(text, values)).rows);
  }

  /** Ranks follow from the order in which they are given. */
  async function publishFigures(figures: readonly FigureToBe[]): Promise<void> {
    const rows = figures.map((figure, index) => rowOf(figure, index + 1));
    const quarters = [...new Set(rows.map(({ quarter }) => quarter))];
    await sql(`insert into provision.period select unnest($1::date[]), '2026-10-29', 1 on conflict do nothing`, [
      quarters,
    ]);
    await sql(
      'insert into provision.figure select * from jsonb_populate_recordset(null::provision.figure, $1::jsonb)',
      [JSON.stringify(await completed(rows))],
    );
  }

  /** Columns that must be there, and of which the test says nothing, are 0. */
  async function completed(rows: readonly object[]): Promise<object[]> {
    const columns = await sql<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'provision' and table_name = 'figure' and is_nullable = 'NO'
         and data_type in ('integer', 'double precision', 'smallint')`,
    );
    const nothing = Object.fromEntries(columns.map(({ name }) => [name, 0]));
    return rows.map((row) => ({ ...nothing, ...row }));
  }

  async function publishReasons(reasons: readonly ReasonToBe[]): Promise<void> {
    const rows = reasons.map(({ areaKind = 'LOCAL_AUTHORITY', ...rest }) => ({
      quarter: NEWEST,
      area_kind: areaKind,
      ...rest,
    }));
    await sql(
      'insert into provision.reason select * from jsonb_populate_recordset(null::provision.reason, $1::jsonb)',
      [JSON.stringify(rows)],
    );
  }

  return { sql, publishFigures, publishReasons };
}

function rowOf({ areaKind = 'LOCAL_AUTHORITY', population = '', ...rest }: FigureToBe, rank: number) {
  const nobody = Object.fromEntries(OF_PEOPLE.map((column) => [column, 0]));
  return {
    quarter: NEWEST,
    area_kind: areaKind,
    population,
    residents: 100_000,
    ...nobody,
    score: 0,
    rank,
    method: 1,
    ...rest,
  };
}
