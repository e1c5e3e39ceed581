import type { Context } from '../../context.ts';
import { pageBy, type Cursors, type Page } from '../../graphql/relay.ts';
import { problem, problemsWithCodes } from '../../shared/checks.ts';
import { textIn } from '../../shared/localised-text.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { Rejected, rejectIfAny, type Problem } from '../../shared/problems.ts';
import { periodNamed, quarterOf } from '../impact/period.rules.ts';
import type { AreaReference } from '../place/place.rules.ts';
import type { Taxonomy } from '../taxonomy/taxonomy-term.entity.ts';
import { findSupplyArea } from './find-supply-area.ts';
import { EVERYBODY } from './supply.codes.ts';
import { countedQuarter, supplyAfter, type CountedQuarter, type SupplyRow } from './supply.queries.ts';
import { supplyOf, type Supply } from './supply.rules.ts';

export interface AskedSupply {
  areaCode: string;
  need?: string | null;
  population?: string | null;
  quarter?: string | null;
  first: number;
  after?: string | null | undefined;
}

export interface SupplyPage extends Page<Supply> {
  area: AreaReference;
  quarter: string;
  countedAt: Date;
  services: number;
  methodVersion: number;
}

/** What there is in an area, by need: counts of services, which everybody who works here may see. */
export async function listSupply(ctx: Context, asked: AskedSupply): Promise<SupplyPage> {
  const { need = null, population = null } = asked;
  rejectIfAny([...problemsWithTerm(ctx, 'NEED', need), ...problemsWithTerm(ctx, 'POPULATION', population)]);
  const { area, kind } = await findSupplyArea(ctx.reads, asked.areaCode, londonDay(ctx.now()));
  const counted = await counting(ctx, asked.quarter ?? null);
  const { quarter } = counted;
  const wanted = { quarter, kind, area: area.code, population: population ?? EVERYBODY, need };
  const page = await pageBy(BY_NEED, asked, (after, limit) => supplyAfter(ctx.reads, { ...wanted, after, limit }));
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: supplyOf(node, labelOf(ctx, node.need)) }));
  const { countedAt, services, method } = counted;
  return { ...page, edges, area, quarter: quarterOf(quarter).name, countedAt, services, methodVersion: method };
}

const BY_NEED: Cursors<SupplyRow, string> = {
  wordsOf: ({ need }) => `need:${need}`,
  read: (words) => /^need:([\w-]+)$/.exec(words)?.[1] ?? null,
};

function problemsWithTerm({ vocabulary }: Context, taxonomy: Taxonomy, code: string | null): Problem[] {
  if (code === null) return [];
  const known = new Set(vocabulary.terms(taxonomy).map((term) => term.code));
  const path = taxonomy.toLowerCase();
  return problemsWithCodes(path, [code], known).map((wrong) => ({ ...wrong, path }));
}

async function counting({ reads }: Context, name: string | null): Promise<CountedQuarter> {
  const quarter = name === null ? null : periodNamed(name);
  if (name !== null && quarter?.kind !== 'QUARTER') throw new Rejected([NO_QUARTER]);
  const counted = await countedQuarter(reads, quarter?.from ?? null);
  if (!counted) throw new Rejected([name === null ? NOTHING_YET : notCounted(name)]);
  return counted;
}

const NO_QUARTER = problem('quarter', 'INVALID', 'Write a quarter as 2026-Q4, or leave it out for the newest.');
const NOTHING_YET = problem(
  'quarter',
  'OUT_OF_RANGE',
  'Nothing has been counted yet. It is counted within minutes of a start, and each night; an operator can run “npm run provision -- count”.',
);

function notCounted(name: string): Problem {
  return problem('quarter', 'OUT_OF_RANGE', `Nothing was counted in ${name}. Leave the quarter out for the newest.`);
}

function labelOf({ vocabulary }: Context, need: string): string {
  const label = vocabulary.term('NEED', need)?.label;
  return label ? textIn(label, 'en') : need;
}
