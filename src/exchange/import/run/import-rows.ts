import type { Batch } from '../intake.ts';
import type { FileRow } from './file-row.ts';
import { importRow, keepRow, lookedAt, resultOf, type Draft, type RowResult, type RowTools } from './import-row.ts';

/** Imports some rows: together where their kind can be kept so, else one by one. */
export async function importRows(rows: readonly FileRow[], tools: RowTools): Promise<RowResult[]> {
  const { batch } = tools.intake;
  if (!batch) return Promise.all(rows.map((row) => importRow(row, tools)));
  const sound = rows.filter(({ problem }) => problem === null);
  const understood = batch.take(sound.map(({ row }) => row));
  const places = new Map(sound.map((row, place) => [row, place]));
  return keepTogether(
    rows.map((row) => placed(row, understood, places.get(row))),
    understood,
    tools,
  );
}

/** A row with its place among those that were understood; null of one that is broken. */
interface Placed {
  row: FileRow;
  place: number;
  taken: Batch['taken'][number] | null;
}

function placed(row: FileRow, { taken }: Batch, place = -1): Placed {
  return { row, place, taken: taken[place] ?? null };
}

/** What cannot be kept together is kept row by row, so that one that is wrong keeps no other from coming in. */
async function keepTogether(rows: readonly Placed[], batch: Batch, tools: RowTools): Promise<RowResult[]> {
  const done = new Map(rows.map((each) => [each, lookedAt(each.row, each.taken, tools)]));
  const waiting = rows
    .filter((each) => !done.get(each))
    .map(({ row, place, taken }) => ({ row, place, draft: taken as Draft }));
  const kept = await allOf(waiting, batch, tools).catch(() => oneByOne(waiting, tools));
  const left = kept[Symbol.iterator]();
  return rows.flatMap((each) => done.get(each) ?? left.next().value ?? []);
}

interface Waiting {
  row: FileRow;
  place: number;
  draft: Draft;
}

async function allOf(
  waiting: readonly Waiting[],
  batch: Batch,
  { turns, newContext, isRehearsal }: RowTools,
): Promise<RowResult[]> {
  const keys = waiting.flatMap(({ draft }) => draft.keys);
  if (new Set(keys).size < keys.length) throw new Error('Some of these rows are about the same.');
  const places = waiting.map(({ place }) => place);
  const saved = await turns.take(keys, () => batch.keep(newContext(), places, { isRehearsal }));
  return waiting.flatMap(({ row, draft }, index) => {
    const each = saved[index];
    return each ? [resultOf(row.row.line, draft, each)] : [];
  });
}

async function oneByOne(waiting: readonly Waiting[], tools: RowTools): Promise<RowResult[]> {
  const results: RowResult[] = [];
  for (const { row, draft } of waiting) results.push(await keepRow(row, draft, tools));
  return results;
}
