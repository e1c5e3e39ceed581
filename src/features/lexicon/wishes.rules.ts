import { problem, quoted } from '../../shared/checks.ts';
import { DAYS } from '../../shared/opening-hours/session.ts';
import type { Problem } from '../../shared/problems.ts';
import { ATTENDANCES, COST_KINDS, GENDERS } from '../service/service.codes.ts';

/** What may be wished for, by the field; languages and ages have rules of their own. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  cost: COST_KINDS,
  attendance: ATTENDANCES,
  days: DAYS,
  genders: GENDERS,
  time: ['MORNING', 'AFTERNOON', 'EVENING', 'NIGHT'],
};
const LANGUAGE = /^[a-z]{2,3}$/;
const AGE = /^(\d{1,2}|1[01]\d)$/;
const FIELDS = [...Object.keys(CODES), 'languages', 'age'];

/** Wishes are written as field and code: `cost:FREE`, `languages:cy`, `age:70`. */
export function problemsWithWishes(wishes: readonly string[]): Problem[] {
  return wishes.flatMap((wish, index) => {
    const wrong = wrongWith(wish);
    return wrong === null ? [] : [problem(`wishes.${index}`, 'UNKNOWN', wrong)];
  });
}

function wrongWith(wish: string): string | null {
  const [field = '', code = '', ...more] = wish.split(':');
  if (more.length > 0 || !FIELDS.includes(field))
    return `${quoted(wish)} is no wish. Write one of ${FIELDS.join(', ')}, a colon, and the code: cost:FREE.`;
  if (field === 'languages')
    return LANGUAGE.test(code) ? null : 'Give the language by its tag in small letters: languages:cy.';
  if (field === 'age') return AGE.test(code) ? null : 'Give an age from 0 to 119 in years: age:70.';
  const codes = CODES[field] ?? [];
  return codes.includes(code) ? null : `There is no ${quoted(wish)}. After ${field}: write one of ${codes.join(', ')}.`;
}
