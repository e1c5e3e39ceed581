import fs from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import type { RowResult } from './import-row.ts';

/** A report by row: one line a remark, written as the import goes on. */
export interface ReportFile {
  add(result: RowResult): Promise<void>;
  close(): Promise<void>;
}

const HEADER = 'line,id,outcome,field,code,message\n';

/** Opens the report. Fails before anything is imported when it cannot be written, or would overwrite the input. */
export async function openReport(file: string, input: string): Promise<ReportFile> {
  if (path.resolve(file) === path.resolve(input))
    throw new PlainFailure('The report would overwrite the file that is imported. Name another.');
  const handle = await fs.promises.open(file, 'w').catch(({ code }: NodeJS.ErrnoException) => {
    throw new PlainFailure(`The report ${file} cannot be written (${code ?? 'unknown reason'}). Is its folder there?`);
  });
  const stream = handle.createWriteStream();
  stream.write(HEADER);
  return {
    async add(result) {
      const lines = linesOf(result);
      if (lines !== '' && !stream.write(lines)) await new Promise<void>((resolve) => stream.once('drain', resolve));
    },
    async close() {
      stream.end();
      await finished(stream);
    },
  };
}

function linesOf({ line, sourceId, outcome, remarks }: RowResult): string {
  return remarks
    .map(({ field, code, message }) => [String(line), sourceId, outcome, field, code, message].map(cell).join(','))
    .map((text) => `${text}\n`)
    .join('');
}

/** Quoted where it must be. A spreadsheet would run a cell that begins like a formula, so it gets a quote mark before. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
