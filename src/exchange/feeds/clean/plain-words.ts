import { convert } from 'html-to-text';
import { mendedText } from './mended-text.ts';

const HTML = /<\/?[a-z][^<>]*>|&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});/i;
/** Control characters, marks that nobody sees, and what is no character at all. */
const NEVER_SAID = /[^\P{Cc}\n\t]|[\u200b\ufeff\ufffe\uffff]/gu;
const LONGEST_HTML = 200_000;

/** What a person would read: without HTML, without what no program should have put there. Lines stay lines. */
export function plainWords(written: string): string {
  const text = mendedText(written.slice(0, LONGEST_HTML));
  const plain = HTML.test(text) ? withoutHtml(text) : text;
  return plain
    .replace(/\r\n?/g, '\n')
    .replace(NEVER_SAID, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same on one line, for names. */
export function plainLine(written: string): string {
  return plainWords(written).replace(/\s+/g, ' ').trim();
}

/** Twice, since some feeds carry HTML that was escaped once more on its way. */
function withoutHtml(text: string): string {
  const once = convert(text, OPTIONS);
  return HTML.test(once) ? convert(once, OPTIONS) : once;
}

const PLAIN = { options: { uppercase: false, leadingLineBreaks: 1, trailingLineBreaks: 1 } };
const OPTIONS = {
  wordwrap: false as const,
  limits: { maxDepth: 40, maxChildNodes: 2000 },
  selectors: [
    {
      selector: 'a',
      options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, linkBrackets: ['(', ')'] as [string, string] },
    },
    { selector: 'img', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'style', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, ...PLAIN })),
    { selector: 'ul', options: { itemPrefix: '• ', leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
  ],
};
