import { problem, quoted } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import { comparable } from './propose-reading.ts';
import {
  SHEET_FIELD_CODES,
  type SheetColumn,
  type SheetConstant,
  type SheetField,
  type SheetReading,
} from './sheet-field.codes.ts';

const NAME = /^[a-z0-9][a-z0-9-]{0,99}$/;
const MOST_COLUMNS = 200;
const LONGEST_HEADING = 500;
const LONGEST_VALUE = 2000;
const LONGEST_SEPARATOR = 5;
/** Of these there may be several columns: their cells count together. */
const SEVERAL: ReadonlySet<SheetField> = new Set([
  'CATEGORIES',
  'DESCRIPTION',
  'ADDRESS',
  'ELIGIBILITY',
  'PHONE',
  'LANGUAGES',
]);

/** What is wrong with the name of a mapping: it becomes a part of the source of what is imported by it. */
export function problemsWithMappingName(name: string): Problem[] {
  if (NAME.test(name)) return [];
  const message = `Name it with small letters, numbers and hyphens, such as trafford-groups. ${quoted(name)} is not such a name.`;
  return [problem('name', 'INVALID', message)];
}

/** A reading as somebody wrote it; what tells rows apart is the column that says ID, unless they say otherwise. */
interface WrittenReading {
  columns: readonly SheetColumn[];
  constants?: readonly SheetConstant[] | null;
  idHeadings?: readonly string[] | null;
}

/** A reading in full, without blanks around headings. Whether it can be is another question. */
export function readingIn(written: WrittenReading): SheetReading {
  const columns = written.columns.map(({ heading, field, separator }) => ({
    ...{ heading: heading.trim(), field },
    ...(separator != null && { separator }),
  }));
  const ids = columns.filter(({ field }) => field === 'ID').map(({ heading }) => heading);
  const constants = (written.constants ?? []).map(({ field, value }) => ({ field, value }));
  return { columns, constants, idHeadings: written.idHeadings?.map((heading) => heading.trim()) ?? ids };
}

/** What is wrong with a reading, whatever table it is for. */
export function problemsWithReading(reading: SheetReading): Problem[] {
  const { columns, constants, idHeadings } = reading;
  if (columns.length > MOST_COLUMNS || constants.length > MOST_COLUMNS || idHeadings.length > MOST_COLUMNS)
    return [problem('columns', 'OUT_OF_RANGE', `Map at most ${MOST_COLUMNS} columns.`)];
  return [
    ...columns.flatMap((_, at) => problemsWithColumn(reading, at)),
    ...constants.flatMap(({ field, value }, at) => problemsWithConstant(`constants.${at}`, field, value)),
    ...problemsWithId(reading),
    ...(said(reading).includes('NAME') ? [] : [problem('columns', 'REQUIRED', NO_NAME)]),
  ];
}

const NO_NAME = 'Say which column holds the name of the service (NAME). Without it no row can be taken.';

function said({ columns, constants }: SheetReading): SheetField[] {
  return [...columns, ...constants].map(({ field }) => field);
}

function problemsWithColumn({ columns, constants }: SheetReading, at: number): Problem[] {
  const { heading = '', field, separator } = columns[at] ?? {};
  const path = `columns.${at}`;
  const isAgain = columns
    .slice(0, at)
    .some((other) => comparable(other.heading) === comparable(heading) && other.field === field);
  const isTwice =
    columns.slice(0, at).some((other) => other.field === field) || constants.some((other) => other.field === field);
  return [
    ...problemsWithHeading(`${path}.heading`, heading),
    ...problemsWithField(`${path}.field`, field),
    ...(isAgain
      ? [problem(`${path}.heading`, 'TAKEN', `The column ${quoted(heading)} says ${String(field)} already.`)]
      : []),
    ...(isTwice && field !== undefined && !SEVERAL.has(field)
      ? [problem(`${path}.field`, 'TAKEN', `Only one column, or one constant, can say ${field}.`)]
      : []),
    ...(separator != null && (separator === '' || separator.length > LONGEST_SEPARATOR)
      ? [problem(`${path}.separator`, 'INVALID', 'Give a separator of 1 to 5 characters, such as ; or leave it out.')]
      : []),
  ];
}

function problemsWithHeading(path: string, heading: string): Problem[] {
  if (comparable(heading) !== '' && heading.length <= LONGEST_HEADING) return [];
  return [problem(path, 'REQUIRED', `Give the heading of a column, of at most ${LONGEST_HEADING} characters.`)];
}

function problemsWithField(path: string, field: string | undefined): Problem[] {
  if (SHEET_FIELD_CODES.some((each) => each === field)) return [];
  const message = `There is no field ${quoted(String(field))}. Choose one of: ${SHEET_FIELD_CODES.join(', ')}.`;
  return [problem(path, 'UNKNOWN', message)];
}

function problemsWithConstant(path: string, field: string, value: string): Problem[] {
  const isValue = value.trim() !== '' && value.length <= LONGEST_VALUE;
  return [
    ...problemsWithField(`${path}.field`, field),
    ...(isValue ? [] : [problem(`${path}.value`, 'REQUIRED', `Give a value of at most ${LONGEST_VALUE} characters.`)]),
  ];
}

function problemsWithId({ idHeadings }: SheetReading): Problem[] {
  if (idHeadings.length === 0) {
    const message = 'Say which columns tell one row from all others: a number of its own, or name and postcode.';
    return [problem('idHeadings', 'REQUIRED', message)];
  }
  return idHeadings.flatMap((heading, at) => problemsWithHeading(`idHeadings.${at}`, heading));
}

/** The headings that a table must have to be read so, each once. */
export function headingsOf({ columns, idHeadings }: SheetReading): string[] {
  const all = [...columns.map(({ heading }) => heading), ...idHeadings];
  return [...new Map(all.map((heading) => [comparable(heading), heading])).values()];
}
