import { describe, expect, it } from '@jest/globals';
import { parseOpeningTimes } from '../../../src/exchange/import/opening/parse-opening-times.ts';

/** A session as one short word: `WED 10:00-16:00`, `SAT1` for the first Saturday of the month, `T` for term time. */
function short(words: string): string {
  return parseOpeningTimes(words)
    .sessions.map(
      ({ day, startsAt, endsAt, weekOfMonth, termTimeOnly }) =>
        `${day.slice(0, 3)}${weekOfMonth ?? ''} ${startsAt}-${endsAt}${termTimeOnly ? ' T' : ''}`,
    )
    .join(', ');
}

const WEEK = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];
const on = (days: string[], hours: string) => days.map((day) => `${day} ${hours}`).join(', ');
const WORKDAYS = WEEK.slice(0, 5);

describe('words that say plainly when it is open', () => {
  it.each([
    ['Wednesday 10am - 4pm', 'WED 10:00-16:00'],
    ['Wednesday 9:30am - 12noon', 'WED 09:30-12:00'],
    ['Monday 12noon - 2pm', 'MON 12:00-14:00'],
    ['Saturday 10am - 12 noon', 'SAT 10:00-12:00'],
    ['Tuesday - Friday 12noon - 2pm', on(['TUE', 'WED', 'THU', 'FRI'], '12:00-14:00')],
    ['Mon-Fri 9.30am-12noon', on(WORKDAYS, '09:30-12:00')],
    ['Thursday 1.30 - 3.30pm', 'THU 13:30-15:30'],
    ['Weds 12-2pm', 'WED 12:00-14:00'],
    ['Thur 1-3pm', 'THU 13:00-15:00'],
    ['Friday 10 - 11.30am', 'FRI 10:00-11:30'],
    ['Friday 2 - 4.30pm', 'FRI 14:00-16:30'],
    ['Wednesday 10 - 12', 'WED 10:00-12:00'],
    ['Mon 11am - 12noon', 'MON 11:00-12:00'],
    ['Wednesday 7 - 9pm Saturday 12 - 3pm', 'WED 19:00-21:00, SAT 12:00-15:00'],
    ['Mon - Sat 10.00 - 4.00', on(WEEK.slice(0, 6), '10:00-16:00')],
    ['Tuesday 6pm - 8pm and Sunday 3pm - 5pm', 'TUE 18:00-20:00, SUN 15:00-17:00'],
    ['Saturday & Sunday 7am - 9am.', 'SAT 07:00-09:00, SUN 07:00-09:00'],
    ['Monday, Wednesday, Friday 10am -12noon', on(['MON', 'WED', 'FRI'], '10:00-12:00')],
    ['Tuesdays, Wednesdays and Fridays, 10am-2pm', on(['TUE', 'WED', 'FRI'], '10:00-14:00')],
    [
      'Mondays, Tuesdays and Thursdays, 9.30am-4pm; Fridays, 9.30am-1pm',
      `${on(['MON', 'TUE', 'THU'], '09:30-16:00')}, FRI 09:30-13:00`,
    ],
    ['Tues/Weds 10am - 12pm. Thurs 10am - 2pm', 'TUE 10:00-12:00, WED 10:00-12:00, THU 10:00-14:00'],
    ['Mon 1-2pm Thurs 10-11am Sat 12- 1pm', 'MON 13:00-14:00, THU 10:00-11:00, SAT 12:00-13:00'],
    ['Monday - Saturday 7.30am = 4.30pm', on(WEEK.slice(0, 6), '07:30-16:30')],
    ['Tuesday and Thursday 9:30am – 12:30pm', 'TUE 09:30-12:30, THU 09:30-12:30'],
    ['Wednesday 2=3pm and 6-7pm', 'WED 14:00-15:00, WED 18:00-19:00'],
    ['Wednesdays, 9.30-11.30am and 12.30-2.30pm', 'WED 09:30-11:30, WED 12:30-14:30'],
    [
      '9 - 4 weekdays except Wed 9 - 2',
      'MON 09:00-16:00, TUE 09:00-16:00, WED 09:00-14:00, THU 09:00-16:00, FRI 09:00-16:00',
    ],
    ['9am to 5pm Monday to Friday', on(WORKDAYS, '09:00-17:00')],
    ['10:00-16:00 Tue, 14:00-18:30 Thu', 'TUE 10:00-16:00, THU 14:00-18:30'],
    ['Mon-Fri 0900-1700', on(WORKDAYS, '09:00-17:00')],
    ['Mon 9-5', 'MON 09:00-17:00'],
    ['Mon 9-5pm', 'MON 09:00-17:00'],
    ['Mon 11-1pm', 'MON 11:00-13:00'],
    ['Friday 10am till 4', 'FRI 10:00-16:00'],
    ['Sundays 10 a.m. to 12.30 p.m.', 'SUN 10:00-12:30'],
    ['Weekends 10am-4pm', 'SAT 10:00-16:00, SUN 10:00-16:00'],
    ['Every Tuesday morning 10am-12pm', 'TUE 10:00-12:00'],
    ['Monday: 9am-1pm\nTuesday: 9am-1pm', 'MON 09:00-13:00, TUE 09:00-13:00'],
    ['Food served daily 9am - 1:30pm', on(WEEK, '09:00-13:30')],
    ['Daily (except Tues & Sat) 10:30am - 12pm', on(['MON', 'WED', 'THU', 'FRI', 'SUN'], '10:30-12:00')],
    [
      'Weekdays and Saturdays 10am-4pm, except Thursdays 10am-12.30pm.',
      'MON 10:00-16:00, TUE 10:00-16:00, WED 10:00-16:00, THU 10:00-12:30, FRI 10:00-16:00, SAT 10:00-16:00',
    ],
    ['Mon-Sat 9am-5pm, closed Wednesdays', on(['MON', 'TUE', 'THU', 'FRI', 'SAT'], '09:00-17:00')],
    ['Friday 8pm - 1am', 'FRI 20:00-01:00'],
    ['24 hours a day, 7 days a week', on(WEEK, '00:00-24:00')],
    ['24/7', on(WEEK, '00:00-24:00')],
    ['1st Saturday of month 10am - 12noon', 'SAT1 10:00-12:00'],
    [
      'Tuesdays & Fridays 12pm - 3pm; 1st Saturday of month 10am - 12noon',
      'TUE 12:00-15:00, FRI 12:00-15:00, SAT1 10:00-12:00',
    ],
    ['Last Monday of every month 10.30am-12noon', 'MON-1 10:30-12:00'],
    ['1st and 3rd Tuesday of the month 2-4pm', 'TUE1 14:00-16:00, TUE3 14:00-16:00'],
    [
      'Mon - Thursday 10 - 12noon (term-time only)',
      ['MON', 'TUE', 'WED', 'THU'].map((day) => `${day} 10:00-12:00 T`).join(', '),
    ],
    ['Mon & Thur 1-3pm (except bank holidays)', 'MON 13:00-15:00, THU 13:00-15:00'],
  ])('%s', (words, sessions) => {
    expect(short(words)).toBe(sessions);
  });
});

describe('words that leave doubt', () => {
  it.each([
    'NA',
    'Not known',
    'By appointment',
    'Mon - Fri by appointment',
    'Wednesday 7:30pm',
    'Tuesday from 11am',
    'Monday & Friday 12noon',
    'One morning per week',
    '5 days and 5 evenings per week',
    'Thursday 7 - 9',
    'Sunday 12am - 2pm',
    'Monday 5pm - 3pm',
    '1st Thursday of month',
    'First Thursday 10am-12noon',
    'Alternate Saturdays 9.15am-12.15pm',
    'Fortnightly on Mondays 2-4pm',
    '24/7 upon request (need to arrange for one of our team to meet you there)',
    'Monday - Friday via referral and Saturdays 10am -2pm',
    'Monday-Friday 8.30-4.30 (Office) Tuesday-Thursday 10am-1pm (community Shop)',
    'Thursday 4 - 6pm Job Club Monday 1 - 2pm',
    'Foodbank: Wednesday 5 - 6.30pm  Grocer Friday 9.30am - 12 noon',
    'Monday to Thursdays, 9-5pm for calls; 10am-2pm for food collections and deliveries',
    'Closed during August 2017. Mon- Thursday 10 - 12noon (term-time only)',
    'Friday 10am-12noon, if you have a voucher',
    'Monday 25-30pm',
    'Call 0161 736 7644 on Mondays',
    'For people of 16-25 years on Mondays',
  ])('%s', (words) => {
    expect(parseOpeningTimes(words)).toEqual({ sessions: [], rest: words });
  });

  it('finds nothing in nothing', () => {
    expect(parseOpeningTimes('  ')).toEqual({ sessions: [], rest: null });
  });
});

describe('what is said besides the times', () => {
  it.each([
    ['Monday - Friday 8am - 4pm. Please ring.', 'Please ring'],
    ['Mon-Fri 10am-4pm Food parcels', 'Food parcels'],
    ['Mon & Thur 1-3pm (except bank holidays)', 'except bank holidays'],
    ['Open Monday 1-3pm, Thursday 2-4pm\nNot open on Bank Holidays', 'Not open on Bank Holidays'],
    ['Friday 11am - 1pm', null],
  ])('%s', (words, rest) => {
    expect(parseOpeningTimes(words).rest).toBe(rest);
  });
});
