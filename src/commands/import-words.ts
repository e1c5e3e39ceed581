import { ENCODINGS, type Encoding } from '../exchange/import/csv/file-text.ts';
import { checkReport } from '../exchange/feeds/run/report.ts';
import type { ImportOf } from './run-import-of.ts';

/** The options that each import has of something that comes again and again. */
export const IMPORT_OPTIONS = {
  report: { type: 'string' },
  source: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  'believe-losses': { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
} as const;

interface Words {
  report?: string | undefined;
  'dry-run': boolean;
  'believe-losses': boolean;
  fresh: boolean;
}

/** What they ask for, of a file or an address. Throws a sentence where the report cannot be written. */
export function choicesOf(words: Words, input: string): Omit<ImportOf, 'open' | 'address'> {
  const reportFile = words.report ?? null;
  if (reportFile !== null) checkReport(reportFile, input);
  return {
    reportFile,
    isRehearsal: words['dry-run'],
    isFresh: words.fresh,
    believesLosses: words['believe-losses'],
  };
}

/** How a file is written, by its name; null for a name that is none. */
export function encodingOf(name: string | undefined): Encoding | null {
  return ENCODINGS.find((each) => each === name) ?? null;
}
