import pg from 'pg';
import { readGeography } from '../generate/geography.ts';
import { expectedSupply, type Expected } from '../generate/expected-supply.ts';
import { fewestExpected, makeHoles, plantedHoles, type Hole } from '../generate/holes.ts';
import type { Plan } from '../generate/plan.ts';
import { NEEDS } from '../generate/service-facts.ts';
import { readWorld } from '../generate/world.ts';
import { rounded } from '../measure/figures.ts';
import * as orders from './orders.queries.ts';
import { rankingOf, type Ranking } from './ranking.ts';
import { keyOf, truthOf, type Truth } from './truth.ts';

const FIRST = 60;
/** Where so many services are to be expected, and up to where the next begins. */
const SIZES = [0, 25, 35, 50, Infinity];
const ORDERS = {
  'The gap score': orders.BY_SCORE,
  'Fewest services': orders.BY_SERVICES,
  'Most searches without a result': orders.BY_SEARCHES,
  'Fewest services a resident, as counted': orders.BY_RESIDENTS,
};

export interface Scored {
  cells: number;
  truth: Omit<Truth, 'holes' | 'unknowable'> & { unknowable: number };
  rankings: (Omit<Ranking, 'places'> & { name: string })[];
  /** Of the holes where so many services are to be expected, how many are among as many cells as there are holes. */
  sizes: { from: number; holes: number; found: number }[];
  /** Services that people may be referred to, planned and as they came out: in the holes, and everywhere. */
  planned: { where: string; expected: number; cameOut: number; usual: number }[];
  /** Holes that the score puts furthest down. */
  missed: (Expected & { cameOut: number; place: number })[];
}

/** Compares orders of all cells of a quarter with what the plan says is missing. */
export async function scoreGaps(database: pg.PoolConfig, plan: Plan, quarter: string): Promise<Scored> {
  const client = new pg.Client({ ...database, statement_timeout: 0 });
  await client.connect();
  try {
    const { expected, planted } = await planned(client, plan);
    const truth = truthOf(expected, planted, fewestExpected(plan));
    const order = async (sql: string) => {
      const { rows } = await client.query<Hole>(sql, [quarter]);
      return rows.map(keyOf).filter((key) => !truth.unknowable.has(key));
    };
    const ours = await order(orders.BY_SCORE);
    const { rows } = await client.query<Hole & { cameOut: number }>(orders.CAME_OUT, [quarter]);
    const cameOut = new Map(rows.map((row) => [keyOf(row), row.cameOut]));
    const told = expected.map((cell) => ({ ...cell, cameOut: cameOut.get(keyOf(cell)) ?? 0 }));
    const rankings: Scored['rankings'] = [];
    for (const [name, sql] of Object.entries(ORDERS)) {
      const { precision, recall, averagePrecision } = rankingOf(await order(sql), truth.holes, FIRST);
      rankings.push({
        name,
        precision: rounded(precision),
        recall: rounded(recall),
        averagePrecision: rounded(averagePrecision),
      });
    }
    const { holes: _holes, unknowable, ...facts } = truth;
    return {
      cells: expected.length,
      truth: { ...facts, unknowable: unknowable.size },
      rankings,
      ...lookClosely(told, truth, ours),
    };
  } finally {
    await client.end();
  }
}

async function planned(client: pg.Client, plan: Plan): Promise<{ expected: Expected[]; planted: Hole[] }> {
  const geography = await readGeography(client, plan.seed);
  makeHoles(plan, geography);
  const expected = expectedSupply(await readWorld(client, plan, geography), NEEDS);
  return { expected, planted: plantedHoles(plan, geography) };
}

type Told = Expected & { cameOut: number };

function lookClosely(cells: readonly Told[], { holes }: Truth, order: readonly string[]) {
  const placeOf = new Map(order.map((key, index) => [key, index + 1]));
  const inHoles = cells
    .filter((cell) => holes.has(keyOf(cell)))
    .map((cell) => ({ ...cell, place: placeOf.get(keyOf(cell)) ?? order.length }));
  const sizes = SIZES.slice(0, -1).map((from, index) => {
    const here = inHoles.filter(({ usual }) => usual >= from && usual < (SIZES[index + 1] ?? Infinity));
    return { from, holes: here.length, found: here.filter(({ place }) => place <= holes.size).length };
  });
  const missed = inHoles.filter(({ place }) => place > holes.size).sort((one, other) => other.place - one.place);
  return { sizes, planned: [sumOf('in the holes', inHoles), sumOf('everywhere', cells)], missed: missed.slice(0, 10) };
}

function sumOf(where: string, cells: readonly Told[]): Scored['planned'][number] {
  const sum = (value: (cell: Told) => number) => rounded(cells.reduce((total, cell) => total + value(cell), 0));
  return {
    where,
    expected: sum((cell) => cell.expected),
    cameOut: sum((cell) => cell.cameOut),
    usual: sum((cell) => cell.usual),
  };
}
