import { expect, it } from '@jest/globals';
import { shownFact } from '../../../src/features/crisis-line/crisis-fact.rules.ts';

const checked = (verifiedOn: string) => ({ value: '116 123', verifiedOn, source: 'Its website' });

it.each([
  ['checked today', checked('2026-11-22'), '2026-11-22', 'VERIFIED'],
  ['checked 90 days ago', checked('2026-11-22'), '2027-02-20', 'VERIFIED'],
  ['checked 91 days ago', checked('2026-11-22'), '2027-02-21', 'OVERDUE'],
  ['checked years ago', checked('2023-06-01'), '2026-11-22', 'OVERDUE'],
])('%s is shown with its day', (_, fact, today, status) => {
  const { verifiedOn } = fact;

  expect(shownFact(fact, today)).toMatchObject({ value: '116 123', status, verifiedOn, beingChecked: false });
});

it.each([
  ['nobody has checked', { value: '116 123', source: 'A list' }],
  ['has a day that is none', { value: '116 123', source: 'A list', verifiedOn: 'soon' }],
  ['has no value yet', { value: null, verifiedOn: '2026-11-22' }],
  ['is not there', undefined],
])('what %s is being checked, and neither value nor source is shown', (_, fact) => {
  expect(shownFact(fact, '2026-11-22')).toEqual({
    value: null,
    sessions: null,
    status: 'NEVER_VERIFIED',
    beingChecked: true,
    verifiedOn: null,
    source: null,
    method: null,
  });
});

it('a constant never expires', () => {
  expect(shownFact({ value: '999', isConstant: true }, '2126-01-01')).toMatchObject({
    value: '999',
    status: 'VERIFIED',
  });
});
