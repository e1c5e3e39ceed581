import type { Attendance, Gender, ReferralRoute } from '../../../features/service/service.codes.ts';

/** Ages, gender and conditions, as far as the words say them. */
export function eligibilityIn(words: string) {
  const conditions = sentences(words).filter((sentence) => /\bregistered with\b/i.test(sentence));
  return {
    ...agesIn(words),
    gender: genderIn(words),
    conditions: conditions.length > 0 ? { en: conditions.join(' ') } : null,
  };
}

/** `aged 13 to 25`, `aged 16 and over`, `over 50s`. The upper age is left open where the words bend it. */
function agesIn(words: string): { minimumAge: number | null; maximumAge: number | null } {
  const span = /\baged (?:between )?(\d{1,2})(?: ?(?:to|and|-) ?(\d{1,2}))?/i.exec(words);
  const over = /\bfor over (\d{2})s\b/i.exec(words);
  const minimum = span?.[1] ?? over?.[1];
  const maximum = /\bup to \d+/i.test(words) ? undefined : span?.[2];
  return { minimumAge: minimum ? Number(minimum) : null, maximumAge: maximum ? Number(maximum) : null };
}

function genderIn(words: string): Gender {
  return /\b(women|mothers)\b/i.test(words) && !/\b(men|male|all ages)\b/i.test(words) ? 'WOMEN' : 'ANYONE';
}

/** A price with its words: `£30 for 6 week course`. */
export function costIn(words: string) {
  const [, price, pounds, note] = /((?:£(\d+(?:\.\d\d)?))([^.;]*))/.exec(words) ?? [];
  if (!price || !pounds) return null;
  return {
    kind: 'PAID' as const,
    amountPence: Math.round(Number(pounds) * 100),
    note: note ? { en: price.trim() } : null,
  };
}

export function attendanceIn(words: string): Attendance[] {
  const said: [Attendance, RegExp][] = [
    ['IN_PERSON', /\b(drop[- ]?in|meets?|group|classes|workshops|caf[eé]|centre|one[- ]to[- ]one|sessions)\b/i],
    ['PHONE', /\bhelpline\b/i],
    ['ONLINE', /\bonline\b/i],
    ['HOME_VISIT', /\b(home-based|in their own homes?|home visits?)\b/i],
  ];
  return said.flatMap(([attendance, pattern]) => (pattern.test(words) ? [attendance] : []));
}

export function routesIn(words: string): ReferralRoute[] {
  const bySelf = /\b(self[- ]?refer\w*|drop[- ]?in|open door|first come|no evidence|member(ship)?|open to everyone)\b/i;
  const byOthers = /(?<!self[- ])\b(referrals?|refer|vouchers?|agency|agencies)\b/i;
  return [
    ...(bySelf.test(words) ? (['SELF'] as const) : []),
    ...(byOthers.test(words) ? (['LINK_WORKER', 'GP', 'ANY_PROFESSIONAL'] as const) : []),
  ];
}

/** The sentences that name a day of the week. */
export function openingSentence(words: string): string | null {
  const days = /\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b/i;
  return (
    sentences(words)
      .filter((sentence) => days.test(sentence))
      .join(' ') || null
  );
}

function sentences(words: string): string[] {
  return words.split(/(?<=[.!?])\s+/);
}
