import { createRequire } from 'node:module';
import pg from 'pg';

type Query = (...args: unknown[]) => unknown;
interface Driver {
  Client: { prototype: object };
}

/** The driver of the read paths, and that of the units of work, which may be another copy of it. */
const drivers = (): Driver[] => {
  const ofUnits = createRequire(createRequire(import.meta.url).resolve('@mikro-orm/postgresql'))('pg') as Driver;
  return [...new Set<Driver>([pg, ofUnits])];
};

/** What this process sends to PostgreSQL while something is done, by whichever way: reads, units of work, transactions. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const restore = drivers().map(({ Client }) => listenTo(Client.prototype, (text) => sent.push(text)));
  try {
    await work();
  } finally {
    for (const each of restore) each();
  }
  return sent;
}

/**
 * How many statements an operation takes by itself. What is remembered for seconds is read anew now and then, by whichever
 * question comes just then; of three in a row, one at least comes without.
 */
export async function ownStatements(ask: () => Promise<{ statements: number }>): Promise<number> {
  const counts: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) counts.push((await ask()).statements);
  return Math.min(...counts);
}

function listenTo(client: object, hear: (text: string) => void): () => void {
  const own = Object.getOwnPropertyDescriptor(client, 'query') ?? {};
  const query = own.value as Query;
  const heard = function (this: unknown, ...args: unknown[]): unknown {
    const [what] = args as [string | { text?: string }];
    hear(typeof what === 'string' ? what : (what.text ?? ''));
    return query.apply(this, args);
  };
  Object.defineProperty(client, 'query', { ...own, value: heard });
  return () => Object.defineProperty(client, 'query', own);
}
