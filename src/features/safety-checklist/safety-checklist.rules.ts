import { problem } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import type { Problem } from '../../shared/problems.ts';
import {
  ESSENTIAL_STEPS,
  type ClinicianRole,
  type SafetyClosingReason,
  type SafetyStepKind,
} from './safety-checklist.codes.ts';

/** One step, as it is to be recorded. */
export interface StepDraft {
  step: SafetyStepKind;
  takenAt: Date;
  clinicianRole: ClinicianRole | null;
  linesGiven: readonly string[];
}

/** Of a checklist, what its rules look at. */
export interface ChecklistFacts {
  contactAt: Date;
  closedAt?: Date | null;
  closingReason?: SafetyClosingReason | null;
  steps: readonly { step: SafetyStepKind; takenAt: Date }[];
}

export function problemsWithContactAt(contactAt: Date, now: Date): Problem[] {
  const message = 'That time has not come. Give when you spoke with the person, or leave it out for now.';
  return contactAt > now ? [problem('contactAt', 'OUT_OF_RANGE', message)] : [];
}

/** Everything that is wrong with a step. */
export function problemsWithStep(draft: StepDraft, checklist: ChecklistFacts, now: Date): Problem[] {
  const isKept = checklist.steps.some(({ step }) => step === draft.step);
  return [
    ...(checklist.closedAt && isKept ? [problem('step', 'CONFLICT', FIXED)] : []),
    ...problemsWithTime(draft.takenAt, checklist.contactAt, now),
    ...problemsWithClinician(draft),
    ...problemsWithGiving(draft),
  ];
}

const FIXED = 'The checklist is closed: what was recorded stays as it is. Other steps can still be added.';

function problemsWithTime(takenAt: Date, contactAt: Date, now: Date): Problem[] {
  if (takenAt > now) return [problem('at', 'OUT_OF_RANGE', 'That time has not come. Record a step once it is done.')];
  const message = 'That is before the contact. Give the time at which it was done, or leave it out for now.';
  return takenAt < contactAt ? [problem('at', 'OUT_OF_RANGE', message)] : [];
}

function problemsWithClinician({ step, clinicianRole }: StepDraft): Problem[] {
  if ((step === 'CLINICIAN_INFORMED') === (clinicianRole !== null)) return [];
  const wanted = 'Say in which role the clinician was informed: DUTY_GP, or another.';
  const unwanted = 'A role of a clinician goes with CLINICIAN_INFORMED only. Leave it out here.';
  return clinicianRole === null
    ? [problem('clinicianRole', 'REQUIRED', wanted)]
    : [problem('clinicianRole', 'INVALID', unwanted)];
}

function problemsWithGiving({ step, linesGiven }: StepDraft): Problem[] {
  if ((step === 'LINES_GIVEN') === linesGiven.length > 0) return [];
  const wanted = 'Say which crisis lines were given, by their ids: crisisLines of the checklist shows those that fit.';
  const unwanted = 'Crisis lines go with LINES_GIVEN only. Leave them out here.';
  return linesGiven.length === 0
    ? [problem('linesGiven', 'REQUIRED', wanted)]
    : [problem('linesGiven', 'INVALID', unwanted)];
}

/** What of the essential steps is not recorded yet. */
export function missingSteps({ steps }: Pick<ChecklistFacts, 'steps'>): SafetyStepKind[] {
  return ESSENTIAL_STEPS.filter((essential) => !steps.some(({ step }) => step === essential));
}

const TO_DO: Readonly<Record<string, string>> = {
  LINES_GIVEN: 'Give crisis lines, and record which.',
  RECORD_UPDATED: 'Update the GP system, and record when.',
  CLINICIAN_INFORMED: 'Inform a clinician, the duty GP first, and record when and in which role.',
};

/** Complete, or closed for another reason. */
export function problemsWithClosing(checklist: ChecklistFacts, reason: SafetyClosingReason): Problem[] {
  if (checklist.closedAt) return [problem('id', 'CONFLICT', 'This checklist is closed already.')];
  if (reason !== 'COMPLETE') return [];
  return missingSteps(checklist).map((step) => problem(`steps.${step}`, 'REQUIRED', TO_DO[step] ?? ''));
}

/** Whether a clinician was informed on the calendar day of the contact, in London; null while none was informed. */
export function isSameDay({ contactAt, steps }: ChecklistFacts): boolean | null {
  const informed = steps.find(({ step }) => step === 'CLINICIAN_INFORMED');
  return informed ? londonDay(informed.takenAt) === londonDay(contactAt) : null;
}

/** Why the same-day rule was not kept, or is in danger; nothing where it was. */
export function safetyWarnings(checklist: ChecklistFacts, now: Date): string[] {
  if (checklist.closingReason === 'OPENED_BY_MISTAKE' || checklist.closingReason === 'OPENED_TWICE') return [];
  const day = dayInWords(londonDay(checklist.contactAt));
  if (isSameDay(checklist) === true) return [];
  if (isSameDay(checklist) === false) return [`A clinician was informed, but not on ${day}, the day of the contact.`];
  return londonDay(now) === londonDay(checklist.contactAt)
    ? [`No clinician has been informed yet. That has to be today, ${day}.`]
    : [`No clinician is recorded as informed. The day of the contact, ${day}, is over.`];
}

/** True where the day of the contact went by without a clinician being informed. */
export function isLate(checklist: ChecklistFacts, now: Date): boolean {
  if (safetyWarnings(checklist, now).length === 0) return false;
  return isSameDay(checklist) === false || londonDay(now) !== londonDay(checklist.contactAt);
}
