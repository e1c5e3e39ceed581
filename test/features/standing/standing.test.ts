import { describe, expect, it } from '@jest/globals';
import { CHECK_OUTCOMES, DECISIONS, type Standing } from '../../../src/features/standing/standing.codes.ts';
import {
  keptStanding,
  standingOf,
  standingOfOrganisation,
  standingOn,
  type AssuranceFacts,
  type CheckFact,
} from '../../../src/features/standing/standing.rules.ts';

const TODAY = '2026-03-31';
const [YESTERDAY, TOMORROW] = ['2026-03-30', '2026-04-01'];

const aCheck = (facts: Partial<CheckFact> = {}): CheckFact => ({
  code: 'insurance',
  isRequired: true,
  outcome: 'MET',
  expiresOn: null,
  isReopened: false,
  ...facts,
});

const facts = (others: Partial<AssuranceFacts> = {}): AssuranceFacts => ({
  isSuspended: false,
  decision: 'MET',
  checks: [aCheck()],
  register: null,
  ...others,
});

const RULES: [what: string, facts: AssuranceFacts, standing: Standing][] = [
  ['all that is required is met', facts(), 'MET'],
  ['nothing is required and nothing found', facts({ checks: [] }), 'MET'],
  ['a check does not apply', facts({ checks: [aCheck({ outcome: 'NOT_APPLICABLE' })] }), 'MET'],
  ['insurance expired yesterday', facts({ checks: [aCheck({ expiresOn: YESTERDAY })] }), 'EXPIRED'],
  ['evidence counts through the end of its last day', facts({ checks: [aCheck({ expiresOn: TODAY })] }), 'MET'],
  ['one of several has expired', facts({ checks: [aCheck(), aCheck({ expiresOn: YESTERDAY })] }), 'EXPIRED'],
  ['what is not required may expire', facts({ checks: [aCheck({ isRequired: false, expiresOn: YESTERDAY })] }), 'MET'],
  ['a required check has not been recorded', facts({ checks: [aCheck({ outcome: null })] }), 'NOT_ASSESSED'],
  ['an edit has re-opened a check', facts({ checks: [aCheck({ isReopened: true })] }), 'NOT_ASSESSED'],
  [
    'an edit re-opened a check, and its evidence has run out',
    facts({ checks: [aCheck({ isReopened: true, expiresOn: YESTERDAY })] }),
    'EXPIRED',
  ],
  [
    'a required check is being worked towards',
    facts({ checks: [aCheck({ outcome: 'WORKING_TOWARDS' })] }),
    'WORKING_TOWARDS',
  ],
  [
    'WORKING_TOWARDS comes before EXPIRED',
    facts({ checks: [aCheck({ outcome: 'WORKING_TOWARDS' }), aCheck({ expiresOn: YESTERDAY })] }),
    'WORKING_TOWARDS',
  ],
  ['a required check is not met', facts({ checks: [aCheck(), aCheck({ outcome: 'NOT_MET' })] }), 'NOT_MET'],
  [
    'what was not required and is not met',
    facts({ checks: [aCheck({ isRequired: false, outcome: 'NOT_MET' })] }),
    'NOT_MET',
  ],
  ['nobody has decided, whatever the checks say', facts({ decision: null }), 'NOT_ASSESSED'],
  [
    'nobody has decided, and evidence ran out',
    facts({ decision: null, checks: [aCheck({ expiresOn: YESTERDAY })] }),
    'NOT_ASSESSED',
  ],
  ['decided as not met, all checks met since', facts({ decision: 'NOT_MET' }), 'NOT_MET'],
  [
    'decided as not met, evidence lapsed',
    facts({ decision: 'NOT_MET', checks: [aCheck({ expiresOn: YESTERDAY })] }),
    'NOT_MET',
  ],
  ['decided as working towards, all checks met since', facts({ decision: 'WORKING_TOWARDS' }), 'WORKING_TOWARDS'],
  ['suspended, all checks met', facts({ isSuspended: true }), 'SUSPENDED'],
  ['suspended before anybody looked', facts({ isSuspended: true, decision: null }), 'SUSPENDED'],
  ['suspended, evidence lapsed', facts({ isSuspended: true, checks: [aCheck({ expiresOn: YESTERDAY })] }), 'SUSPENDED'],
  [
    'on a register that was looked at in time',
    facts({ checks: [], register: { isRegistered: true, expiresOn: TODAY, isReopened: false } }),
    'MET',
  ],
  [
    'the look at the register is too old',
    facts({ checks: [], register: { isRegistered: true, expiresOn: YESTERDAY, isReopened: false } }),
    'EXPIRED',
  ],
  [
    'no longer on the register',
    facts({ checks: [], register: { isRegistered: false, expiresOn: TOMORROW, isReopened: false } }),
    'NOT_MET',
  ],
  [
    'an edit has touched what was compared with the register',
    facts({ checks: [], register: { isRegistered: true, expiresOn: TODAY, isReopened: true } }),
    'NOT_ASSESSED',
  ],
  [
    'on a register, and nobody has decided',
    facts({ decision: null, register: { isRegistered: true, expiresOn: TODAY, isReopened: false } }),
    'NOT_ASSESSED',
  ],
];

describe('standing', () => {
  it.each(RULES)('%s', (_what, given, standing) => {
    expect(standingOf(given, TODAY)).toBe(standing);
  });

  const everything = [false, true].flatMap((isSuspended) =>
    [null, ...DECISIONS].flatMap((decision) =>
      pairsOfChecks().map((checks) => facts({ isSuspended, decision, checks })),
    ),
  );

  it('never rises by letting a day pass, whatever was found and decided', () => {
    const rising = everything.filter((each) => isBetter(standingOf(each, '2031-01-01'), standingOf(each, TODAY)));
    expect(rising).toEqual([]);
  });

  it.each(['NOT_MET', 'WORKING_TOWARDS'] as const)('of %s does not rise by recording checks', (decision) => {
    const found = pairsOfChecks().map((checks) => standingOf(facts({ decision, checks }), TODAY));
    expect(found.filter((standing) => isBetter(standing, decision))).toEqual([]);
  });

  it('is nothing but SUSPENDED while suspended', () => {
    const suspended = everything.filter(({ isSuspended }) => isSuspended);
    expect(new Set(suspended.map((each) => standingOf(each, TODAY)))).toEqual(new Set(['SUSPENDED']));
  });

  it('can be told for each day from what is kept', () => {
    const days = [YESTERDAY, TODAY, TOMORROW, '2031-01-01'];
    const wrong = everything.filter((each) =>
      days.some((day) => standingOn(keptStanding(each), day) !== byTheRules(each, day)),
    );
    expect(wrong).toEqual([]);
    expect(new Set(everything.map((each) => keptStanding(each).standing))).not.toContain('EXPIRED');
  });
});

/** Two checks: required or not, of every outcome, expired or not, re-opened or not. */
function pairsOfChecks(): CheckFact[][] {
  const one = [true, false].flatMap((isRequired) =>
    [null, ...CHECK_OUTCOMES].flatMap((outcome) =>
      [null, YESTERDAY, TODAY].flatMap((expiresOn) =>
        [true, false].map((isReopened) => aCheck({ isRequired, outcome, expiresOn, isReopened })),
      ),
    ),
  );
  return one.flatMap((first) => one.map((second) => [first, second]));
}

const ORDER: readonly Standing[] = ['SUSPENDED', 'NOT_MET', 'WORKING_TOWARDS', 'EXPIRED', 'NOT_ASSESSED', 'MET'];

function isBetter(one: Standing, other: Standing): boolean {
  return ORDER.indexOf(one) > ORDER.indexOf(other);
}

/** The rules of DOMAIN section 5 once more, said the long way: the worst of the decision and of what is required. */
function byTheRules({ isSuspended, decision, checks }: AssuranceFacts, day: string): Standing {
  if (isSuspended) return 'SUSPENDED';
  if (decision === null) return 'NOT_ASSESSED';
  const outcomes = checks.map(({ outcome }) => outcome);
  const required = checks.filter(({ isRequired }) => isRequired);
  if (decision === 'NOT_MET' || outcomes.includes('NOT_MET')) return 'NOT_MET';
  if (decision === 'WORKING_TOWARDS' || outcomes.includes('WORKING_TOWARDS')) return 'WORKING_TOWARDS';
  if (required.some(({ outcome, expiresOn }) => outcome && expiresOn && expiresOn < day)) return 'EXPIRED';
  return required.some(({ outcome, isReopened }) => !outcome || isReopened) ? 'NOT_ASSESSED' : 'MET';
}

const OF_ORGANISATIONS: [what: string, isSuspended: boolean, services: Standing[], standing: Standing][] = [
  ['nothing is to be seen', false, [], 'NOT_ASSESSED'],
  ['all are met', false, ['MET', 'MET'], 'MET'],
  ['one has expired', false, ['MET', 'EXPIRED'], 'EXPIRED'],
  ['nobody has looked at one', false, ['MET', 'NOT_ASSESSED'], 'NOT_ASSESSED'],
  ['one works towards it', false, ['EXPIRED', 'WORKING_TOWARDS', 'MET'], 'WORKING_TOWARDS'],
  ['one is not met, for those who see that', false, ['MET', 'NOT_MET'], 'NOT_MET'],
  ['it is suspended itself', true, ['MET'], 'SUSPENDED'],
  ['it is suspended itself and offers nothing', true, [], 'SUSPENDED'],
];

describe('the standing of an organisation', () => {
  it.each(OF_ORGANISATIONS)('where %s', (_what, isSuspended, services, standing) => {
    expect(standingOfOrganisation(isSuspended, services)).toBe(standing);
  });
});
