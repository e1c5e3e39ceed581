import type { Remark } from './mapped.ts';

/** Where a draft comes from; source and id together are unique, so that the import can be repeated. */
export function provenanceFrom(source: string, sourceId: string) {
  return { source, sourceId };
}

export function changed(field: string, before: string, after: string): Remark {
  return { field, code: 'CHANGED', message: `“${shortened(before)}” became “${shortened(after)}”` };
}

export function leaveEmpty(field: string, what: string): Remark {
  return { field, code: 'LEFT_OUT', message: `The file does not say ${what}.` };
}

export function required(field: string): Remark {
  return {
    field,
    code: 'REQUIRED',
    message: `There is nothing in “${field}”. Without it the row cannot be told apart.`,
  };
}

/** A summary where the text is short enough for one, otherwise a description. */
export function summaryOrDescription(text: string | null): {
  summary: { en: string } | null;
  description: { en: string } | null;
} {
  const isShort = text !== null && text.length <= 300;
  return { summary: isShort ? { en: text } : null, description: text !== null && !isShort ? { en: text } : null };
}

/** Never cut within a character: half of one is nothing that a database keeps. */
function shortened(text: string): string {
  return text.length > 80
    ? `${text
        .slice(0, 80)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
    : text;
}
