import type exceljs from 'exceljs';

const DAY = 10;

/** A cell of a spreadsheet as people see it: numbers with the noughts that their format gives them, days as days. */
export function cellText(value: exceljs.CellValue, format: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value, format ?? '');
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return cellText(value.text, undefined);
  if ('result' in value) return cellText(value.result, format);
  return '';
}

function numberText(value: number, format: string): string {
  if (!Number.isFinite(value)) return '';
  if (/^0{2,}$/.test(format)) return String(Math.round(value)).padStart(format.length, '0');
  if (/£/.test(format)) return `£${Number.isInteger(value) ? value : value.toFixed(2)}`;
  if (/^0+(\.0+)?%$/.test(format)) return `${Number((value * 100).toPrecision(12))}%`;
  return Math.abs(value) < 1e21 && Number.isInteger(value)
    ? BigInt(value).toString()
    : String(Number(value.toPrecision(15)));
}

/** Spreadsheets keep a time without a day as one on the last day of 1899. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const rounded = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  const time = rounded.slice(DAY + 1, DAY + 6);
  if (value.getUTCFullYear() < 1900) return time;
  return time === '00:00' ? rounded.slice(0, DAY) : `${rounded.slice(0, DAY)} ${time}`;
}
