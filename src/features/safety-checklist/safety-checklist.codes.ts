/** What to do when somebody may be suicidal, in the order in which guidance says it. */
export const SAFETY_STEPS = [
  'PROCEDURE_FOLLOWED',
  'MADE_COMFORTABLE',
  'LINES_GIVEN',
  'RECORD_UPDATED',
  'CLINICIAN_INFORMED',
  'SUPERVISOR_CONSULTED',
  'OWN_WELLBEING',
  'TRAINING_CONSIDERED',
] as const;
export type SafetyStepKind = (typeof SAFETY_STEPS)[number];

/** Without these a checklist is not complete. */
export const ESSENTIAL_STEPS: readonly SafetyStepKind[] = ['LINES_GIVEN', 'RECORD_UPDATED', 'CLINICIAN_INFORMED'];

export const CLINICIAN_ROLES = [
  'DUTY_GP',
  'OTHER_GP',
  'PRACTICE_NURSE',
  'ADVANCED_PRACTITIONER',
  'MENTAL_HEALTH_PRACTITIONER',
  'CRISIS_TEAM',
  'AMBULANCE_CLINICIAN',
  'OTHER_CLINICIAN',
] as const;
/** In which role a clinician was informed. Their name is not kept. */
export type ClinicianRole = (typeof CLINICIAN_ROLES)[number];

export const SAFETY_CLOSING_REASONS = [
  'COMPLETE',
  'EMERGENCY_SERVICES',
  'CLINICIAN_TOOK_OVER',
  'OPENED_TWICE',
  'OPENED_BY_MISTAKE',
] as const;
export type SafetyClosingReason = (typeof SAFETY_CLOSING_REASONS)[number];
