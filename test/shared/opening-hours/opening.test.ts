import { describe, expect, it } from '@jest/globals';
import { isOpenAt, nextSession, opening } from '../../../src/shared/opening-hours/opening.ts';
import { DAYS, type Session, type SessionException } from '../../../src/shared/opening-hours/session.ts';

const weekly = (day: Session['day'], startsAt: string, endsAt: string, more: Partial<Session> = {}): Session => ({
  day,
  startsAt,
  endsAt,
  repeats: 'WEEKLY',
  ...more,
});
const daily = (startsAt: string, endsAt: string) => DAYS.map((day) => weekly(day, startsAt, endsAt));

const evenings = daily('17:00', '24:00');
const allDay = daily('00:00', '24:00');
const nights = daily('22:00', '06:00');
const tuesday = [weekly('TUESDAY', '10:00', '12:00')];
const twiceOnTuesday = [weekly('TUESDAY', '14:00', '16:00'), weekly('TUESDAY', '10:00', '12:00')];
const fortnightly: Session[] = [
  weekly('WEDNESDAY', '10:00', '12:00', { repeats: 'FORTNIGHTLY', validFrom: '2026-11-02' }),
];
const monthly = (weekOfMonth: number): Session[] => [
  weekly('THURSDAY', '13:00', '15:00', { repeats: 'MONTHLY', weekOfMonth }),
];
const clockChange = [weekly('SUNDAY', '01:30', '02:30')];

const open = (closesAt: string | null) => ({ isOpen: true, closesAt, nextOpensAt: null });
const closed = (nextOpensAt: string | null) => ({ isOpen: false, closesAt: null, nextOpensAt });

function answer(sessions: Session[], at: string, exceptions: SessionException[] = []) {
  const { isOpen, closesAt, nextOpensAt } = opening(sessions, exceptions, new Date(at));
  const minute = (date: Date | null) => date && `${date.toISOString().slice(0, 16)}Z`;
  return { isOpen, closesAt: minute(closesAt), nextOpensAt: minute(nextOpensAt) };
}

describe('opening', () => {
  it.each([
    ['opens at five, to the minute', evenings, '2026-11-22T17:00:00Z', open('2026-11-23T00:00Z')],
    ['is closed a second before five', evenings, '2026-11-22T16:59:59Z', closed('2026-11-22T17:00Z')],
    ['is open at a minute to midnight', evenings, '2026-11-22T23:59:59Z', open('2026-11-23T00:00Z')],
    ['is closed at midnight', evenings, '2026-11-23T00:00:00Z', closed('2026-11-23T17:00Z')],
    ['is closed at half past midnight', evenings, '2026-11-23T00:30:00Z', closed('2026-11-23T17:00Z')],
    ['goes by London in summer', evenings, '2026-07-01T16:00:00Z', open('2026-07-01T23:00Z')],
    ['never closes where every day is whole', allDay, '2026-11-22T23:59:59Z', open(null)],
    ['never closes across a clock change', allDay, '2026-03-29T01:00:00Z', open(null)],
    ['runs across midnight', nights, '2026-11-23T02:00:00Z', open('2026-11-23T06:00Z')],
    ['closes in the morning', nights, '2026-11-23T06:00:00Z', closed('2026-11-23T22:00Z')],
    ['knows the day', tuesday, '2026-11-22T11:00:00Z', closed('2026-11-24T10:00Z')],
    ['has several sessions a day', twiceOnTuesday, '2026-11-24T12:00:00Z', closed('2026-11-24T14:00Z')],
    ['has several sessions a day, in any order', twiceOnTuesday, '2026-11-24T09:59:59Z', closed('2026-11-24T10:00Z')],
    ['counts fortnights from the first day', fortnightly, '2026-11-04T10:00:00Z', open('2026-11-04T12:00Z')],
    ['is closed in the other week', fortnightly, '2026-11-11T10:30:00Z', closed('2026-11-18T10:00Z')],
    ['counts fortnights across new year', fortnightly, '2027-01-05T00:00:00Z', closed('2027-01-13T10:00Z')],
    ['finds the first of the month', monthly(1), '2026-11-06T00:00:00Z', closed('2026-12-03T13:00Z')],
    ['finds the fourth of the month', monthly(4), '2026-11-22T00:00:00Z', closed('2026-11-26T13:00Z')],
    ['finds the last of the month', monthly(-1), '2026-12-30T00:00:00Z', closed('2026-12-31T13:00Z')],
    ['has nothing to say without sessions', [], '2026-11-22T12:00:00Z', closed(null)],
    [
      'does not guess a fortnight',
      [{ ...fortnightly[0]!, validFrom: undefined }],
      '2026-11-04T10:30:00Z',
      closed(null),
    ],
    ['does not guess a time', [weekly('SUNDAY', '9am', '25:00')], '2026-11-22T10:30:00Z', closed(null)],
    ['reads midnight to midnight as the whole day', daily('00:00', '00:00'), '2026-11-22T10:30:00Z', open(null)],
    ['reads equal times as no time at all', daily('09:00', '09:00'), '2026-11-22T09:00:00Z', closed(null)],
  ])('%s', (_, sessions, at, expected) => {
    expect(answer(sessions, at)).toEqual(expected);
  });

  it.each([
    ['before the first day', { validFrom: '2026-12-08' }, '2026-12-01T11:00:00Z', closed('2026-12-08T10:00Z')],
    ['on the first day', { validFrom: '2026-12-08' }, '2026-12-08T11:00:00Z', open('2026-12-08T12:00Z')],
    ['on the last day', { validTo: '2026-12-08' }, '2026-12-08T11:59:59Z', open('2026-12-08T12:00Z')],
    ['after the last day', { validTo: '2026-12-08' }, '2026-12-08T12:00:00Z', closed(null)],
  ])('holds between its first and last day: %s', (_, validity, at, expected) => {
    expect(answer([weekly('TUESDAY', '10:00', '12:00', validity)], at)).toEqual(expected);
  });

  it.each([
    ['is closed on an exceptional day', '2026-12-25T18:00:00Z', closed('2026-12-26T17:00Z')],
    ['has other times on an exceptional day', '2026-12-31T13:00:00Z', open('2026-12-31T15:00Z')],
    ['and not its own', '2026-12-31T18:00:00Z', closed('2027-01-01T17:00Z')],
  ])('%s', (_, at, expected) => {
    const exceptions = [
      { on: '2026-12-25', isClosed: true },
      { on: '2026-12-31', isClosed: false, startsAt: '12:00', endsAt: '15:00' },
    ];
    expect(answer(evenings, at, exceptions)).toEqual(expected);
  });

  it('lets the night before a closed day run to its end', () => {
    const exceptions = [{ on: '2026-12-25', isClosed: true }];

    expect(answer(nights, '2026-12-25T05:59:00Z', exceptions)).toEqual(open('2026-12-25T06:00Z'));
    expect(answer(nights, '2026-12-25T23:00:00Z', exceptions)).toEqual(closed('2026-12-26T22:00Z'));
  });

  it('says when a line that never closes is closed for a day soon', () => {
    const exceptions = [{ on: '2026-12-25', isClosed: true }];

    expect(answer(allDay, '2026-12-24T12:00:00Z', exceptions)).toEqual(open('2026-12-25T00:00Z'));
    expect(answer(allDay, '2026-12-25T12:00:00Z', exceptions)).toEqual(closed('2026-12-26T00:00Z'));
  });

  it('marks what rests on school terms', () => {
    const termTime = [weekly('TUESDAY', '10:00', '12:00', { termTimeOnly: true })];

    expect(opening(termTime, [], new Date('2026-08-04T09:30:00Z'))).toMatchObject({
      isOpen: true,
      isTermTimeOnly: true,
    });
    expect(opening(tuesday, [], new Date('2026-08-04T09:30:00Z'))).toMatchObject({
      isOpen: true,
      isTermTimeOnly: false,
    });
  });
});

describe('on the nights when the clocks change', () => {
  it.each([
    ['29 March: before one o’clock', '2026-03-29T00:59:59Z', closed('2026-03-29T01:00Z')],
    ['29 March: the clock jumps from 01:00 to 02:00, past 01:30', '2026-03-29T01:00:00Z', open('2026-03-29T01:30Z')],
    ['29 March: 02:29 in summer time', '2026-03-29T01:29:59Z', open('2026-03-29T01:30Z')],
    ['29 March: 02:30 in summer time', '2026-03-29T01:30:00Z', closed('2026-04-05T00:30Z')],
    ['25 October: 01:29 in summer time', '2026-10-25T00:29:59Z', closed('2026-10-25T00:30Z')],
    ['25 October: 01:30 for the first time', '2026-10-25T00:30:00Z', open('2026-10-25T02:30Z')],
    ['25 October: 01:15 for the second time', '2026-10-25T01:15:00Z', open('2026-10-25T02:30Z')],
    ['25 October: 01:30 for the second time', '2026-10-25T01:30:00Z', open('2026-10-25T02:30Z')],
    ['25 October: 02:30', '2026-10-25T02:30:00Z', closed('2026-11-01T01:30Z')],
  ])('half past one to half past two, %s', (_, at, expected) => {
    expect(answer(clockChange, at)).toEqual(expected);
  });

  it.each([
    ['opens again at five by the new clock, spring', evenings, '2026-03-29T00:30:00Z', closed('2026-03-29T16:00Z')],
    ['opens again at five by the new clock, autumn', evenings, '2026-10-25T12:00:00Z', closed('2026-10-25T17:00Z')],
    ['a night of seven hours', nights, '2026-03-28T22:00:00Z', open('2026-03-29T05:00Z')],
    ['a night of nine hours', nights, '2026-10-24T21:00:00Z', open('2026-10-25T06:00Z')],
    [
      'does not close at an hour that is left out',
      daily('00:00', '01:30'),
      '2026-03-29T00:30:00Z',
      open('2026-03-29T01:00Z'),
    ],
    [
      'skips a session that falls into the gap',
      daily('01:10', '01:50'),
      '2026-03-29T00:30:00Z',
      closed('2026-03-30T00:10Z'),
    ],
  ])('%s', (_, sessions, at, expected) => {
    expect(answer(sessions, at)).toEqual(expected);
  });
});

describe('nextSession', () => {
  it('is the next to begin, not the one that runs', () => {
    const next = nextSession(twiceOnTuesday, [], new Date('2026-11-24T10:30:00Z'));

    expect(next?.startsAt.toISOString()).toBe('2026-11-24T14:00:00.000Z');
    expect(next?.endsAt.toISOString()).toBe('2026-11-24T16:00:00.000Z');
    expect(next?.session).toBe(twiceOnTuesday[0]);
  });

  it('is the one that begins this minute', () => {
    expect(nextSession(tuesday, [], new Date('2026-11-24T10:00:00Z'))?.startsAt).toEqual(
      new Date('2026-11-24T10:00:00Z'),
    );
  });

  it('is null where nothing is known', () => {
    expect(nextSession([], [], new Date('2026-11-24T10:00:00Z'))).toBeNull();
    expect(isOpenAt([], [], new Date('2026-11-24T10:00:00Z'))).toBe(false);
  });
});
