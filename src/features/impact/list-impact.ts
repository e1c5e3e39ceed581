import type { Context } from '../../context.ts';
import { pageBy, type Page } from '../../graphql/relay.ts';
import { reachOf, refusal } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { Rejected, type Problem } from '../../shared/problems.ts';
import { textIn } from '../../shared/localised-text.ts';
import { figuresOf, type Figures } from './figures.rules.ts';
import { findChanges } from './find-changes.ts';
import { EVERYTHING, NOT_KNOWN, type Dimension } from './impact.codes.ts';
import { cellIn, cellsAfter, publishedPeriods, type CellRow, type CellsWanted } from './impact-cells.queries.ts';
import { seesWhole } from './impact.policy.ts';
import type { ShownPeriod } from './list-impact-periods.ts';
import { freezesOn, periodNamed, quartersIn, type Period } from './period.rules.ts';
import type { ToldChange } from './told-change.rules.ts';

/** What figures can be asked by: the dimensions, and the quarters of a year. */
export type AskedDimension = Dimension | 'QUARTER';

export interface Asked {
  dimension: AskedDimension;
  period?: string | null;
  key?: string | null;
}

/** A cell as the API shows it. */
export interface ShownCell extends Figures {
  dimension: AskedDimension;
  key: string;
  label: string;
  period: string;
  changes: ToldChange[];
}

/** A period, and by which version of the method its figures were made. */
export interface PublishedAs extends ShownPeriod {
  method: number;
}

/** Published figures, as far as they are the viewer's to see. */
export async function listImpact(
  ctx: Context,
  { first, after: from, ...asked }: Asked & { first: number; after?: string | null | undefined },
): Promise<Page<ShownCell> & { period: PublishedAs }> {
  const period = await publishedPeriod(ctx, asked);
  const cursors = { wordsOf: (row: CellRow) => `cell:${row.period}:${row.key}`, read: readPosition };
  const found = await pageBy(cursors, { first, after: from }, (after, limit) =>
    rowsOf(ctx, asked, { period, after, limit }),
  );
  const rows = found.edges.map(({ node }) => node);
  const changesIn = await findChanges(ctx.reads, storedAs(asked.dimension), rows);
  const edges = found.edges.map(({ cursor, node }) => ({
    cursor,
    node: { ...shownCell(ctx, asked.dimension, node), changes: changesIn(node) },
  }));
  return { ...found, edges, period };
}

/** Quarters are the whole directory, one after the other. */
function storedAs(dimension: AskedDimension): Dimension {
  return dimension === 'QUARTER' ? 'DIRECTORY' : dimension;
}

interface Position {
  period: string;
  key: string;
}

function readPosition(words: string): Position | null {
  const [kind, period = '', ...key] = words.split(':');
  return kind === 'cell' && periodNamed(period) ? { period, key: key.join(':') } : null;
}

async function rowsOf(
  ctx: Context,
  { dimension, key }: Asked,
  { period, after, limit }: { period: Period; after: Position | null; limit: number },
): Promise<CellRow[]> {
  const wanted: CellsWanted = {
    dimension: storedAs(dimension),
    reach: reachOf(ctx.viewer, 'impact'),
    seesWhole: seesWhole(ctx.viewer),
  };
  const isOfOne = dimension === 'QUARTER' || dimension === 'DIRECTORY' || key != null;
  if (!isOfOne) return cellsAfter(ctx.reads, wanted, { period: period.name, after: after?.key ?? null, limit });
  const periods = dimension === 'QUARTER' ? quartersIn(period).map(({ name }) => name) : [period.name];
  const one = dimension === 'QUARTER' || dimension === 'DIRECTORY' ? EVERYTHING : (key ?? '');
  const rows = await cellIn(ctx.reads, wanted, { periods, key: one });
  if (rows.length === 0) throw refusal(ctx.viewer);
  return rows.filter((row) => after === null || row.period > after.period).slice(0, limit);
}

/** The period that is asked for; the newest one where none is. What is not published yet is refused with the day on which it will be. */
async function publishedPeriod({ reads }: Context, { dimension, period }: Asked): Promise<PublishedAs> {
  const published = await publishedPeriods(reads);
  const kind = dimension === 'QUARTER' ? 'YEAR' : 'QUARTER';
  const newest = published.map(({ name }) => periodNamed(name)).find((each) => each?.kind === kind);
  const wanted = period == null ? newest : periodNamed(period);
  if (!wanted) throw new Rejected([period == null ? NOTHING_YET : NO_PERIOD]);
  const known = published.find(({ name }) => name === wanted.name);
  if (!known) throw new Rejected([notYet(wanted)]);
  if (dimension === 'QUARTER' && wanted.kind !== 'YEAR') throw new Rejected([NO_YEAR]);
  return { ...wanted, ...known, publishesOn: freezesOn(wanted) };
}

const NOTHING_YET = problem('period', 'OUT_OF_RANGE', 'No figures have been published yet. Look at impactPeriods.');
const NO_PERIOD = problem('period', 'INVALID', 'Write a quarter as 2026-Q1, or a financial year as 2025-26.');
const NO_YEAR = problem('period', 'INVALID', 'Quarters are those of a financial year: write it as 2025-26.');

function notYet(period: Period): Problem {
  const day = dayInWords(freezesOn(period));
  const message = `Figures of ${period.name} are not published. A period freezes 28 days after it has closed: this one on ${day}.`;
  return problem('period', 'OUT_OF_RANGE', message);
}

function shownCell({ vocabulary }: Context, dimension: AskedDimension, row: CellRow): Omit<ShownCell, 'changes'> {
  const key = dimension === 'QUARTER' ? row.period : row.key;
  const term =
    dimension === 'NEED' || dimension === 'POPULATION' ? vocabulary.term(dimension, row.key)?.label : undefined;
  const name = row.name ?? term;
  const label = name ? textIn(name, 'en') : (row.label ?? (key === NOT_KNOWN ? 'Not known' : key));
  return { ...figuresOf(row), dimension, key, label, period: row.period };
}
