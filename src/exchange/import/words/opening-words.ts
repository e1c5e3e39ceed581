import type { Session } from '../../../shared/opening-hours/session.ts';
import type { Remark } from '../mapped.ts';
import { parseOpeningTimes } from '../opening/parse-opening-times.ts';

export interface OpeningWords {
  sessions: Session[];
  sessionsInWords: { en: string } | null;
  remarks: Remark[];
}

/** Sessions where the words are plain, and the words themselves always. */
export function openingWords(field: string, words: string | null): OpeningWords {
  if (words === null) return { sessions: [], sessionsInWords: null, remarks: [] };
  const { sessions } = parseOpeningTimes(words);
  const message = 'The opening times were kept in words: they do not say days and hours plainly.';
  return {
    sessions,
    sessionsInWords: { en: words },
    remarks: sessions.length > 0 ? [] : [{ field, code: 'IN_WORDS', message }],
  };
}
