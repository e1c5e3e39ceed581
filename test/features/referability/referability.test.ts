import { describe, expect, it } from '@jest/globals';
import type { ReferabilityLevel } from '../../../src/features/referability/referability.codes.ts';
import { referability, type ReferabilityFacts } from '../../../src/features/referability/referability.rules.ts';
import type { Standing } from '../../../src/features/standing/standing.codes.ts';

const facts = (others: Partial<ReferabilityFacts> = {}): ReferabilityFacts => ({
  status: 'ACTIVE',
  isArchived: false,
  standing: 'MET',
  planDueOn: null,
  ...others,
});

/** The table of DOMAIN section 5: may people be told, may they be referred, may a supervisor override. */
const TABLE: [Standing, ReferabilityLevel, mayBeOverridden: boolean, words: string][] = [
  ['MET', 'REFERABLE', false, 'in date'],
  ['WORKING_TOWARDS', 'SIGNPOSTABLE', false, 'you may not refer'],
  ['NOT_ASSESSED', 'SIGNPOSTABLE', true, 'Nobody has looked yet'],
  ['EXPIRED', 'SIGNPOSTABLE', true, 'has run out'],
  ['NOT_MET', 'LISTED', false, 'does not meet'],
  ['SUSPENDED', 'LISTED', false, 'is suspended'],
];

describe('what may be done with a service', () => {
  it.each(TABLE)('that is %s: %s', (standing, level, mayBeOverridden, words) => {
    const found = referability(facts({ standing }));

    expect(found).toMatchObject({ level, mayBeOverridden });
    expect(found.reasons).toEqual([expect.stringContaining(words)]);
  });

  it.each(TABLE)('that is %s is nothing while it is closed, ended or archived', (standing) => {
    const closed = [
      { status: 'TEMPORARILY_CLOSED' },
      { status: 'CLOSED' },
      { isArchived: true },
    ] satisfies Partial<ReferabilityFacts>[];

    for (const state of closed)
      expect(referability(facts({ standing, ...state }))).toMatchObject({ level: 'LISTED', mayBeOverridden: false });
  });

  it('says first why it is closed, and by when an action plan is to be done', () => {
    const { reasons } = referability(
      facts({ status: 'TEMPORARILY_CLOSED', standing: 'WORKING_TOWARDS', planDueOn: '2026-06-30' }),
    );

    expect(reasons[0]).toContain('closed for a while');
    expect(reasons[1]).toContain('by 30 June 2026.');
  });
});
