import type { Cell, Row } from './row.ts';

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A row as COPY's text format has it. */
export function copyLine(row: Row): string {
  return `${Object.values(row).map(copyText).join('\t')}\n`;
}

function copyText(cell: Cell): string {
  if (cell === null) return '\\N';
  const text = typeof cell === 'object' ? arrayText(cell) : String(cell);
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

function arrayText(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
