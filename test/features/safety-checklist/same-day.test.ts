import { describe, expect, it } from '@jest/globals';
import { ageInBand } from '../../../src/features/safety-checklist/age-in-band.rules.ts';
import type { SafetyStepKind } from '../../../src/features/safety-checklist/safety-checklist.codes.ts';
import {
  isLate,
  isSameDay,
  missingSteps,
  problemsWithClosing,
  problemsWithStep,
  safetyWarnings,
  type ChecklistFacts,
} from '../../../src/features/safety-checklist/safety-checklist.rules.ts';
import { AGE_BANDS } from '../../../src/features/supported-person/supported-person.codes.ts';

const at = (time: string) => new Date(time);
const step = (kind: SafetyStepKind, time: string) => ({ step: kind, takenAt: at(time) });

function checklist(contactAt: string, informedAt: string | null, more: Partial<ChecklistFacts> = {}): ChecklistFacts {
  const steps = informedAt ? [step('CLINICIAN_INFORMED', informedAt)] : [];
  return { contactAt: at(contactAt), steps, ...more };
}

describe('the same day', () => {
  it.each([
    ['in winter', '2026-03-02T09:00:00Z', '2026-03-02T23:59:59Z', true],
    ['23:50 and 00:10', '2026-03-02T23:50:00Z', '2026-03-03T00:10:00Z', false],
    ['on the stroke of midnight', '2026-03-02T23:59:59Z', '2026-03-03T00:00:00Z', false],
    ['23:50 and 00:10 in summer, one day in UTC', '2026-07-01T22:50:00Z', '2026-07-01T23:10:00Z', false],
    ['from 00:10 to 23:50 in summer, two days in UTC', '2026-07-01T23:10:00Z', '2026-07-02T22:50:00Z', true],
    ['New Year’s Eve and New Year', '2026-12-31T23:50:00Z', '2027-01-01T00:10:00Z', false],
    ['New Year', '2027-01-01T00:00:00Z', '2027-01-01T23:59:00Z', true],
    ['the day on which clocks go forward', '2026-03-29T00:30:00Z', '2026-03-29T22:50:00Z', true],
    ['after the day on which clocks go forward', '2026-03-29T22:50:00Z', '2026-03-29T23:10:00Z', false],
    ['the day of 25 hours on which clocks go back', '2026-10-24T23:10:00Z', '2026-10-25T23:50:00Z', true],
    ['the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', true],
    ['after the day on which clocks go back', '2026-10-25T23:50:00Z', '2026-10-26T00:10:00Z', false],
    ['29 February and 1 March', '2028-02-29T23:50:00Z', '2028-03-01T00:10:00Z', false],
  ])('%s', (_when, contactAt, informedAt, isSame) => {
    const facts = checklist(contactAt, informedAt);

    expect(isSameDay(facts)).toBe(isSame);
    expect(isLate(facts, at(informedAt))).toBe(!isSame);
    expect(safetyWarnings(facts, at(informedAt))).toHaveLength(isSame ? 0 : 1);
  });

  it('is not known while nobody was informed; late it is once the day is over', () => {
    const facts = checklist('2026-07-01T22:50:00Z', null);

    expect(isSameDay(facts)).toBeNull();
    expect(isLate(facts, at('2026-07-01T22:59:59Z'))).toBe(false);
    expect(safetyWarnings(facts, at('2026-07-01T22:59:59Z'))).toEqual([
      'No clinician has been informed yet. That has to be today, 1 July 2026.',
    ]);
    expect(isLate(facts, at('2026-07-01T23:00:00Z'))).toBe(true);
    expect(safetyWarnings(facts, at('2026-07-01T23:00:00Z'))).toEqual([
      'No clinician is recorded as informed. The day of the contact, 1 July 2026, is over.',
    ]);
  });

  it.each(['OPENED_BY_MISTAKE', 'OPENED_TWICE'] as const)('is of no matter for what was %s', (closingReason) => {
    const facts = checklist('2026-07-01T09:00:00Z', null, { closedAt: at('2026-07-01T09:01:00Z'), closingReason });

    expect(isLate(facts, at('2026-07-09T09:00:00Z'))).toBe(false);
  });

  it('is still flagged where emergency services took over and no clinician is recorded', () => {
    const closed = { closedAt: at('2026-07-01T10:00:00Z'), closingReason: 'EMERGENCY_SERVICES' } as const;

    expect(isLate(checklist('2026-07-01T09:00:00Z', null, closed), at('2026-07-02T09:00:00Z'))).toBe(true);
  });
});

describe('closing', () => {
  const essential = ['LINES_GIVEN', 'RECORD_UPDATED', 'CLINICIAN_INFORMED'] as const;
  const all = essential.map((kind) => step(kind, '2026-03-02T10:00:00Z'));
  const contactAt = at('2026-03-02T09:00:00Z');

  it.each(essential)('says that %s is missing', (kind) => {
    const facts = { contactAt, steps: all.filter((kept) => kept.step !== kind) };

    expect(missingSteps(facts)).toEqual([kind]);
    expect(problemsWithClosing(facts, 'COMPLETE')).toMatchObject([{ path: `steps.${kind}`, code: 'REQUIRED' }]);
    expect(problemsWithClosing(facts, 'CLINICIAN_TOOK_OVER')).toEqual([]);
  });

  it('needs no other step, and happens once', () => {
    expect(problemsWithClosing({ contactAt, steps: all }, 'COMPLETE')).toEqual([]);
    expect(problemsWithClosing({ contactAt, steps: all, closedAt: contactAt }, 'COMPLETE')).toMatchObject([
      { path: 'id', code: 'CONFLICT' },
    ]);
  });
});

describe('a step', () => {
  const facts = checklist('2026-03-02T09:00:00Z', null);
  const now = at('2026-03-02T12:00:00Z');
  const plain = { step: 'MADE_COMFORTABLE', takenAt: now, clinicianRole: null, linesGiven: [] } as const;

  it.each([
    [plain, []],
    [{ ...plain, takenAt: at('2026-03-02T08:59:59Z') }, ['at']],
    [{ ...plain, takenAt: at('2026-03-02T12:00:01Z') }, ['at']],
    [{ ...plain, clinicianRole: 'DUTY_GP' as const }, ['clinicianRole']],
    [{ ...plain, linesGiven: ['a'] }, ['linesGiven']],
    [{ ...plain, step: 'CLINICIAN_INFORMED' as const }, ['clinicianRole']],
    [{ ...plain, step: 'CLINICIAN_INFORMED' as const, clinicianRole: 'CRISIS_TEAM' as const }, []],
    [{ ...plain, step: 'LINES_GIVEN' as const }, ['linesGiven']],
    [{ ...plain, step: 'LINES_GIVEN' as const, linesGiven: ['a'] }, []],
  ])('%j has problems at %j', (draft, paths) => {
    expect(problemsWithStep(draft, facts, now).map(({ path }) => path)).toEqual(paths);
  });
});

describe('the age by which lines are chosen', () => {
  it('rises from band to band', () => {
    const ages = AGE_BANDS.map(ageInBand);

    expect(ages).toEqual(ages.toSorted((one, other) => one - other));
    expect(ageInBand('UNDER_16')).toBeLessThan(16);
  });
});
