import { isUuid } from '../../../shared/uuid.ts';
import type { Conditions } from '../../conditions.ts';
import { codesMeant, dateAsked, idReferredTo, type DateAsked } from './search-values.ts';

/** One parameter by which resources are searched. */
export interface SearchParameter {
  type: 'token' | 'string' | 'reference' | 'date' | 'special';
  documentation: string;
  /** What may stand behind its name after a colon. */
  modifiers?: readonly string[];
  /** Adds what these alternatives mean; says what is wrong with them where they mean nothing. */
  add(conditions: Conditions, values: readonly string[], modifier: string | null): string | null;
}

/** By the id of the resource itself. */
export function byId(column: string): SearchParameter {
  return {
    type: 'token',
    documentation: 'The id of the resource.',
    add(conditions, values) {
      conditions.add((ids) => `${column} = any(${ids}::uuid[])`, values.filter(isUuid));
      return null;
    },
  };
}

/** By a resource that it refers to; `refers` is told the name of a list of ids. */
export function byReference(
  type: 'Organization' | 'Location',
  documentation: string,
  refers: (ids: string) => string,
): SearchParameter {
  return {
    type: 'reference',
    documentation,
    add(conditions, values) {
      conditions.add(refers, values.map((value) => idReferredTo(value, type)).filter(isUuid));
      return null;
    },
  };
}

/** By codes of lists of ours, each with the column in which they stand. */
export function byCodes(
  documentation: string,
  ...lists: readonly { column: string; system: string }[]
): SearchParameter {
  return {
    type: 'token',
    documentation,
    add(conditions, values) {
      const parts = lists.map(({ column, system }) => {
        const { codes, isAny } = codesMeant(values, system);
        return isAny ? `cardinality(${column}) > 0` : `${column} && ${conditions.name(codes)}::text[]`;
      });
      conditions.add(() => `(${parts.join(' or ')})`);
      return null;
    },
  };
}

/** By whether it is in use. */
export function byActive(condition: string): SearchParameter {
  return {
    type: 'token',
    documentation: 'true or false: whether it is in use.',
    add(conditions, values) {
      if (values.some((value) => value !== 'true' && value !== 'false')) return 'Give active as true or false.';
      conditions.add((all) => `(${condition})::text = any(${all}::text[])`, values);
      return null;
    },
  };
}

/** By words, whatever their capitals and accents; `texts` is a query for all that it may be called. */
export function byText(documentation: string, texts: string): SearchParameter {
  return {
    type: 'string',
    documentation: `${documentation} As it begins; with :contains, anywhere in it; with :exact, as it is.`,
    modifiers: ['contains', 'exact'],
    add(conditions, values, modifier) {
      const before = modifier === 'contains' ? '%' : '';
      const isLike = (all: string) => `exists (select from (${texts}) t (words)
        where unaccent(lower(words)) like any(array(select unaccent(lower(word)) from unnest(${all}::text[]) w (word))))`;
      if (modifier === 'exact')
        conditions.add((all) => `exists (select from (${texts}) t (words) where words = any(${all}::text[]))`, values);
      else conditions.add(isLike, values.map((value) => `${before}${escaped(value)}%`)); // prettier-ignore
      return null;
    },
  };
}

/** By when it was changed last. */
export function byDate(column: string): SearchParameter {
  return {
    type: 'date',
    documentation: 'When it was changed last: a date or a moment, with eq, ne, gt, lt, ge, le, sa or eb before it.',
    add(conditions, values) {
      const asked = values.map(dateAsked);
      if (asked.includes(null)) return 'Write a date as 2026-03-31 or 2026-03-31T09:30:00Z, with ge or lt before it.';
      const at = (moment: Date) => `${conditions.name(moment)}::timestamptz`;
      const parts = asked.filter((each) => each !== null).map((each) => LIES[each.prefix](column, at, each));
      conditions.add(() => `(${parts.join(' or ')})`);
      return null;
    },
  };
}

type Lies = (column: string, at: (moment: Date) => string, asked: DateAsked) => string;

const within: Lies = (column, at, { from, to }) => `(${column} >= ${at(from)} and ${column} < ${at(to)})`;
const later: Lies = (column, at, { to }) => `${column} >= ${at(to)}`;
const earlier: Lies = (column, at, { from }) => `${column} < ${at(from)}`;

const LIES: Readonly<Record<DateAsked['prefix'], Lies>> = {
  eq: within,
  ne: (...lies) => `not ${within(...lies)}`,
  gt: later,
  sa: later,
  lt: earlier,
  eb: earlier,
  ge: (column, at, { from }) => `${column} >= ${at(from)}`,
  le: (column, at, { to }) => `${column} < ${at(to)}`,
};

function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
