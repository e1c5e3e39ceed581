import { tellsBirth } from './birth.rules.ts';
import { problem } from './checks.ts';
import type { Problem } from './problems.ts';
import { tellsEmail, tellsNhsNumber, tellsOwnTelephone, tellsPostcode } from './telling.ts';

/** What says who somebody is, and how it is told from what does not. */
const SIGHTS: readonly { what: string; isSeen: (text: string, today: string) => boolean }[] = [
  { what: 'an NHS number', isSeen: tellsNhsNumber },
  { what: 'a phone number', isSeen: tellsOwnTelephone },
  { what: 'an e-mail address', isSeen: tellsEmail },
  { what: 'a full postcode', isSeen: tellsPostcode },
  { what: 'a date of birth', isSeen: tellsBirth },
];

/**
 * What free text about a person may not hold, one problem for each thing that was seen; the thing itself is never repeated.
 * `today` is the day in London: a day of long ago may be a birthday, one of late is that of a visit. Numbers of helplines may
 * stand here: short ones, 03 and 0800.
 */
export function problemsWithIdentifying(path: string, text: string | null | undefined, today: string): Problem[] {
  const seen = SIGHTS.filter(({ isSeen }) => isSeen(text ?? '', today));
  return seen.map(({ what }) => problem(path, 'INVALID', `This looks like ${what}. ${TAKE_OUT}`));
}

const TAKE_OUT = 'Take it out: nothing that says who somebody is may be kept here.';
