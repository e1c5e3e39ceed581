import pg from 'pg';
import { PlainFailure } from '../shared/plain-failure.ts';
import type { MeilisearchConnection } from './meilisearch-state.ts';

const PATIENCE_MS = 5000;
const OLDEST_POSTGRES = 15;

/** Makes sure that the operator's PostgreSQL is there and lets us in; says in one sentence what to correct if not. */
export async function checkPostgres(variable: string, url: string): Promise<pg.PoolConfig> {
  const connection = {
    connectionString: url,
    database: decodeURIComponent(new URL(url).pathname.slice(1)) || undefined,
  };
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: PATIENCE_MS });
  try {
    await client.connect();
    const { rows } = await client.query<{ major: number }>(
      `select current_setting('server_version_num')::int / 10000 as major`,
    );
    insistOnVersion(variable, rows[0]?.major ?? 0);
  } catch (error) {
    throw error instanceof PlainFailure ? error : new PlainFailure(whyNot(variable, url, error));
  } finally {
    await client.end().catch(() => {});
  }
  return connection;
}

/** Makes sure that the operator's Meilisearch is there and accepts the key. */
export async function checkMeilisearch(url: string, key: string | null): Promise<MeilisearchConnection> {
  const address = url.replace(/\/+$/, '');
  const answer = await ask(address, key);
  if (answer.status === 401 || answer.status === 403) {
    throw new PlainFailure(`Meilisearch at ${hostOf(url)} does not accept the key in MEILI_MASTER_KEY.`);
  }
  if (!answer.ok || !answer.text.includes('pkgVersion')) {
    throw new PlainFailure(`What answers at ${hostOf(url)} is not Meilisearch. Correct MEILI_URL.`);
  }
  return { url: address, masterKey: key ?? '' };
}

async function ask(address: string, key: string | null): Promise<{ status: number; ok: boolean; text: string }> {
  const headers = key === null ? undefined : { authorization: `Bearer ${key}` };
  try {
    const answer = await fetch(`${address}/version`, { headers, signal: AbortSignal.timeout(PATIENCE_MS) });
    return { status: answer.status, ok: answer.ok, text: await answer.text() };
  } catch (error) {
    const code = codeOf((error as Error).cause) ?? (error as Error).name;
    throw new PlainFailure(
      `Meilisearch cannot be reached at ${hostOf(address)} (${code}). Correct MEILI_URL, or start it.`,
    );
  }
}

function insistOnVersion(variable: string, major: number): void {
  if (major >= OLDEST_POSTGRES) return;
  throw new PlainFailure(
    `The PostgreSQL in ${variable} is version ${major}; Linkwell needs ${OLDEST_POSTGRES} or newer.`,
  );
}

/** The address is told without user and password. */
function whyNot(variable: string, url: string, error: unknown): string {
  const code = codeOf(error) ?? (error as Error).message;
  const at = hostOf(url);
  if (code.startsWith('28')) return `PostgreSQL at ${at} does not accept the user and password in ${variable}.`;
  if (code === '3D000') return `PostgreSQL at ${at} has no such database. Create it, or correct ${variable}.`;
  return `PostgreSQL cannot be reached at ${at} (${code}). Correct ${variable}, or start the server.`;
}

function codeOf(error: unknown): string | null {
  return (error as { code?: string } | undefined)?.code ?? null;
}

function hostOf(url: string): string {
  return new URL(url).host || 'this computer';
}
