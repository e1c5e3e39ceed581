import { describe, expect, it } from '@jest/globals';
import { CONNECTION_KINDS, CONNECTION_STATES } from '../../../src/features/connection/connection.codes.ts';
import { mayMove, problemsWithMove } from '../../../src/features/connection/way.rules.ts';

/** To which states a referral may go on from each. */
const OF_REFERRAL: Record<string, string[]> = {
  PLANNED: ['OFFERED', 'ACCEPTED', 'DECLINED_BY_PERSON', 'SENT', 'RECEIVED', 'STARTED', 'ENDED'],
  OFFERED: ['ACCEPTED', 'DECLINED_BY_PERSON', 'SENT', 'RECEIVED', 'STARTED', 'ENDED'],
  ACCEPTED: ['SENT', 'RECEIVED', 'STARTED', 'ENDED'],
  DECLINED_BY_PERSON: [],
  SENT: ['RECEIVED', 'STARTED', 'ENDED'],
  RECEIVED: ['STARTED', 'ENDED'],
  STARTED: ['SUSTAINED', 'ENDED'],
  SUSTAINED: ['ENDED'],
  ENDED: [],
};

const OF_THE_SERVICE = ['SENT', 'RECEIVED'];
const pairs = CONNECTION_STATES.flatMap((from) => CONNECTION_STATES.map((to) => ({ from, to })));

describe('a referral or an introduction', () => {
  it.each(pairs)('from $from to $to', ({ from, to }) => {
    const may = OF_REFERRAL[from]?.includes(to);

    expect([mayMove(from, to, 'REFERRAL'), mayMove(from, to, 'INTRODUCTION')]).toEqual([may, may]);
    expect(problemsWithMove(from, to, 'REFERRAL')).toHaveLength(may ? 0 : 1);
  });
});

describe('a signpost or a reconnection', () => {
  it.each(pairs)('from $from to $to', ({ from, to }) => {
    const may = OF_REFERRAL[from]?.includes(to) && !OF_THE_SERVICE.includes(to);

    expect([mayMove(from, to, 'SIGNPOST'), mayMove(from, to, 'RECONNECTION')]).toEqual([may, may]);
  });
});

describe('what is said of a step that cannot be', () => {
  it('says what to do instead, for every pair and kind', () => {
    const messages = CONNECTION_KINDS.flatMap((kind) =>
      pairs.flatMap(({ from, to }) => problemsWithMove(from, to, kind)),
    );

    expect(messages.length).toBeGreaterThan(100);
    expect(messages.filter(({ message }) => !/^[A-Z].*\.$/.test(message))).toEqual([]);
  });
});
