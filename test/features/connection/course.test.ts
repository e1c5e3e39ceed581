import { describe, expect, it } from '@jest/globals';
import {
  afterStep,
  corrected,
  problemsWithCorrection,
  problemsWithCourse,
  type Course,
} from '../../../src/features/connection/course.rules.ts';

const PLANNED: Course = {
  kind: 'REFERRAL',
  state: 'PLANNED',
  outcome: null,
  madeOn: null,
  sentOn: null,
  receivedOn: null,
  startedOn: null,
  sustainedOn: null,
  endedOn: null,
};
const SENT: Course = { ...PLANNED, state: 'SENT', madeOn: '2026-03-02', sentOn: '2026-03-02' };
const STARTED: Course = { ...SENT, state: 'STARTED', startedOn: '2026-03-20' };
const GOT_HELP: Course = { ...STARTED, state: 'ENDED', outcome: 'GOT_HELP', endedOn: '2026-06-01' };
const bounds = { today: '2026-08-31', earliest: null };
const paths = (course: Course, more: object = {}) =>
  problemsWithCourse(course, { ...bounds, ...more }).map(({ path, code }) => `${path} ${code}`);

describe('after a step', () => {
  it('it was made on the first day on which it was more than planned', () => {
    expect(afterStep(PLANNED, { to: 'STARTED', on: '2026-03-20' })).toMatchObject({
      madeOn: '2026-03-20',
      startedOn: '2026-03-20',
      outcome: null,
    });
    expect(afterStep(SENT, { to: 'STARTED', on: '2026-03-20' })).toMatchObject({ madeOn: '2026-03-02' });
  });

  it('a person who declines makes its end known', () => {
    expect(afterStep(PLANNED, { to: 'DECLINED_BY_PERSON', on: '2026-03-20' })).toMatchObject({
      outcome: 'DECLINED_BY_PERSON',
      madeOn: '2026-03-20',
      endedOn: '2026-03-20',
    });
  });

  it('a plan that is dropped was never made', () => {
    const dropped = afterStep(PLANNED, { to: 'ENDED', on: '2026-03-20', outcome: 'NO_CAPACITY' });

    expect(dropped).toMatchObject({ madeOn: null, endedOn: '2026-03-20', outcome: 'NO_CAPACITY' });
    expect(paths(dropped)).toEqual([]);
  });
});

describe('a course is refused', () => {
  it.each<[string, Course, string[]]>([
    ['in the future', { ...SENT, sentOn: '2026-09-01' }, ['sentOn OUT_OF_RANGE']],
    ['before it was made', { ...STARTED, startedOn: '2026-03-01' }, ['startedOn OUT_OF_RANGE']],
    ['without an outcome', { ...GOT_HELP, outcome: null }, ['outcome REQUIRED']],
    ['ended as declined', { ...GOT_HELP, outcome: 'DECLINED_BY_PERSON' }, ['outcome REQUIRED']],
    ['with an outcome on the way', { ...STARTED, outcome: 'GOT_HELP' }, ['outcome INVALID']],
    ['without its day', { ...STARTED, startedOn: null }, ['startedOn REQUIRED']],
    ['never made', { ...SENT, madeOn: null }, ['madeOn REQUIRED']],
    ['sent as a signpost', { ...SENT, kind: 'SIGNPOST' }, ['state INVALID']],
    [
      'sustained too early',
      { ...STARTED, state: 'SUSTAINED', sustainedOn: '2026-06-19' },
      ['sustainedOn OUT_OF_RANGE'],
    ],
    ['on no day', { ...SENT, sentOn: '2026-02-30' }, ['sentOn INVALID']],
  ])('%s', (_, course, expected) => {
    expect(paths(course)).toEqual(expected);
  });

  it('before its referral', () => {
    expect(paths(SENT, { earliest: '2026-03-03' })).toEqual(['madeOn OUT_OF_RANGE', 'sentOn OUT_OF_RANGE']);
  });
});

describe('a course is right', () => {
  it.each<[string, Course]>([
    ['sent', SENT],
    ['ended', GOT_HELP],
    ['sustained after three months', { ...STARTED, state: 'SUSTAINED', sustainedOn: '2026-06-20' }],
    ['sustained, with help', { ...STARTED, state: 'SUSTAINED', sustainedOn: '2026-06-20', outcome: 'GOT_HELP' }],
  ])('%s', (_, course) => {
    expect(paths(course)).toEqual([]);
  });
});

describe('a correction', () => {
  it('takes away the days of what did not come about', () => {
    expect(corrected(GOT_HELP, { state: 'SENT' })).toEqual(SENT);
    expect(corrected(SENT, { state: 'PLANNED' })).toEqual(PLANNED);
  });

  it('puts a day right and leaves the rest', () => {
    expect(corrected(STARTED, { startedOn: '2026-03-25' })).toEqual({ ...STARTED, startedOn: '2026-03-25' });
  });

  it('does not go on, and does not make anything unsafe', () => {
    expect(problemsWithCorrection(SENT, STARTED)).toHaveLength(1);
    expect(problemsWithCorrection(STARTED, GOT_HELP)).toHaveLength(1);
    expect(problemsWithCorrection(GOT_HELP, { ...GOT_HELP, outcome: 'UNSAFE' })).toHaveLength(1);
    expect(problemsWithCorrection(GOT_HELP, STARTED)).toEqual([]);
  });
});
