import fs from 'node:fs';
import path from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { csvCell } from '../../../shared/csv.ts';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import { settledItems, type Settled } from './items.queries.ts';
import type { Lost } from './not-seen.queries.ts';

const BATCH = 500;
const HEADER = 'number,id,name,outcome,part,field,code,before,after,message\n';

/** Finds out before anything else whether the report can be written. */
export function checkReport(file: string, input: string): void {
  if (path.resolve(file) === path.resolve(input))
    throw new PlainFailure('The report would overwrite the file that is imported. Name another.');
  try {
    fs.writeFileSync(file, HEADER);
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw new PlainFailure(`The report ${file} cannot be written (${code}). Is its folder there?`);
  }
}

/** Writes what became of each record: a line for each, and one for each remark and each change. Then what is missing. */
export async function writeReport(
  em: EntityManager,
  file: string,
  runId: string,
  lost: readonly Lost[],
): Promise<void> {
  const handle = await fs.promises.open(file, 'w');
  try {
    await handle.write(HEADER);
    for (let after = 0; ;) {
      const items = await settledItems(em, runId, after, BATCH);
      await handle.write(items.flatMap(linesOf).join(''));
      const last = items.at(-1);
      if (!last) break;
      after = last.number;
    }
    await handle.write(lost.map(({ sourceId, name }) => line('', sourceId, name ?? '', 'NOT_SEEN')).join(''));
  } finally {
    await handle.close();
  }
}

function linesOf({ number, sourceId, name, outcome, remarks, changes }: Settled): string[] {
  const begin = [String(number), sourceId, name ?? '', outcome];
  const changed = changes.map(({ part, field, before, after }) =>
    line(...begin, part, field, 'DIFF', before ?? '', after ?? ''),
  );
  const remarked = remarks.map(({ field, code, message }) => line(...begin, '', field, code, '', '', message));
  return changed.length + remarked.length === 0 ? [line(...begin)] : [...changed, ...remarked];
}

function line(...cells: string[]): string {
  const full = [...cells, ...Array.from({ length: 10 - cells.length }, () => '')];
  return `${full.map(csvCell).join(',')}\n`;
}
