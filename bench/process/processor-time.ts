import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** Milliseconds of processor time, by who used them. */
export interface ProcessorTime {
  api: number;
  postgresql: number;
  meilisearch: number;
}

/** Reads how much processor time everybody has used so far. Unlike the clock, it is not moved by a busy machine. */
export type Meter = () => ProcessorTime;

const TICK_MS = 10;

export async function meterFor(pid: number, folder: string, database: pg.PoolConfig): Promise<Meter> {
  const postmaster = await postmasterOf(database);
  const state = JSON.parse(fs.readFileSync(path.join(folder, 'meilisearch/state.json'), 'utf8')) as { pid: number };
  return () => ({
    api: usedBy(pid, false),
    postgresql: usedWithChildren(postmaster),
    meilisearch: usedBy(state.pid, false),
  });
}

export function difference(after: ProcessorTime, before: ProcessorTime): ProcessorTime {
  return {
    api: after.api - before.api,
    postgresql: after.postgresql - before.postgresql,
    meilisearch: after.meilisearch - before.meilisearch,
  };
}

/** The parent of one of its backends; looked up while that one lives. */
export async function postmasterOf(database: pg.PoolConfig): Promise<number> {
  const client = new pg.Client(database);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const postmaster = parentOf(rows[0]?.pid ?? 0);
  await client.end();
  if (!postmaster) throw new Error('The processes of PostgreSQL cannot be seen from here.');
  return postmaster;
}

/** Milliseconds that a process and its children have used. A child that has ended since counts with its parent. */
export function usedWithChildren(pid: number): number {
  return usedBy(pid, true) + sum(childrenOf(pid).map((child) => usedBy(child, false)));
}

/** A backend that has ended since counts with its parent. */
export function usedBy(pid: number, withEndedChildren: boolean): number {
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = statOf(pid).slice(11, 15);
  return TICK_MS * (user + system + (withEndedChildren ? endedUser + endedSystem : 0));
}

function parentOf(pid: number): number {
  return statOf(pid)[1] ?? 0;
}

function childrenOf(pid: number): number[] {
  const all = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.map(Number).filter((each) => parentOf(each) === pid);
}

/** What stands after the name in brackets, which may hold blanks: state, parent, and so on. Nothing of who is gone. */
function statOf(pid: number): number[] {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch {
    return [];
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
