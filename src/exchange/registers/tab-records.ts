import { PlainFailure } from '../../shared/plain-failure.ts';

const LONGEST_FIELD = 1_000_000;
const SPECIAL = /[\\\t\n]/g;

/**
 * The records of a text whose fields end with tabs. It knows no quotation marks: a backslash stands before a tab, a line end or a
 * backslash that belongs to a field.
 */
export async function* tabRecords(text: AsyncIterable<string>, name: string): AsyncGenerator<string[]> {
  let record: string[] = [];
  let field = '';
  let isEscaped = false;
  for await (const chunk of text) {
    for (let at = 0; at < chunk.length;) {
      SPECIAL.lastIndex = isEscaped ? at + 1 : at;
      const found = SPECIAL.exec(chunk);
      const end = found?.index ?? chunk.length;
      field += chunk.slice(at, end);
      at = end + 1;
      insistOnEnd(field, name);
      isEscaped = found?.[0] === '\\';
      if (!found || isEscaped) continue;
      record.push(field);
      field = '';
      if (found[0] === '\t') continue;
      yield whole(record);
      record = [];
    }
  }
  if (field !== '' || record.length > 0) yield whole([...record, field]);
}

/** Without what some programs put before the first field of a file, and behind the last one of a line. */
function whole(record: readonly string[]): string[] {
  return record.map((field, index) => {
    const begun = index === 0 ? field.replace(/^\uFEFF/, '') : field;
    return index === record.length - 1 ? begun.replace(/\r$/, '') : begun;
  });
}

function insistOnEnd(field: string, name: string): void {
  if (field.length > LONGEST_FIELD)
    throw new PlainFailure(`${name} is no table with tabs: a field of it does not end.`);
}
