import fs from 'node:fs';
import path from 'node:path';
import type { SheetReading } from '../../../features/sheet-mapping/sheet-field.codes.ts';
import { problemsWithReading, readingIn } from '../../../features/sheet-mapping/sheet-mapping.rules.ts';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import { isThing, thingsAt, type Thing } from '../clean/said.ts';

const MOST_BYTES = 1_000_000;

/** The reading that somebody keeps in a JSON file, in the form of the API. Throws a sentence for what is none. */
export function mappingFile(file: string): SheetReading {
  const name = path.basename(file);
  const said = parsed(file, name);
  const text = (thing: Thing, key: string) => (typeof thing[key] === 'string' ? thing[key] : '');
  const reading = readingIn({
    columns: thingsAt(said, 'columns').map((each) => ({
      ...{ heading: text(each, 'heading'), field: text(each, 'field') as never },
      separator: typeof each.separator === 'string' ? each.separator : null,
    })),
    constants: thingsAt(said, 'constants').map((each) => ({
      ...{ field: text(each, 'field') as never, value: text(each, 'value') },
    })),
    idHeadings: Array.isArray(said.idHeadings) ? said.idHeadings.map(String) : null,
  });
  const [wrong] = problemsWithReading(reading);
  if (wrong) throw new PlainFailure(`${name}: ${wrong.path}: ${wrong.message}`);
  return reading;
}

function parsed(file: string, name: string): Thing {
  try {
    if (fs.statSync(file).size > MOST_BYTES) throw new PlainFailure(`${name} is too long for a mapping.`);
    const said: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    return isThing(said) ? said : {};
  } catch (error) {
    if (error instanceof PlainFailure) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new PlainFailure(`There is no file ${file}.`);
    throw new PlainFailure(`${name} cannot be read as a mapping: ${(error as Error).message}.`);
  }
}
