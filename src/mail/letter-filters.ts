import { DateTime } from 'luxon';
import nunjucks from 'nunjucks';

/** By which a template says what something is; each form of a letter shows it in its own way. */
export interface Filters {
  [name: string]: (...given: never[]) => unknown;
  /** Text with blank lines between paragraphs; lines that begin with “- ” are a list. */
  paragraphs(text: string): unknown;
  /** A web address, with words of its own where it has any. */
  link(address: string, words?: string): unknown;
  /** A code to copy, in a paragraph by itself. */
  code(text: string): unknown;
}

// The types of the library forget it.
const { escape } = nunjucks.lib as unknown as { escape: (text: string) => string };
const { SafeString } = nunjucks.runtime;
const LONDON = { zone: 'Europe/London' };

const dates = {
  /** `31 March 2026`, of an instant or of a day as YYYY-MM-DD. */
  day: (at: Date | string) => dated(at).toFormat('d MMMM yyyy'),
  /** `31 March 2026 at 09:30`, in London. */
  moment: (at: Date) => dated(at).toFormat("d MMMM yyyy 'at' HH:mm"),
};

export const textFilters: Filters = {
  ...dates,
  paragraphs: (text) => `${blocksOf(text).map(textOf).join('\n\n')}\n`,
  link: (address, words) => (words === undefined ? checked(address) : `${words}: ${checked(address)}`),
  code: (text) => text,
};

export const htmlFilters: Filters = {
  ...dates,
  paragraphs: (text) => new SafeString(blocksOf(text).map(htmlOf).join('\n')),
  link: (address, words = address) => new SafeString(`<a href="${escape(checked(address))}">${escape(words)}</a>`),
  code: (text) => new SafeString(`<strong style="font: bold 19px monospace">${escape(text)}</strong>`),
};

function dated(at: Date | string): DateTime {
  const read = typeof at === 'string' ? DateTime.fromISO(at, LONDON) : DateTime.fromJSDate(at, LONDON);
  if (!read.isValid) throw new Error(`A letter was given a date that is none: ${String(at)}.`);
  return read.setLocale('en-GB');
}

/** Only what a browser opens as a page; nothing that would run. */
function checked(address: string): string {
  if (!/^https?:\/\//.test(address)) throw new Error('A letter links to web pages only.');
  return address;
}

/** What stands between blank lines, as lines. A list is apart from what is written directly above or below it. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [];
  let last = '';
  for (const line of text.split('\n').map((each) => each.trim())) {
    const isNext = last === '' || isItem(line) !== isItem(last);
    if (line !== '' && isNext) blocks.push([line]);
    else if (line !== '') blocks.at(-1)?.push(line);
    last = line;
  }
  return blocks;
}

function isItem(line: string): boolean {
  return line.startsWith('- ');
}

function isList([first = '']: readonly string[]): boolean {
  return isItem(first);
}

function textOf(lines: readonly string[]): string {
  return lines.join(isList(lines) ? '\n' : ' ');
}

function htmlOf(lines: readonly string[]): string {
  if (!isList(lines)) return `<p>${lines.join('\n')}</p>`;
  return `<ul>\n${lines.map((line) => `<li>${line.slice(2)}</li>`).join('\n')}\n</ul>`;
}
