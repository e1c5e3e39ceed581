import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { serviceCalendar } from '../../../src/exchange/calendar/service-calendar.ts';
import { sessionsAhead } from '../../../src/exchange/calendar/sessions-ahead.ts';
import { dayNumber, instantOf, MINUTES_A_DAY } from '../../../src/shared/opening-hours/london.ts';
import { nextSession } from '../../../src/shared/opening-hours/opening.ts';
import type { Session, SessionException } from '../../../src/shared/opening-hours/session.ts';
import { golden, HALL_ID, REFUGE_ID, riverside } from '../export/riverside.ts';

const FACTS = { today: '2026-11-22', standing: 'Checked.', publicUrl: 'https://directory.example.org' };
const A_MINUTE = 60_000;

/** The events of a calendar, as a program that has never heard of us reads them. */
function eventsIn(calendar: string) {
  const root = new ICAL.Component(ICAL.parse(calendar) as never);
  return root.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
}

function calendarOf(sessions: Session[], exceptions: SessionException[] = [], today = FACTS.today) {
  const whole = riverside();
  Object.assign(whole.service, { sessions, sessionExceptions: exceptions });
  return serviceCalendar(whole, { ...FACTS, today });
}

/** Session after session, as the API tells the next one. */
function nextOnes(sessions: Session[], exceptions: SessionException[], from: Date, count: number): [Date, Date][] {
  const found: [Date, Date][] = [];
  let at = from;
  while (found.length < count) {
    const next = nextSession(sessions, exceptions, at);
    if (!next) break;
    found.push([next.startsAt, next.endsAt]);
    at = new Date(next.startsAt.getTime() + A_MINUTE);
  }
  return found;
}

const weekly = (more: object): Session => {
  return { day: 'SUNDAY', startsAt: '10:00', endsAt: '12:00', repeats: 'WEEKLY', ...more };
};

describe('a calendar', () => {
  it('is the one that it was', () => {
    const whole = riverside();
    whole.service.sessions = whole.service.sessions.map((session) => ({ ...session, validTo: '2026-12-30' }));

    expect(serviceCalendar(whole, FACTS)).toBe(golden('sessions.ics'));
  });

  it.each<[string, Session[], SessionException[], string]>([
    ['each week, as the clocks go back', [weekly({})], [], '2026-10-18'],
    ['each week, as the clocks go forward', [weekly({})], [], '2026-03-15'],
    ['across midnight of both', [weekly({ day: 'SATURDAY', startsAt: '22:00', endsAt: '03:00' })], [], '2026-10-20'],
    ['in the hour that comes twice', [weekly({ startsAt: '01:30', endsAt: '02:30' })], [], '2026-10-18'],
    ['in the hour that is left out', [weekly({ startsAt: '01:15', endsAt: '01:45' })], [], '2026-03-15'],
    ['beginning in the hour that is left out', [weekly({ startsAt: '01:30', endsAt: '03:00' })], [], '2026-03-15'],
    ['each fortnight', [weekly({ repeats: 'FORTNIGHTLY', validFrom: '2026-01-04' })], [], '2026-03-01'],
    ['on the last Sunday', [weekly({ repeats: 'MONTHLY', weekOfMonth: -1 })], [], '2026-09-20'],
    ['between two days', [weekly({ validFrom: '2026-04-05', validTo: '2026-04-26' })], [], '2026-03-01'],
    ['the whole day', [weekly({ startsAt: '00:00', endsAt: '24:00' })], [], '2026-10-18'],
    [
      'but not on a holiday, and at other times on another day',
      [weekly({}), weekly({ day: 'MONDAY', startsAt: '18:00', endsAt: '19:00' })],
      [
        { on: '2026-10-25', isClosed: true },
        { on: '2026-10-26', isClosed: false, startsAt: '09:00', endsAt: '10:00' },
        { on: '2026-10-28', isClosed: false, startsAt: '09:00', endsAt: '10:00' },
      ],
      '2026-10-18',
    ],
  ])('holds what the API tells to be next: %s', (_, sessions, exceptions, today) => {
    const events = eventsIn(calendarOf(sessions, exceptions, today));
    const told = nextOnes(sessions, exceptions, new Date(instantOf(dayNumber(today) * MINUTES_A_DAY)), events.length);

    expect(events.length).toBeGreaterThan(2);
    expect(events.map(({ startDate, endDate }) => [startDate.toJSDate(), endDate.toJSDate()])).toEqual(told);
  });

  it('goes 26 weeks and no further, and gives each session a name of its own that stays', () => {
    const first = eventsIn(calendarOf([weekly({}), weekly({})], [], '2026-11-22'));
    const later = eventsIn(calendarOf([weekly({}), weekly({})], [], '2026-11-23'));
    const ids = first.map(({ uid }) => uid);

    expect(first).toHaveLength(52);
    expect(new Set(ids).size).toBe(52);
    expect(later.slice(0, 10).every(({ uid }) => ids.includes(uid))).toBe(true);
  });

  it('says where, how to reach it, and what is not sure', () => {
    const [event] = eventsIn(
      calendarOf([weekly({ locationId: HALL_ID, termTimeOnly: true, note: { en: 'Bring a cup.' } })]),
    );

    expect(event?.summary).toBe('=Lunch, and "company" (school terms only)');
    expect(event?.location).toBe('Ashfield Hall\n1 Example Street, Sale, M33 7TS');
    expect(event?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    for (const words of ['Bring a cup.', '01632 960055', 'In school terms only', 'Checked.'])
      expect(event?.description).toContain(words);
  });

  it.each([[weekly({ locationId: REFUGE_ID })], [weekly({})]])(
    'says no place where it is secret, or one of several: %j',
    (session) => {
      const calendar = calendarOf([session]);

      expect(eventsIn(calendar)[0]?.location).toBeNull();
      for (const secret of ['53.4188', 'Confidential']) expect(calendar).not.toContain(secret);
    },
  );

  it('is empty, and says why, while a service is closed or tells its times in words alone', () => {
    const closed = riverside();
    closed.service.status = 'TEMPORARILY_CLOSED';
    const inWords = riverside();
    Object.assign(inWords.service, { sessions: [], sessionExceptions: [], sessionsInWords: { en: 'Most evenings' } });

    for (const [whole, words] of [
      [closed, 'closed for a while'],
      [inWords, 'In words: Most evenings'],
    ] as const) {
      const calendar = serviceCalendar(whole, FACTS);
      const root = new ICAL.Component(ICAL.parse(calendar) as never);

      expect(eventsIn(calendar)).toEqual([]);
      expect(root.getFirstPropertyValue('x-wr-caldesc')).toContain(words);
    }
  });
});

describe('sessions ahead', () => {
  it('are told apart: regular ones, and the other times of a day with why', () => {
    const exception = { on: '2026-11-29', isClosed: false, startsAt: '08:00', endsAt: '09:00', note: { en: 'Market' } };

    const [first, second] = sessionsAhead([weekly({})], [exception], '2026-11-22');

    expect(first).toMatchObject({ session: weekly({}), exception: null });
    expect(second).toMatchObject({ session: null, exception: { note: { en: 'Market' } } });
  });
});
