import { quoted } from '../../../shared/checks.ts';
import { dayInWords } from '../../../shared/day-in-words.ts';
import { changed } from '../drafts.ts';
import type { Remark } from '../mapped.ts';
import type { Row } from '../row.ts';
import { writtenDay } from '../words/day.ts';
import type { GrantPart } from './grant-amount.ts';

interface Days extends GrantPart {
  awardedOn: string;
  startsOn: string | null;
  endsOn: string | null;
  plannedMonths: number | null;
}

const AWARD = 'Award Date';
const DURATION = 'Duration (months)';
/** Nothing is planned for longer: a later end is a slip. */
const MOST_MONTHS = 240;

/** When it was awarded, and for when it is planned. Without the first the row cannot be taken; the rest may be missing. */
export function grantDays(row: Row): Days {
  const award = dayIn(row, AWARD);
  const [start, end] = [plannedDay(row, 'Start Date'), plannedDay(row, 'End Date')];
  const duration = durationIn(row);
  const from = start.day ?? award.day;
  const isSound = end.day === null || from === null || isAfter(from, end.day);
  return {
    awardedOn: award.day ?? '',
    startsOn: start.day,
    endsOn: isSound ? end.day : null,
    plannedMonths: duration.months,
    remarks: [award, start, end, duration].flatMap(({ remarks }) => remarks).concat(isSound ? [] : [NO_END]),
    wrong:
      award.day === null ? [award.isMissing ? NO_AWARD : { ...notADay(AWARD, award.written), code: 'INVALID' }] : [],
  };
}

const NO_AWARD: Remark = { field: AWARD, code: 'REQUIRED', message: 'The file does not say when it was awarded.' };
const NO_END: Remark = {
  field: 'Planned Dates:End Date',
  code: 'LEFT_OUT',
  message: 'The planned end lies before the beginning, or more than 20 years after it. It was left out.',
};

function isAfter(from: string, to: string): boolean {
  return from <= to && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) < MOST_MONTHS / 12;
}

function dayIn(row: Row, column: string) {
  const written = row.text(column);
  const read = written === null ? null : writtenDay(written);
  return {
    written: written ?? '',
    isMissing: written === null,
    day: read?.day ?? null,
    remarks: remarksOn(column, written, read),
  };
}

function remarksOn(field: string, written: string | null, read: ReturnType<typeof writtenDay>): Remark[] {
  if (written === null || read === null || written.startsWith(read.day)) return [];
  const message = `${quoted(written)} was taken as ${dayInWords(read.day)}, the day before the month. Check it.`;
  return [read.isDoubtful ? { field, code: 'INVALID', message } : changed(field, written, read.day)];
}

/** What is planned and cannot be read is left out: the award alone is enough. */
function plannedDay(row: Row, name: string): { day: string | null; remarks: Remark[] } {
  const column = [`Planned Dates:${name}`, `Planned Dates:0:${name}`].find((each) => row.text(each) !== null);
  if (column === undefined) return { day: null, remarks: [] };
  const { day, written, remarks } = dayIn(row, column);
  return { day, remarks: day === null ? [notADay(column, written)] : remarks };
}

function notADay(field: string, written: string): Remark {
  return { field, code: 'LEFT_OUT', message: `${quoted(written)} is no day that can be told. Write it as 2013-01-18.` };
}

function durationIn(row: Row): { months: number | null; remarks: Remark[] } {
  const field = `Planned Dates:${DURATION}`;
  const written = row.text(field) ?? row.text(`Planned Dates:0:${DURATION}`);
  if (written === null) return { months: null, remarks: [] };
  const months = Math.ceil(Number(written));
  if (months >= 1 && months <= MOST_MONTHS) return { months, remarks: [] };
  const message = `${quoted(written)} is no number of months from 1 to ${MOST_MONTHS}. It was left out.`;
  return { months: null, remarks: [{ field, code: 'LEFT_OUT', message }] };
}
