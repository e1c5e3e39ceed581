import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { isOpenAt } from '../../src/shared/opening-hours/opening.ts';
import type { Session } from '../../src/shared/opening-hours/session.ts';
import { slotAt, slotsOf } from '../../src/search/documents/slots.ts';

const weekly = (day: Session['day'], startsAt: string, endsAt: string): Session => ({
  day,
  startsAt,
  endsAt,
  repeats: 'WEEKLY',
});

const TIMETABLES: [string, Session[]][] = [
  ['an hour', [weekly('TUESDAY', '10:15', '11:15')]],
  ['across midnight', [weekly('SUNDAY', '22:00', '02:00')]],
  ['in the small hours', [weekly('SUNDAY', '01:15', '02:45')]],
  ['a whole day', [weekly('SATURDAY', '00:00', '24:00')]],
  ['ten minutes', [weekly('FRIDAY', '09:30', '09:40')]],
];

/** Weeks with both clock changes of 2026, and one without. */
const MONDAYS = ['2026-02-02', '2026-03-23', '2026-10-19'];
const moments = MONDAYS.flatMap((monday) => {
  const start = DateTime.fromISO(monday, { zone: 'Europe/London' });
  return Array.from({ length: 8 * 24 * 4 }, (_, at) => start.plus({ minutes: at * 15 }));
});

describe('the half-hours of the week', () => {
  it.each(TIMETABLES)('leave out no moment of %s', (_name, sessions) => {
    const slots = new Set(slotsOf(sessions, []));

    const open = moments.filter((moment) => isOpenAt(sessions, [], moment.toJSDate()));
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter((moment) => !slots.has(slotAt(moment)))).toEqual([]);
  });

  it('hold the other times of an exceptional day', () => {
    const exception = { on: '2026-12-24', isClosed: false, startsAt: '09:00', endsAt: '10:00' };

    expect(slotsOf([], [exception])).toEqual(['THU-0900', 'THU-0930']);
  });
});
