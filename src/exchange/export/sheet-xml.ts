import type { Cell } from './service-columns.ts';

/** No cell of Excel holds more. */
const LONGEST_CELL = 32_767;
const LETTERS = 26;
const [FIRST_LETTER, UNMARKED, BOLD] = ['A'.charCodeAt(0), 0, 1];

/** A sheet of a workbook, as Office Open XML has it (ECMA-376, SpreadsheetML). */
export interface Sheet {
  name: string;
  /** How wide each column is, in characters. */
  widths: readonly number[];
  /** Whether the first row names the columns: then it is bold, and stays in sight. */
  hasHeader: boolean;
  rows: AsyncIterable<readonly Cell[][]> | Iterable<readonly Cell[][]>;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

/** The sheet in pieces, one for each handful of rows that comes. */
export async function* sheetXml({ widths, hasHeader, rows }: Sheet): AsyncGenerator<string> {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}">`;
  yield `${hasHeader ? FROZEN : ''}<cols>${columns.join('')}</cols><sheetData>`;
  const letters = widths.map((_, index) => lettersOf(index));
  let number = 0;
  for await (const some of rows)
    yield some.map((cells) => rowXml(cells, letters, (number += 1), hasHeader && number === 1)).join('');
  yield '</sheetData></worksheet>';
}

function rowXml(cells: readonly Cell[], letters: readonly string[], number: number, isHeader: boolean): string {
  const style = isHeader ? BOLD : UNMARKED;
  const written = cells.map((cell, index) => cellXml(cell, `${letters[index] ?? lettersOf(index)}${number}`, style));
  return `<row r="${number}">${written.join('')}</row>`;
}

/** Texts go in as texts, which no program runs as a formula. */
function cellXml(cell: Cell, at: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(shortened(cell))}</t></is></c>`;
}

function shortened(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
/** What XML cannot hold at all, and halves of characters, which UTF-8 cannot. */
const IMPOSSIBLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;
/** What looks to Excel like a character written as its number would be read as that character. */
const LIKE_A_NUMBER = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Most texts hold nothing of all this. */
const UNUSUAL = /[^\x20-\x7E\u00A0-\uD7FF\t\n]|[&<>_]/;

function escaped(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  const possible = text.replace(IMPOSSIBLE, '').replace(LIKE_A_NUMBER, '_x005F_');
  return possible.replace(/[&<>\r]/g, (character) => MARKUP[character] ?? character);
}

/** The name of a column: A to Z, AA, AB and so on. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(FIRST_LETTER + (index % LETTERS));
  return index < LETTERS ? last : lettersOf(Math.floor(index / LETTERS) - 1) + last;
}
