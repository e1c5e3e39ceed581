import pg from 'pg';
import type { Reporter } from '../../src/shared/progress.ts';
import { makeConnections } from '../connections/make-connections.ts';
import * as cells from './cells.queries.ts';
import * as evidence from './evidence.queries.ts';
import { daysIn, quartersUntil } from './quarters.ts';
import * as searches from './searches.queries.ts';
import { SHAPE } from './shape.ts';
import { wantedBy } from './wanted.ts';

/** Of all connections of five years, the part that was made in the last eight quarters, as their growth has it. */
const IN_EIGHT_QUARTERS = 0.45;
const SEARCHES_A_CONNECTION = 0.9;

export interface MakingDemand {
  connections: number;
  seed: number;
  today: string;
}

/**
 * What people wanted, looked for, were sent to and did not get, in a directory that has been filled and counted. It follows from what
 * there turned out to be, with noise; it knows nothing of which holes were planted.
 */
export async function makeDemand(database: pg.PoolConfig, making: MakingDemand, report: Reporter): Promise<void> {
  const client = new pg.Client({ ...database, statement_timeout: 0 });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'`);
    report.step('Finding out where there is little');
    await layOut(client, making);
    await makeConnections(database, { ...making, shape: SHAPE }, report);
    report.step('Making searches and flags');
    await search(client, making);
    await flag(client, making);
    await client.query(`${cells.CLEAN}; ${evidence.CLEAN}`);
    await client.query('analyze provision.search_day, provision.search_people, gap, gap_evidence');
  } finally {
    await client.end();
  }
}

async function layOut(client: pg.Client, { seed }: MakingDemand): Promise<void> {
  const { needs, often } = wantedBy(seed);
  await client.query(`${cells.CLEAN}; ${evidence.CLEAN}`);
  await client.query('select setseed($1)', [(seed % 1000) / 1000]);
  await client.query(cells.TOLD);
  await client.query(cells.THIN, [needs, often, String(seed)]);
  await client.query(cells.CELLS);
  await client.query(cells.LOTS, [needs, often]);
  await client.query('create index on bench_wish (lot)');
  await client.query('analyze bench_thin, bench_cell, bench_wish');
}

async function search(client: pg.Client, { connections, today }: MakingDemand): Promise<void> {
  const quarters = quartersUntil(today);
  const each = (connections * IN_EIGHT_QUARTERS * SEARCHES_A_CONNECTION) / quarters.length;
  const when = [quarters.map(({ from }) => from), quarters.map(daysIn)];
  await client.query(searches.SEARCHES, [...when, each]);
  await client.query(searches.VAGUE, [...when, each]);
  await client.query(searches.PEOPLE);
  await client.query(searches.ROBOTS, when);
}

async function flag(client: pg.Client, { connections, today }: MakingDemand): Promise<void> {
  const quarters = quartersUntil(today);
  const [from, to] = [quarters.at(0)?.from, quarters.at(-1)?.to];
  await client.query(evidence.FLAGGED, [connections * IN_EIGHT_QUARTERS]);
  await client.query(evidence.GAPS, [from]);
  await client.query(evidence.EVIDENCE, [from, to]);
}
