import { describe, expect, it } from '@jest/globals';
import { CONNECTION_KINDS } from '../../../src/features/connection/connection.codes.ts';
import { problemsWithGate } from '../../../src/features/connection/gate.rules.ts';
import { warningsAbout, type WarningFacts } from '../../../src/features/connection/warning.rules.ts';
import { referability } from '../../../src/features/referability/referability.rules.ts';
import { STANDINGS, type Standing } from '../../../src/features/standing/standing.codes.ts';

const judged = (standing: Standing, more: object = {}) =>
  referability({ status: 'ACTIVE', isArchived: false, planDueOn: null, standing, ...more });

/** SIGNPOST, REFERRAL, INTRODUCTION, RECONNECTION: without a supervisor's word, and with one. */
const GATE: Record<Standing, [string[], string[]]> = {
  MET: [
    ['', '', '', ''],
    ['', '', '', ''],
  ],
  NOT_ASSESSED: [
    ['', 'NEEDS_OVERRIDE', 'NEEDS_OVERRIDE', ''],
    ['', '', '', ''],
  ],
  EXPIRED: [
    ['', 'NEEDS_OVERRIDE', 'NEEDS_OVERRIDE', ''],
    ['', '', '', ''],
  ],
  WORKING_TOWARDS: [
    ['', 'NOT_CONNECTABLE', 'NOT_CONNECTABLE', ''],
    ['', 'NOT_CONNECTABLE', 'NOT_CONNECTABLE', ''],
  ],
  NOT_MET: [Array(4).fill('NOT_CONNECTABLE') as string[], Array(4).fill('NOT_CONNECTABLE') as string[]],
  SUSPENDED: [Array(4).fill('NOT_CONNECTABLE') as string[], Array(4).fill('NOT_CONNECTABLE') as string[]],
};

describe('who may be connected to what', () => {
  it.each(STANDINGS)('%s', (standing) => {
    const codes = (isAllowed: boolean) =>
      CONNECTION_KINDS.map((kind) => problemsWithGate(kind, judged(standing), isAllowed)[0]?.code ?? '');

    expect([codes(false), codes(true)]).toEqual(GATE[standing]);
  });

  it.each([{ status: 'CLOSED' }, { status: 'TEMPORARILY_CLOSED' }, { isArchived: true }])('nobody to %j', (closure) => {
    for (const kind of CONNECTION_KINDS)
      expect(problemsWithGate(kind, judged('NOT_ASSESSED', closure), true)).toMatchObject([
        { code: 'NOT_CONNECTABLE' },
      ]);
  });
});

const PLAIN: WarningFacts = {
  standing: 'MET',
  reasons: [],
  overrideReason: null,
  capacityState: 'OPEN',
  waitingWeeks: null,
  minimumAge: null,
  maximumAge: null,
  ageBand: 'FROM_55_TO_64',
  catchment: [],
  home: ['E08000009'],
  isConnectedAlready: false,
};

describe('what is warned of', () => {
  it.each<[Partial<WarningFacts>, string[]]>([
    [{}, []],
    [{ standing: 'WORKING_TOWARDS', reasons: ['Its plan.'] }, ['WORKING_TOWARDS Its plan.']],
    [{ overrideReason: 'We know it.' }, ['OVERRIDDEN A supervisor let it happen: We know it.']],
    [
      { capacityState: 'WAITING_LIST', waitingWeeks: 6 },
      ['WAITING_LIST It has a waiting list, of about 6 weeks. Say so to the person.'],
    ],
    [{ minimumAge: 65 }, ['AGE It is for people of 65 and over. This person is not of that age.']],
    [{ minimumAge: 60 }, ["AGE It is for people of 60 and over. Check the person's age."]],
    [{ minimumAge: 55 }, []],
    [{ maximumAge: 25 }, ['AGE It is for people up to 25. This person is not of that age.']],
    [
      { catchment: ['E08000003'] },
      ['CATCHMENT It takes people from certain areas only, and this person lives outside of them.'],
    ],
    [{ catchment: ['E08000009'] }, []],
  ])('%j', (facts, expected) => {
    expect(warningsAbout({ ...PLAIN, ...facts }).map(({ code, message }) => `${code} ${message}`)).toEqual(expected);
  });

  it('is all of it at once', () => {
    const codes = warningsAbout({
      ...PLAIN,
      capacityState: 'FULL',
      catchment: ['X'],
      home: [],
      isConnectedAlready: true,
    });

    expect(codes.map(({ code }) => code)).toEqual(['FULL', 'CATCHMENT', 'ALREADY_CONNECTED']);
  });
});
