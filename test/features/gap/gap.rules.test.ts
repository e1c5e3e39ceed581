import { describe, expect, it } from '@jest/globals';
import type { GapStatus } from '../../../src/features/gap/gap.codes.ts';
import { GAP_STATUSES } from '../../../src/features/gap/gap.codes.ts';
import { isCorroborated, problemsWithDeciding, reasonOf, type Decided } from '../../../src/features/gap/gap.rules.ts';
import type { Role } from '../../../src/shared/role.ts';

const by = (notedBy: string, notedAs: Role) => ({ notedBy, notedAs });

describe('corroboration', () => {
  it.each([
    ['nothing', [], false],
    ['one link worker', [by('a', 'LINK_WORKER')], false],
    ['one link worker twice', [by('a', 'LINK_WORKER'), by('a', 'LINK_WORKER')], false],
    ['two link workers', [by('a', 'LINK_WORKER'), by('b', 'LINK_WORKER')], true],
    ['a link worker and a coach', [by('a', 'LINK_WORKER'), by('b', 'HEALTH_AND_WELLBEING_COACH')], false],
    ['two who keep listings', [by('a', 'LISTING_EDITOR'), by('b', 'LISTING_EDITOR')], false],
    ['three events of one person', [1, 2, 3].map(() => by('a', 'LISTING_EDITOR')), true],
  ])('%s', (_what, evidence, expected) => {
    expect(isCorroborated(evidence)).toBe(expected);
  });
});

describe('the life of a gap', () => {
  const allowed: Record<Decided, GapStatus[]> = {
    ACCEPTED: ['CORROBORATED'],
    IN_DEVELOPMENT: ['ACCEPTED'],
    CLOSED: ['CORROBORATED', 'ACCEPTED', 'IN_DEVELOPMENT'],
    DECLINED: ['OBSERVED', 'CORROBORATED', 'ACCEPTED', 'IN_DEVELOPMENT'],
  };
  const every = (Object.keys(allowed) as Decided[]).flatMap((to) => GAP_STATUSES.map((from) => [from, to] as const));

  it.each(every)('from %s to %s', (from, to) => {
    const problems = problemsWithDeciding(from, to);
    expect(problems.length).toBe(allowed[to].includes(from) ? 0 : 1);
    for (const { code, message } of problems)
      expect([code, message]).toEqual(['CONFLICT', expect.stringMatching(/gap/)]);
  });
});

it('a connection that ended says why the need was not met, or nothing', () => {
  expect(reasonOf('NO_CAPACITY')).toBe('FULL');
  expect(reasonOf('COULD_NOT_TRAVEL')).toBe('TRANSPORT_OR_ACCESS');
  expect(reasonOf('GOT_HELP')).toBeNull();
  expect(reasonOf(null)).toBeNull();
});
