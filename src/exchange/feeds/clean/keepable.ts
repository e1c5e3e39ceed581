import { isThing } from './said.ts';

/** The same without characters that no database keeps, wherever they stand. */
export function keepable(value: unknown): unknown {
  if (typeof value === 'string') return keepableText(value);
  if (Array.isArray(value)) return value.map(keepable);
  if (!isThing(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [keepableText(key), keepable(part)]));
}

export function keepableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
