import { DateTime, type DurationLikeObject } from 'luxon';

/** Values between commas, any of which will do; a comma of a value itself stands behind a backslash. */
export function alternativesIn(text: string): string[] {
  const parts = text.match(/(?:\\.|[^,\\])+/gs) ?? [];
  return parts.map((part) => part.replace(/\\([\\,$|])/g, '$1').trim()).filter((part) => part !== '');
}

/** `system|code`, `|code`, `system|` or `code`: which codes of a list of ours are meant; all where it is named alone. */
export function codesMeant(values: readonly string[], system: string): { codes: string[]; isAny: boolean } {
  const tokens = values.map((value) => {
    const bar = value.indexOf('|');
    return bar < 0 ? { of: null, code: value } : { of: value.slice(0, bar), code: value.slice(bar + 1) };
  });
  const ours = tokens.filter(({ of }) => of === null || of === system);
  return {
    codes: ours.map(({ code }) => code).filter((code) => code !== ''),
    isAny: ours.some(({ code }) => code === ''),
  };
}

/** The id of `Organization/{id}`, of the same with the address of a server before it, or of the id alone. */
export function idReferredTo(value: string, type: string): string {
  const [, id = value] = new RegExp(`(?:^|/)${type}/([^/]+)$`).exec(value) ?? [];
  return id;
}

export const PREFIXES = ['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb'] as const;

/** A span of time and how a date is to lie to it. */
export interface DateAsked {
  prefix: (typeof PREFIXES)[number];
  from: Date;
  /** The first moment that is no part of it. */
  to: Date;
}

const DATE =
  /^(eq|ne|gt|lt|ge|le|sa|eb)?(\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?)$/;
/** A plus sign of an address stands for a blank. */
const OFFSET_AFTER_BLANK = / (?=\d\d:\d\d$)/;
const SPANS: readonly [number, DurationLikeObject][] = [
  [4, { years: 1 }],
  [7, { months: 1 }],
  [10, { days: 1 }],
  [16, { minutes: 1 }],
  [19, { seconds: 1 }],
];

/** A date as exactly as it was given: `ge2026-03`, `2026-03-31T09:30:00Z`; on London's clocks where it does not say. Null where it is none. */
export function dateAsked(text: string): DateAsked | null {
  const [, prefix = 'eq', date = ''] = DATE.exec(text.replace(OFFSET_AFTER_BLANK, '+')) ?? [];
  const from = DateTime.fromISO(date, { zone: 'Europe/London' });
  if (date === '' || !from.isValid) return null;
  const length = date.replace(/(?<=T.*)(Z|[+-]\d\d:\d\d)$/, '').length;
  const [, span] = SPANS.find(([longest]) => length <= longest) ?? [0, { milliseconds: 1 }];
  return { prefix: prefix as DateAsked['prefix'], from: from.toJSDate(), to: from.plus(span).toJSDate() };
}
