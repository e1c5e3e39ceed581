import type { Readable } from 'node:stream';
import { PlainFailure } from '../../shared/plain-failure.ts';
import { ListScanner } from '../import/json/list-scanner.ts';
import { charityLine } from './charity-line.ts';
import type { ExtractLine } from './register-entry.ts';

const LONGEST = 1_000_000;

type Charity = Record<string, string | number | boolean | null>;

/** The charities of the extract as JSON, one after the other: the file is larger than the memory that it may take. */
export async function* jsonLines(text: Readable, name: string): AsyncGenerator<ExtractLine> {
  const scanner = new ListScanner('', LONGEST);
  text.setEncoding('utf8');
  for await (const chunk of text as AsyncIterable<string>) {
    for (const piece of scanner.scan(chunk)) {
      const charity = parsed(piece.text, `${name}, line ${piece.line}`);
      yield charityLine((field) => charity[field]);
    }
    if (scanner.isTooLong) throw new PlainFailure(`${name} is no list of charities: look at line ${scanner.line}.`);
  }
  if (!scanner.isWhole || !scanner.hasList)
    throw new PlainFailure(`${name} breaks off, or is no list. Download it again.`);
}

function parsed(text: string, where: string): Charity {
  try {
    return JSON.parse(text) as Charity;
  } catch {
    throw new PlainFailure(`${where} is not written as JSON is. Download the file again.`);
  }
}
