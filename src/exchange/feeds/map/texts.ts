import { changed } from '../../import/drafts.ts';
import type { Remark } from '../../import/mapped.ts';
import { plainLine, plainWords } from '../clean/plain-words.ts';
import { wordsAt, type Thing } from '../clean/said.ts';
import { shortened } from '../clean/shortened.ts';

export interface Text {
  words: string | null;
  remarks: Remark[];
}

/** A name on one line, of at most 200 characters. */
export function nameAt(thing: Thing, ...keys: string[]): Text {
  return textOf(keys[0] ?? '', wordsAt(thing, ...keys), { tidy: plainLine, most: 200 });
}

/** What somebody wrote at length, without HTML. */
export function wordsOf(thing: Thing, key: string, most: number): Text {
  return textOf(key, wordsAt(thing, key), { tidy: plainWords, most });
}

function textOf(
  field: string,
  written: string | null,
  { tidy, most }: { tidy: (text: string) => string; most: number },
): Text {
  if (written === null) return { words: null, remarks: [] };
  const tidied = tidy(written);
  const words = shortened(tidied, most);
  const cut: Remark = {
    field,
    code: 'TOO_LONG',
    message: `This was shortened to ${most} characters; it has ${tidied.length}.`,
  };
  const remarks = words === tidied ? [] : [cut];
  return {
    words: words === '' ? null : words,
    remarks:
      tidied === written.replace(/\s+/g, ' ').trim() || tidied === written.trim()
        ? remarks
        : [changed(field, written, words), ...remarks],
  };
}
