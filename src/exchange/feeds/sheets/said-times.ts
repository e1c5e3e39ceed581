import type { Session } from '../../../shared/opening-hours/session.ts';
import { parseOpeningTimes } from '../../import/opening/parse-opening-times.ts';
import type { Thing } from '../clean/said.ts';

/** Opening times in words, as schedules of the standard: those that are said for certain, and the words always. */
export function saidTimes(words: string): Thing[] {
  if (words === '') return [];
  const { sessions } = parseOpeningTimes(words);
  const isPlain = sessions.every(({ repeats, termTimeOnly }) => repeats !== 'FORTNIGHTLY' && termTimeOnly !== true);
  return [...(isPlain ? sessions.map(scheduleOf) : []), { description: words }];
}

function scheduleOf({ day, startsAt, endsAt, repeats, weekOfMonth }: Session): Thing {
  const byday = `${weekOfMonth ?? ''}${day.slice(0, 2)}`;
  return { freq: repeats, interval: 1, byday, opens_at: startsAt, closes_at: endsAt };
}
