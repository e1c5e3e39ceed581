import { clockRange, type ClockRange } from './clock-range.ts';
import type { Token } from './opening-tokens.ts';

/** Some days, with the weeks of the month where they are monthly, and when it is open on them. */
export interface OpeningEntry {
  days: number[];
  /** Weeks of the month; empty means every week. */
  weeks: number[];
  ranges: ClockRange[];
}

interface Group {
  days: number[];
  weeks: number[];
  isMonthly: boolean;
  ranges: ClockRange[];
  isException: boolean;
}

/**
 * Reads an unbroken stretch of days and times: `Mon-Fri 9-5, Sat 10-12`, or times first: `9-5 Mon-Fri`. Null where
 * something is left over or can be read in two ways: then nobody is told an opening time that may be wrong.
 */
export function readRun(tokens: readonly Token[]): OpeningEntry[] | null {
  if (tokens.some(({ kind }) => kind === 'unsure' || kind === 'loneTime')) return null;
  const groups = groupsOf(tokens);
  return groups && applyExceptions(groups);
}

function groupsOf(tokens: readonly Token[]): Group[] | null {
  const isTimeFirst = tokens.find(({ kind }) => kind === 'range' || kind === 'days')?.kind === 'range';
  const groups: Group[] = [];
  let group = emptyGroup();
  for (const token of tokens) {
    if (startsAnew(token, group, isTimeFirst)) {
      groups.push(group);
      group = emptyGroup();
    }
    const extended = extend(group, token);
    if (!extended) return null;
    group = extended;
  }
  return [...groups, group];
}

/** Days after times begin the next entry, or times after days where times come first. */
function startsAnew(token: Token, group: Group, isTimeFirst: boolean): boolean {
  if (token.kind === 'except' || token.kind === 'closed') return group.days.length > 0;
  if (group.isException) return token.kind === 'days' && group.ranges.length > 0;
  if (isTimeFirst) return token.kind === 'range' && group.days.length > 0;
  return (token.kind === 'days' || token.kind === 'week') && group.ranges.length > 0;
}

function extend(group: Group, token: Token): Group | null {
  switch (token.kind) {
    case 'days':
      return { ...group, days: [...group.days, ...token.days] };
    case 'week':
      return { ...group, weeks: [...group.weeks, token.week] };
    case 'month':
      return { ...group, isMonthly: true };
    case 'except':
    case 'closed':
      return { ...group, isException: true };
    case 'range': {
      const range = clockRange(token.text);
      return range && { ...group, ranges: [...group.ranges, range] };
    }
    default:
      return group;
  }
}

/** `Mon-Fri 9-4 except Wed 9-2`: the exception's days lose their times, and get its own where it has any. */
function applyExceptions(groups: Group[]): OpeningEntry[] | null {
  const shared = sharedRanges(groups);
  if (groups.some((group) => !isSound(group, shared))) return null;
  const left = new Set(groups.flatMap(({ isException, days }) => (isException ? days : [])));
  return groups.flatMap((group) => {
    if (group.isException) return entryOf(group, shared ? [] : group.ranges, group.days);
    return entryOf(
      group,
      shared ?? group.ranges,
      group.days.filter((day) => !left.has(day)),
    );
  });
}

function entryOf({ weeks }: Group, ranges: ClockRange[], days: number[]): OpeningEntry[] {
  return ranges.length > 0 && days.length > 0 ? [{ days, weeks, ranges }] : [];
}

/** `Daily (except Sundays) 9-5`: the times stand behind the exception and belong to the days before it. */
function sharedRanges(groups: Group[]): ClockRange[] | null {
  const [first, second] = groups;
  if (groups.length !== 2 || !first || !second?.isException) return null;
  return first.ranges.length === 0 && second.ranges.length > 0 ? second.ranges : null;
}

function isSound({ days, weeks, isMonthly, ranges, isException }: Group, shared: ClockRange[] | null): boolean {
  if (days.length === 0) return false;
  if (isMonthly !== weeks.length > 0) return false;
  return isException || ranges.length > 0 || shared !== null;
}

function emptyGroup(): Group {
  return { days: [], weeks: [], isMonthly: false, ranges: [], isException: false };
}
